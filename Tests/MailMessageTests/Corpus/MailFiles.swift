import FoundationEssentials

/// The messages of `Fixtures/mime`, and those of `../shared/material` where that lies beside the checkout.
enum MailFiles {
    static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/mime")

    static let material = fixtures.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/material")

    static let sets = [
        "cpython", "email-reply-trimmer", "fake-mail-server", "flanker", "haraka", "james", "mail-parser", "mikel-mail",
        "mox", "nodemailer-mailparser", "rspamd", "talon", "zbateson",
    ]

    /// Paths of the message files of a set, below `directory`.
    static func paths(in directory: URL) -> [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: directory.path(percentEncoded: false))) ?? []
        return names.sorted().filter { name in
            let isOther = [".json", ".jsonl", ".html", ".png", ".md", ".css", ".xml", ".xsd", "COPYING"].contains {
                name.hasSuffix($0)
            }
            var isDirectory = false
            _ = FileManager.default.fileExists(
                atPath: directory.appending(path: name).path(percentEncoded: false),
                isDirectory: &isDirectory
            )
            return !isOther && !isDirectory && !name.contains("LICENSE") && !name.contains("SOURCE")
        }
    }

    static func bytes(_ path: URL) throws -> [UInt8] { Array(try Data(contentsOf: path)) }

    /// Every lone LF made CRLF, as a mail program would send the file.
    static func withCRLF(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 10, previous != 13 { result.append(13) }
            result.append(byte)
            previous = byte
        }
        return result
    }
}
