/// What an office document fetches from the net as soon as it is opened: a template with macros, an object that runs.
///
/// A link in the text waits for a click, and a template in somebody's own folder or network is where most documents come
/// from: neither is meant.
enum RemoteParts {
    /// Parts that are loaded unasked, by the last word of the relationship's type (ECMA-376 part 1 §15).
    private static let loaded = ["attachedTemplate", "oleObject", "frame", "subDocument", "afChunk"]

    /// - Parameter relationships: the XML of a part that ends in `.rels` (ECMA-376 part 2 §6.5).
    static func isIn(relationships octets: [UInt8]) -> Bool {
        let text = String(decoding: octets, as: UTF8.self)
        return text.split(separator: "<").contains { element in
            element.contains("TargetMode=\"External\"") && loaded.contains { element.contains("/" + $0 + "\"") }
                && isOnNet(value(of: "Target=\"", in: element))
        }
    }

    /// `{\*\template http://…}` of Rich Text.
    static func isIn(richText octets: ArraySlice<UInt8>) -> Bool {
        let text = Octets(octets)
        let word = Array("\\*\\template".utf8)
        guard let place = text.place(of: word, from: 0) else { return false }
        let target = String(decoding: text.octets(at: place + word.count, 64), as: UTF8.self)
        return isOnNet(target.drop(while: \.isWhitespace))
    }

    private static func value(of name: String, in element: Substring) -> Substring {
        // Not the one of `TargetMode`.
        element.firstRange(of: " " + name).map { element[$0.upperBound...].prefix { $0 != "\"" } } ?? ""
    }

    private static func isOnNet(_ target: some StringProtocol) -> Bool {
        let target = target.lowercased()
        return ["http:", "https:", "ftp:", "mhtml:", "ms-msdt:"].contains { target.hasPrefix($0) }
    }
}
