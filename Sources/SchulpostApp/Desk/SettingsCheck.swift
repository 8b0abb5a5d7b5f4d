import FoundationEssentials
import Policy
import School

/// What the forms of settings can't see: that a new value would do nothing. Whoever types it is told so at once.
struct SettingsCheck {
    var now: Date
    /// Octets of a message that the machine takes at most: `limits.message-size`.
    var largestMessage: Int

    /// - Throws: `DeskError` for what is new in `after` and would have no effect.
    func check(_ after: PolicySettings, over before: PolicySettings) throws {
        try checkSize(after, over: before)
        try checkEnds(after, over: before)
    }

    /// A size that no door lets in.
    func checkSize(_ after: PolicySettings, over before: PolicySettings) throws(DeskError) {
        let widest = after.widestSize(at: now)
        guard widest > before.widestSize(at: now), MessageSize.rawSize(for: widest) > largestMessage else { return }
        let name = MessageSize.limit.name
        let (wanted, wire) = (Self.megabytes(widest), Self.megabytes(MessageSize.rawSize(for: widest)))
        let ceiling = Self.megabytes(largestMessage)
        let most = Self.megabytes(MessageSize.decodedCeiling(of: largestMessage))
        throw DeskError(
            "\(name): \(wanted) MB sind auf dem Weg \(wire) MB; diese Maschine nimmt höchstens \(ceiling) MB an "
                + "(limits.message-size). Möglich sind bis zu \(most) MB. Für mehr erst limits.message-size in der "
                + "Konfiguration erhöhen und den Dienst neu starten.",
            "\(name): \(wanted) MB are \(wire) MB on the wire; this machine takes \(ceiling) MB at most (limits.message-size). "
                + "Up to \(most) MB can be. For more, raise limits.message-size in the configuration first and restart the "
                + "service."
        )
    }

    /// Entries whose end is past already.
    private func checkEnds(_ after: PolicySettings, over before: PolicySettings) throws(DeskError) {
        let known = Set(before.ending(at: now).map { $0.setting + " " + $0.entry })
        let past = after.ending(at: now).first { $0.hasEnded && !known.contains($0.setting + " " + $0.entry) }
        guard let past else { return }
        let entry = PolicyDesk.line(past.entry)
        throw DeskError(
            "\(past.setting): „\(entry)“ wäre schon vorbei und hätte keine Wirkung. Erwartet wird ein Tag, der noch kommt.",
            "\(past.setting): \"\(entry)\" would be over already and have no effect. A day that is still to come is expected."
        )
    }

    private static func megabytes(_ octets: Int) -> String {
        let tenths = (octets + 50_000) / 100_000
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
