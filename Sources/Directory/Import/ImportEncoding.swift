package import School

/// How the bytes of an import file were read.
package enum ImportEncoding: Sendable, Hashable, CaseIterable {
    case utf8
    /// With a byte order mark before the header.
    case utf8WithMark
    case windows1252

    package func text(in language: Language) -> String { language.importTexts.name(self) }
}
