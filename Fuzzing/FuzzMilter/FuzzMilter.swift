import PostfixProtocols

/// Whatever a mail server may send to a milter or a policy service: no trap, the same commands however they are cut, and
/// sessions that hold no more than their limits.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let octets = Array(UnsafeBufferPointer(start: start, count: count))
    milter(octets)
    // Past the negotiation, which pure chance seldom finds.
    milter([0, 0, 0, 13, 0x4F, 0, 0, 0, 6, 0, 0, 1, 0xFF, 0, 0x1F, 0xFF, 0xFF] + octets)
    commands(octets)
    policy(octets)
    policy(Array("request=smtpd_access_policy\ninstance=1\nprotocol_state=RCPT\n".utf8) + octets)
    return 0
}

private func milter(_ octets: [UInt8]) {
    let whole = read(octets, pieces: octets.count)
    precondition(read(octets, pieces: 1) == whole, "other commands when the octets come in pieces")
    serve(whole)
}

/// Commands without the framing: each line of the input is a packet.
private func commands(_ octets: [UInt8]) {
    let offer = MilterOptions(version: 6, actions: [.addHeaders, .changeHeaders, .quarantine], steps: [.leadingSpace])
    serve(
        [.negotiate(offer)]
            + octets.split(separator: 0x0A).compactMap { line in try? MilterCommand(packet: line) }
    )
}

private func serve(_ commands: [MilterCommand]) {
    var limits = MilterLimits()
    limits.message = 1_000
    limits.recipients = 3
    limits.fields = 5
    var session = MilterSession(limits: limits)
    var asked = 0
    for command in commands {
        precondition(session.heldOctets <= limits.message, "holds more than its limit")
        switch session.receive(command) {
        case .quiet, .reply: break
        case .close: return
        case .ask(let question):
            asked += 1
            if case .message(let envelope, let content) = question {
                precondition(envelope.recipients.count <= limits.recipients, "too many recipients")
                if case .octets(let message) = content { precondition(message.count <= limits.message) }
            }
            let answers: [MilterSession.Answer] = [
                .welcome, .notOurs, .hold(reason: "held", [.insert(name: "A", value: "b")]),
                .refuse(PostfixReply(isPermanent: true, subject: 7, detail: 1, lines: ["no 100 %"])), .welcome,
            ]
            precondition(!session.answer(answers[asked % answers.count]).isEmpty, "no answer")
        }
    }
}

private func read(_ octets: [UInt8], pieces: Int) -> [MilterCommand] {
    var limits = MilterLimits()
    limits.packet = 2_000
    var reader = MilterCommandReader(limits: limits)
    var commands: [MilterCommand] = []
    var position = 0
    while position < octets.count {
        let end = min(position + max(pieces, 1), octets.count)
        reader.append(octets[position..<end])
        position = end
        do {
            while let command = try reader.next() { commands.append(command) }
        } catch {
            return commands
        }
    }
    return commands
}

private func policy(_ octets: [UInt8]) {
    let whole = requests(octets, pieces: octets.count)
    precondition(requests(octets, pieces: 1) == whole, "other requests when the octets come in pieces")
    var session = PolicySession()
    var messages = PolicyMessages()
    for request in whole {
        guard case .ask = session.receive(request, remembering: messages.message(request.instance)) else { continue }
        precondition(session.answer(.hold(reason: "held\n\n", [])).octets.filter { $0 == 0x0A }.count == 2)
        messages.keep(session.message)
    }
}

private func requests(_ octets: [UInt8], pieces: Int) -> [PolicyRequest] {
    var limits = PolicyDelegationLimits()
    limits.line = 200
    var reader = PolicyRequestReader(limits: limits)
    var requests: [PolicyRequest] = []
    var position = 0
    while position < octets.count {
        let end = min(position + max(pieces, 1), octets.count)
        reader.append(octets[position..<end])
        position = end
        do {
            while let request = try reader.next() { requests.append(request) }
        } catch {
            return requests
        }
    }
    return requests
}
