import Foundation

/// A notice as Python's email library reads it (`Tests/Tools/read-notice.py`).
struct ReadNotice: Decodable, Sendable {
    var type: String
    var reportType: String
    var header: [String: String]
    var partTypes: [String]
    var text: String
    var perMessage: [String: String]
    var perRecipient: [[String: String]]
    var returned: String
    var defects: [String]

    /// The words for people with their line breaks as spaces.
    var words: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    init(_ bytes: [UInt8]) throws {
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Tools/read-notice.py")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script.path]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(bytes))
        try input.fileHandleForWriting.close()
        let answer = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        self = try JSONDecoder().decode(ReadNotice.self, from: answer)
    }
}
