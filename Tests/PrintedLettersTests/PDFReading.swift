import Foundation
import Testing

/// What poppler (Debian: poppler-utils) and zbarimg (zbar-tools) see in a file.
struct PDFReading {
    let folder: URL
    private let file: URL

    init(_ octets: [UInt8]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("letters-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        file = folder.appendingPathComponent("letters.pdf")
        try Data(octets).write(to: file)
    }

    func close() { try? FileManager.default.removeItem(at: folder) }

    var pages: Int {
        get throws {
            let line = try run("pdfinfo", file.path).split(separator: "\n").first { $0.hasPrefix("Pages:") }
            return try #require(line.flatMap { Int($0.dropFirst(6).trimmingCharacters(in: .whitespaces)) })
        }
    }

    /// The text of a page, from 1; of all where none is named.
    func text(ofPage page: Int? = nil) throws -> String {
        let range = page.map { ["-f", "\($0)", "-l", "\($0)"] } ?? []
        return try run("pdftotext", ["-enc", "UTF-8"] + range + [file.path, "-"])
    }

    /// Words with their places in points on a page, from 1: left and top edges.
    func words(ofPage page: Int = 1) throws -> [(word: String, left: Double, top: Double)] {
        let text = try run("pdftotext", ["-bbox", "-f", "\(page)", "-l", "\(page)", file.path, "-"])
        return text.split(separator: "\n").compactMap { line in
            guard line.contains("<word "), let start = line.firstIndex(of: ">"), let end = line.range(of: "</word>")
            else {
                return nil
            }
            func number(_ name: String) -> Double? {
                line.range(of: name + "=\"").flatMap { range in
                    Double(line[range.upperBound...].prefix { $0 != "\"" })
                }
            }
            guard let left = number("xMin"), let top = number("yMin") else { return nil }
            return (String(line[line.index(after: start)..<end.lowerBound]), left, top)
        }
    }

    /// What a scanner reads on the first page.
    func code() throws -> String {
        let picture = folder.appendingPathComponent("page")
        _ = try run("pdftoppm", "-r", "150", "-png", "-f", "1", "-l", "1", "-singlefile", file.path, picture.path)
        return try run("zbarimg", "--raw", "--quiet", "--nodbus", picture.path + ".png")
            .trimmingCharacters(in: .newlines)
    }

    private func run(_ program: String, _ arguments: String...) throws -> String { try run(program, arguments) }

    private func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/" + program)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let octets = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(program) failed")
        return String(decoding: octets, as: UTF8.self)
    }
}
