import IMAPProtocol

/// Whatever arrives and however it is cut: no trap, bounded memory, the same answers.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let first = input.first else { return 0 }
    let octets = Array(input.dropFirst())
    var limits = IMAPLimits()
    limits.line = 2_000
    limits.lineBeforeLogin = 500
    limits.message = 3_000
    limits.literal = 300
    limits.unreservedLiteral = 100
    limits.discarded = 5_000
    let whole = transcript(octets, pieces: octets.count, limits)
    let cut = transcript(octets, pieces: Int(first % 23) + 1, limits)
    precondition(whole == cut, "another answer when the octets come in pieces")
    roundTrip(octets)
    return 0
}

/// All that a session sends, logged in before if the input doesn't do it.
private func transcript(_ octets: [UInt8], pieces: Int, _ limits: IMAPLimits) -> [UInt8] {
    var session = IMAPServerSession(limits: limits, isSecure: true, offersStartTLS: true)
    var store = ScriptedStore()
    var sent: [UInt8] = []
    var rest = Array("l LOGIN a b\r\ns SELECT INBOX\r\n".utf8)[...] + octets[...]
    let bound = limits.message + limits.command + limits.line + max(pieces, 64) + 64
    while true {
        switch session.next() {
        case .read:
            guard !rest.isEmpty else { return sent }
            session.receive(rest.prefix(max(pieces, 1)))
            rest = rest.dropFirst(max(pieces, 1))
            precondition(
                session.bufferedOctets <= bound + octets.count * (pieces >= octets.count ? 1 : 0),
                "too much kept"
            )
        case .send(let octets): sent += octets
        case .reserve(let octets): if octets.isMultiple(of: 3) { session.noRoom() } else { session.reserved() }
        case .startTLS: session.tlsEstablished()
        case .authenticate(_, let password): session.authenticated(password == "wrong" ? .wrong : .welcome)
        case .ask(let request): session.answer(store.answer(request))
        case .close: return sent
        }
    }
}

/// What is parsed and printed again means the same.
private func roundTrip(_ octets: [UInt8]) {
    let parser = CommandParser()
    guard let command = try? parser.parse(CommandFrame(octets)) else { return }
    guard case .fetch(let fetch) = command.command, fetch.changedSince == nil else { return }
    let items = fetch.items.map(\.text).joined(separator: " ")
    let printed = "t \(fetch.usesUID ? "UID " : "")FETCH \(fetch.set.text) (\(items))"
    let again = try? parser.parse(CommandFrame(Array(printed.utf8)))
    precondition(again?.command == command.command, "printed otherwise than parsed")
}
