/// What is wrong with a file's bytes, its header or its form as separated values.
package enum FileFault: Error, Sendable, Hashable {
    /// `ImportLimits.mostFiles`.
    case tooManyFiles(most: Int)
    /// An import is the whole school: without people everybody would leave.
    case noPeopleFile
    /// `ImportLimits.longestFile`, in MiB.
    case tooLong(mebibytes: Int)
    case utf16
    /// A spreadsheet in its own format, which is a ZIP file.
    case spreadsheet
    case nulByte(line: Int)
    /// The byte order mark says UTF-8; the bytes are not.
    case brokenUTF8
    /// Neither UTF-8 nor Windows-1252.
    case unknownByte(UInt8, line: Int)
    case empty
    /// The header doesn't tell what the file holds.
    case unknownHeader
    case missingColumn(ImportColumn)
    /// The column stands here twice; `first` is how the first one is written.
    case doubleColumn(first: String)
    /// More fields in a line than in the header; `surplus` is the number of the first filled column beyond it, from 1.
    case tooManyFields(found: Int, expected: Int, surplus: Int)
    case textBehindQuote
    case quoteNeverClosed
    /// `ImportLimits.longestField`, in characters.
    case fieldTooLong(most: Int)
    /// `ImportLimits.mostColumns`.
    case tooManyColumns(most: Int)
    /// `ImportLimits.mostLines`.
    case tooManyLines(most: Int)
}
