import FoundationEssentials

/// Files of `Fixtures/`.
enum Fixture {
    static let folder: URL = {
        var url = URL(filePath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url.appending(path: "Fixtures")
    }()

    static func octets(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: path)))
    }

    static func text(_ path: String) throws -> String { String(decoding: try octets(path), as: UTF8.self) }

    /// The names of a folder's files that end so, sorted.
    static func names(in path: String, suffix: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)
            .filter { $0.hasSuffix(suffix) }.sorted()
    }

    /// Octets with CRLF for every line end.
    static func withCRLF(_ octets: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in octets where byte != 0x0D {
            if byte == 0x0A { result.append(0x0D) }
            result.append(byte)
        }
        return result
    }
}
