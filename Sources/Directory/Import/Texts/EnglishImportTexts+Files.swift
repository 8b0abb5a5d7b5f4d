extension EnglishImportTexts {
    func sentence(_ fault: FileFault) -> String {
        switch fault {
        case .tooManyFiles(let most): "There are more than \(most) files. Please join those of a kind."
        case .noPeopleFile:
            "No file is about people. Expected is always the whole school: at least one file with the columns \(requiredColumns(.people))."
        case .tooLong(let mebibytes): "The file is larger than \(mebibytes) MiB. Is it the right one?"
        case .utf16: "The file is in UTF-16 (\"Unicode text\"). Please save it as \"CSV UTF-8\"."
        case .spreadsheet: "This is a spreadsheet or a ZIP archive. Please export the sheet as \"CSV UTF-8\"."
        case .nulByte(let line):
            "There is a NUL byte in line \(line). Expected is a text file in UTF-8 or Windows-1252."
        case .brokenUTF8:
            "The file says it is UTF-8 (BOM), but holds other bytes. Please export it again as \"CSV UTF-8\"."
        case .unknownByte(let byte, let line):
            "Byte 0x\(String(byte, radix: 16, uppercase: true)) in line \(line) is neither UTF-8 nor Windows-1252. Please export the file as \"CSV UTF-8\"."
        case .empty: "The file is empty. Expected is a header and below it a line for each entry."
        case .unknownHeader:
            "The header does not tell what the file holds. Expected are the columns of one of these kinds: people: \(requiredColumns(.people)); families: \(requiredColumns(.guardianships)); groups: \(requiredColumns(.groups))."
        case .missingColumn(let column):
            "The column \(column.title) is missing. Please add it, or give it its right name."
        case .doubleColumn(let first): "This column stands here twice, also as \(quoted(first)). Expected is each once."
        case .tooManyFields(let found, let expected, let surplus):
            "The line has \(found) fields, the header only \(expected); column \(surplus) is the first too many. Does a field lack its quotes?"
        case .textBehindQuote: "There is text behind a closing quote. A quote within a field is written twice: \"\"."
        case .quoteNeverClosed: "The quote that opens here is never closed."
        case .fieldTooLong(let most): "A field has more than \(most) characters. Is a quote missing?"
        case .tooManyColumns(let most): "There are more than \(most) columns. Is it the right file?"
        case .tooManyLines(let most): "There are more than \(most) lines. Is it the right file?"
        }
    }
}
