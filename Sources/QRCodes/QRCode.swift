internal import CQREncode

/// A QR code (ISO/IEC 18004) as the dark and light squares that it is made of.
package struct QRCode: Sendable, Hashable {
    /// How much of it may be dirty or torn: about 7, 15, 25 or 30 of a hundred.
    package enum Correction: Sendable, Hashable, CaseIterable {
        case low, medium, quartile, high
    }

    /// Squares on each side, without the quiet zone: 21 to 177.
    package let size: Int
    /// Row by row from the top; true is dark.
    private let squares: [Bool]

    /// Squares of light that must stand around it (ISO/IEC 18004 §6.3.8).
    package static let quietZone = 4

    /// Octets that fit at most, at the lowest correction.
    package static let longest = 2_953

    /// - Parameter text: letters and digits of links take less room in capitals; nothing is changed here.
    /// - Returns: nil where the text is empty, holds a NUL, or is too long for any code at this correction.
    package init?(_ text: String, correction: Correction = .medium) {
        let octets = Array(text.utf8)
        guard !octets.isEmpty, octets.count <= Self.longest else { return nil }
        let level =
            switch correction {
            case .low: QR_ECLEVEL_L
            case .medium: QR_ECLEVEL_M
            case .quartile: QR_ECLEVEL_Q
            case .high: QR_ECLEVEL_H
            }
        guard !octets.contains(0) else { return nil }
        // The string form chooses the densest of the modes for each part; octets beyond ASCII go as they are.
        let made = text.withCString { QRcode_encodeString($0, 0, level, QR_MODE_8, 1) }
        guard let code = made else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let data = code.pointee.data, (21...177).contains(width) else { return nil }
        size = width
        // The lowest bit is the colour; the others are notes of the encoder.
        squares = UnsafeBufferPointer(start: data, count: width * width).map { $0 & 1 == 1 }
    }

    /// Whether the square in this row and column is dark; outside of the code all is light.
    package func isDark(row: Int, column: Int) -> Bool {
        guard (0..<size).contains(row), (0..<size).contains(column) else { return false }
        return squares[row * size + column]
    }

    /// Runs of dark squares: what there is to draw, from the top, from the left.
    package var runs: [Run] {
        var runs: [Run] = []
        for row in 0..<size {
            var column = 0
            while column < size {
                let start = column
                while isDark(row: row, column: column) { column += 1 }
                if column > start { runs.append(Run(row: row, columns: start..<column)) }
                column += 1
            }
        }
        return runs
    }

    /// Dark squares side by side.
    package struct Run: Sendable, Hashable {
        package let row: Int
        package let columns: Range<Int>
    }
}
