/// The answer to a policy request: an action of access(5).
package enum PolicyAction: Sendable, Hashable {
    /// Nothing against it; what stands behind us in the restriction list decides.
    case indifferent
    /// To be kept in the hold queue; the text is for Postfix's log.
    case hold(String)
    case refuse(PostfixReply)

    /// `action=…` and the empty line that ends the answer.
    package var octets: [UInt8] {
        let action =
            switch self {
            case .indifferent: "DUNNO"
            case .hold(let reason): "HOLD " + Self.oneLine(reason)
            case .refuse(let reply): reply.line
            }
        return Array("action=\(action)\n\n".utf8)
    }

    private static func oneLine(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.prefix(200).map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
            )
        )
    }
}
