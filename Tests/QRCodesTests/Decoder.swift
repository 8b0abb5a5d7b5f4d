import Foundation
import QRCodes
import Testing

/// Reads codes with zbarimg (Debian: zbar-tools), from pictures of four dots a square.
enum Decoder {
    static func text(in code: QRCode) throws -> String {
        let scale = 4
        let side = (code.size + 2 * QRCode.quietZone) * scale
        var picture = Array("P5 \(side) \(side) 255\n".utf8)
        for y in 0..<side {
            for x in 0..<side {
                let isDark = code.isDark(row: y / scale - QRCode.quietZone, column: x / scale - QRCode.quietZone)
                picture.append(isDark ? 0 : 255)
            }
        }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("qr-\(UUID().uuidString).pgm")
        try Data(picture).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/zbarimg")
        process.arguments = ["--raw", "--quiet", "--nodbus", "-Sdisable", "-Sqrcode.enable", file.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let octets = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: octets, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}
