/// What an element means for the text around it.
enum HTMLElement {
    /// Its content is no markup and nothing to read: skipped to its closing tag.
    case rawText
    /// Nothing in it is read.
    case skipped
    /// Has no content.
    case void
    /// Begins and ends a line.
    case block
    /// A cell of a table: a space apart.
    case cell
    case inline

    static func kind(of name: String) -> HTMLElement { kinds[name] ?? .inline }

    private static let kinds: [String: HTMLElement] = {
        var table: [String: HTMLElement] = [:]
        func add(_ kind: HTMLElement, _ names: String) {
            for name in names.split(separator: " ") { table[String(name)] = kind }
        }
        add(.rawText, "script style title textarea noembed noframes xmp iframe")
        add(.skipped, "head template object svg math select datalist")
        add(.void, "area base br col embed hr img input link meta param source track wbr")
        add(
            .block,
            "address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer"
        )
        add(
            .block,
            "form h1 h2 h3 h4 h5 h6 header html li main nav ol option p pre section table tbody tfoot thead tr ul"
        )
        add(.cell, "td th")
        return table
    }()
}
