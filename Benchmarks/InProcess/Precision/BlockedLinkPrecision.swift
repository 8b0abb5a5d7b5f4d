import FoundationEssentials
import MailMessage
import Policy
import School

/// `content.link` with a list learnt from real spam: the hosts that the tuning half's spam leads to and its good mail
/// doesn't. No published list of bad domains is in the material; theirs would be as old as the mail.
///
/// What is meant is told by another reader, which decodes the parts of a text and looks for `http://` and a host, in pages
/// after `href=`, nothing more: a difference is a question to both.
struct BlockedLinkPrecision {
    static let rule: RuleID = "content.link"

    private var spam: [(name: String, hosts: Set<String>, message: ParsedMessage)] = []
    private var ham: [(name: String, hosts: Set<String>, message: ParsedMessage)] = []

    mutating func add(_ message: ParsedMessage, _ name: String, isSpam: Bool) {
        let hosts = Self.hosts(in: message)
        if isSpam { spam.append((name, hosts, message)) } else { ham.append((name, hosts, message)) }
    }

    func run(_ index: DeceptionIndex) {
        func hosts(_ mail: [(name: String, hosts: Set<String>, message: ParsedMessage)], half: Int) -> Set<String> {
            mail.filter { WordingText.half(of: $0.name) == half }.reduce(into: []) { $0.formUnion($1.hosts) }
        }
        let listed = hosts(spam, half: 0).subtracting(hosts(ham, half: 0))
        // As it would be imported: a hosts file.
        let file = BlockListFile(Array(listed.sorted().map { "0.0.0.0 " + $0 + "\n" }.joined().utf8))
        let reader = LinkReader(
            index: index,
            blockLists: BlockListIndex([BlockListIndex.List(name: "spam", domains: file.domains)])
        )
        let settings = PolicySettings()
        var seen = RulePrecision()
        var carried = [(spam: 0, ofSpam: 0, ham: 0, ofHam: 0), (spam: 0, ofSpam: 0, ham: 0, ofHam: 0)]
        for (isSpam, mail) in [(true, spam), (false, ham)] {
            for one in mail {
                var submission = Submission(time: Date(timeIntervalSince1970: 1_795_000_000), author: .outside(nil))
                submission.content.links = reader.facts(of: one.message)
                let isFound = !BlockedLink().findings(in: submission, settings).isEmpty
                let isMeant = one.hosts.contains { host in listed.contains { host == $0 || host.hasSuffix("." + $0) } }
                seen.add(Self.rule, isFound: isFound, isMeant: isMeant, one.name)
                guard !one.hosts.isEmpty else { continue }
                let half = WordingText.half(of: one.name)
                if isSpam {
                    carried[half].ofSpam += 1
                    carried[half].spam += isFound ? 1 : 0
                } else {
                    carried[half].ofHam += 1
                    carried[half].ham += isFound ? 1 : 0
                }
            }
        }
        print(
            "\nBlock-listed links: a list of \(file.domains.count) hosts from the tuning half's spam, made for this bench"
        )
        seen.show()
        let test = carried[1]
        print(
            "  how far such a list carries: of the test half's spam with links it finds \(test.spam) of \(test.ofSpam), "
                + "of its good mail \(test.ham) of \(test.ofHam)"
        )
    }

    /// Hosts of web addresses, by looking for nothing but what stands before them.
    private static func hosts(in message: ParsedMessage) -> Set<String> {
        var hosts: Set<String> = []
        for part in message.leaves where part.contentType.type == "text" {
            let text = String(
                decoding: part.decodedBytes(in: message.bytes).map { $0 < 0x80 ? $0 : 0x3F },
                as: UTF8.self
            )
            .lowercased()
            let isPage = part.contentType.subtype == "html"
            let quotes = isPage ? ["href=\"", "href='", "href="] : [""]
            for beginning in quotes.flatMap({ [$0 + "http://", $0 + "https://"] }) {
                for rest in text.split(separator: beginning, omittingEmptySubsequences: false).dropFirst() {
                    let host = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
                    // A name before an `@` is none, and an address has no list.
                    guard rest.dropFirst(host.count).first != "@", host.contains("."), host.contains(where: \.isLetter),
                        let domain = Domain(String(host))
                    else { continue }
                    hosts.insert(domain.ascii)
                }
            }
        }
        return hosts
    }
}
