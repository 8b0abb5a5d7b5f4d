import FoundationEssentials
import MailMessage

/// A message of the material, which isn't in this repository: somebody's real mail, of which nothing but figures is told.
struct RealMail {
    var name: String
    var isSpam: Bool
    var message: ParsedMessage

    /// The SpamAssassin public corpus, as far as it lies there.
    static func read(_ corpora: String) throws -> [RealMail] {
        let root = corpora + "/spamassassin-public-corpus"
        var mail: [RealMail] = []
        for folder in try FileManager.default.contentsOfDirectory(atPath: root).sorted() where folder.contains("-") {
            for file in try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder).sorted() {
                guard let data = FileManager.default.contents(atPath: root + "/" + folder + "/" + file) else {
                    continue
                }
                mail.append(
                    RealMail(
                        name: file,
                        isSpam: folder.hasPrefix("spam"),
                        message: ParsedMessage(bytes: Array(data))
                    )
                )
            }
        }
        return mail
    }

    /// The messages of other projects' tests that lie beside the corpora, for their files.
    static func others(beside corpora: String) -> [(name: String, message: ParsedMessage)] {
        let root = corpora + "/../mime"
        guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: root) else { return [] }
        return paths.sorted().filter { $0.hasSuffix(".eml") || $0.hasSuffix(".txt") || $0.contains("/raw") }
            .compactMap { path in
                guard let data = FileManager.default.contents(atPath: root + "/" + path) else { return nil }
                return (path, ParsedMessage(bytes: Array(data)))
            }
    }
}
