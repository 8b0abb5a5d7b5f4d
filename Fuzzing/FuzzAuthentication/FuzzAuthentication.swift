import Dispatch
import FoundationEssentials
import MailAuthentication
import MailMessage

/// The first octet chooses the reader, the rest is what it reads: a message with signatures and seals, an SPF record, a DMARC
/// record, a key record, a zone, a report, Authentication-Results.
///
/// What must hold: nothing traps, nothing takes long, and nothing passes: no key here fits any signature.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAuthentication(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    let rest = Array(input.dropFirst())
    switch input[0] % 6 {
    case 0: whole(rest, Everywhere(text: key))
    case 1: whole(message, Everywhere(text: rest))
    case 2: sender(Everywhere(text: rest))
    case 3: zone(rest)
    case 4: reports(rest)
    default: forged(rest)
    }
    return 0
}

/// Says the same text for every name, and an address for every other question.
private struct Everywhere: DNSResolver {
    let text: [UInt8]

    func lookUp(_ name: DNSName, _ type: DNSRecordType) async -> DNSReply {
        switch type {
        case .txt: DNSReply(.records([.text(text)]))
        case .mx: DNSReply(.records([.mailExchange(preference: 1, host: name)]))
        case .ptr: DNSReply(.records([.pointer(name)]))
        default: DNSReply(.noRecords)
        }
    }
}

private struct NoSuffixes: PublicSuffixes {
    func organizationalDomain(of domain: Domain) -> Domain? { domain }
}

private struct NoCompression: Deflating {
    func deflate(_ octets: [UInt8]) -> [UInt8] { octets }
    func inflate(_ octets: ArraySlice<UInt8>, limit: Int) -> [UInt8]? { Array(octets.prefix(limit)) }
}

private let key = Array("v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=".utf8)

private let message = Array(
    """
    DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/simple; d=a.example; s=s; h=from; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=AAAA\r
    From: a@a.example\r
    \r

    """.utf8
)

/// Waits for an asynchronous check, as the fuzzer wants it.
private func wait(_ work: @escaping @Sendable () async -> Void) {
    let done = DispatchSemaphore(value: 0)
    Task {
        await work()
        done.signal()
    }
    done.wait()
}

private func whole(_ bytes: [UInt8], _ resolver: Everywhere) {
    wait {
        guard let client = IPAddress("192.0.2.1"), let domain = Domain("mx.example") else { return }
        let authenticator = MailAuthenticator(
            resolver: resolver,
            publicSuffixes: NoSuffixes(),
            authservID: domain,
            now: { Date(timeIntervalSince1970: 1_800_000_000) }
        )
        let verdict = await authenticator.verify(
            ParsedMessage(bytes: bytes),
            client: client,
            helo: "helo.example",
            sender: EmailAddress("a@a.example")
        )
        let field = AuthenticationResults.field(verdict, authservID: domain)
        precondition(field.allSatisfy { $0 < 0x7F }, "not ASCII")
        precondition(ParsedMessage(bytes: field).header.fields.count == 1, "more than one field")
    }
}

private func sender(_ resolver: Everywhere) {
    wait {
        guard let client = IPAddress("2001:db8::1") else { return }
        let verdict = await SPFVerifier(resolver: resolver).checkSender(
            "a@a.example",
            helo: "h.example",
            client: client
        )
        precondition(verdict.steps.count <= 256, "too many steps")
        precondition((verdict.explanation ?? "").utf8.count <= 400, "explanation too long")
    }
}

private func zone(_ bytes: [UInt8]) {
    guard let zone = try? ZoneFile(bytes) else { return }
    let resolver = ZoneResolver([zone])
    wait {
        for entry in zone.entries.prefix(20) {
            guard let type = entry.type else { continue }
            let reply = await resolver.lookUp(entry.name, type)
            precondition(reply.failure != nil || !reply.records.isEmpty || type == .cname, "a record is lost")
        }
    }
}

private func reports(_ bytes: [UInt8]) {
    if let report = try? AggregateReport(reading: bytes, deflating: NoCompression()) {
        guard let again = try? AggregateReport(xml: report.xml) else {
            preconditionFailure("can't read our own report")
        }
        precondition(again.records.count == report.records.count, "records are lost")
    }
    _ = try? TLSReport(reading: bytes, deflating: NoCompression())
}

private func forged(_ bytes: [UInt8]) {
    guard let domain = Domain("mx.example") else { return }
    let parsed = ParsedMessage(bytes: bytes)
    let stripped = AuthenticationResults.strippingForged(from: parsed, authservID: domain)
    precondition(stripped.count <= bytes.count, "grew")
}
