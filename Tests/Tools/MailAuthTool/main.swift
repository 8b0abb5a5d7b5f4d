import FoundationEssentials
import Glibc
import MailAuthentication
import MailMessage
import PublicSuffixList

// What MailAuthentication makes of files, for tests beside other programs.
//
//   mail-auth-tool keygen rsa-sha256|ed25519-sha256        a new key, PEM
//   mail-auth-tool record SELECTOR DOMAIN KEY              its zone line
//   mail-auth-tool sign DOMAIN SELECTOR KEY [SELECTOR KEY] the message of standard input, signed
//   mail-auth-tool verify ZONE [CLIENT HELO SENDER]        Authentication-Results of standard input
//   mail-auth-tool bench ZONE CLIENT HELO SENDER ROUNDS    microseconds for each check of standard input (median)

func fail(_ text: String) -> Never {
    Streams.write(Array((text + "\n").utf8), to: 2)
    exit(2)
}

enum Streams {
    static func standardInput() -> [UInt8] {
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(0, &buffer, buffer.count)
            if count <= 0 { return result }
            result += buffer[..<count]
        }
    }

    static func write(_ octets: [UInt8], to descriptor: Int32 = 1) {
        var rest = octets[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}

func file(_ path: String) -> [UInt8] {
    guard let content = FileManager.default.contents(atPath: path) else { fail("no file \(path)") }
    return [UInt8](content)
}

func key(_ path: String) throws -> DKIMPrivateKey {
    try DKIMPrivateKey(pemRepresentation: String(decoding: file(path), as: UTF8.self))
}

func domain(_ text: String) -> Domain {
    guard let domain = Domain(text) else { fail("no domain: \(text)") }
    return domain
}

/// Knows no public suffix but the last label, where the system has no list.
struct LastLabels: PublicSuffixes {
    func organizationalDomain(of domain: Domain) -> Domain? {
        let labels = domain.ascii.split(separator: ".")
        return labels.count < 2 ? nil : Domain(labels.suffix(2).joined(separator: "."))
    }
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("keygen", 2):
    guard let algorithm = SigningAlgorithm(rawValue: arguments[1]) else { fail("no algorithm \(arguments[1])") }
    print(try DKIMPrivateKey(generating: algorithm).pkcs8PEMRepresentation, terminator: "")
case ("record", 4):
    let strings = try key(arguments[3]).recordStrings.map { "\"\($0)\"" }.joined(separator: " ")
    print("\(arguments[1])._domainkey.\(domain(arguments[2])). 60 IN TXT ( \(strings) )")
case ("sign", 4), ("sign", 6):
    let pairs = Array(arguments.dropFirst(2))
    let keys = try stride(from: 0, to: pairs.count, by: 2).map {
        DKIMSigner.Key(selector: pairs[$0], key: try key(pairs[$0 + 1]))
    }
    let signer = DKIMSigner(domain: domain(arguments[1]), keys: keys)
    Streams.write(try signer.sign(Streams.standardInput(), at: Date()))
case ("verify", 2), ("verify", 5):
    let hasClient = arguments.count == 5
    let authenticator = MailAuthenticator(
        resolver: ZoneResolver([try ZoneFile(file(arguments[1]))]),
        publicSuffixes: PublicSuffixList() ?? LastLabels(),
        authservID: domain("mx.example"),
        now: { Date() }
    )
    let verdict = await authenticator.verify(
        ParsedMessage(bytes: Streams.standardInput()),
        client: hasClient ? IPAddress(arguments[2]) : nil,
        helo: hasClient ? arguments[3] : "",
        sender: hasClient ? EmailAddress(arguments[4]) : nil
    )
    print(AuthenticationResults.value(verdict, authservID: authenticator.authservID))
case ("bench", 6):
    let authenticator = MailAuthenticator(
        resolver: ZoneResolver([try ZoneFile(file(arguments[1]))]),
        publicSuffixes: PublicSuffixList() ?? LastLabels(),
        authservID: domain("mx.example"),
        now: { Date() }
    )
    let input = Streams.standardInput()
    let rounds = Int(arguments[5]) ?? 1_000
    var times: [Double] = []
    for _ in 0..<max(1, rounds) {
        let start = ContinuousClock.now
        let verdict = await authenticator.verify(
            ParsedMessage(bytes: input),
            client: IPAddress(arguments[2]),
            helo: arguments[3],
            sender: EmailAddress(arguments[4])
        )
        let elapsed = ContinuousClock.now - start
        times.append(Double(elapsed.components.attoseconds) / 1e12 + Double(elapsed.components.seconds) * 1e6)
        guard verdict.dmarc.isAlignedPass else { fail("it didn't pass") }
    }
    print(times.sorted()[times.count / 2])
default: fail("mail-auth-tool keygen | record | sign | verify | bench; see its source")
}
