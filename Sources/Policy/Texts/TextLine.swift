/// Lines that fit into an SMTP reply.
enum TextLine {
    /// Octets; a reply line has 512 with code, enhanced code and line end (RFC 5321 §4.5.3.1.5).
    static let longest = 400

    /// The text on as many lines as it needs, broken at spaces.
    static func broken(_ text: String) -> [String] {
        guard text.utf8.count > longest else { return [text] }
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.utf8.count + 1 + word.utf8.count > longest {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " " + word
            while line.utf8.count > longest { lines.append(cutFirst(&line)) }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// Takes as much as fits off a word that is longer than a line.
    private static func cutFirst(_ line: inout String) -> String {
        var piece = ""
        var size = 0
        while let scalar = line.unicodeScalars.first, size + UTF8.width(scalar) <= longest {
            piece.unicodeScalars.append(scalar)
            size += UTF8.width(scalar)
            line.unicodeScalars.removeFirst()
        }
        return piece
    }
}
