extension GermanImportTexts {
    func sentence(_ fault: FileFault) -> String {
        switch fault {
        case .tooManyFiles(let most): "Es sind mehr als \(most) Dateien. Bitte gleichartige zusammenlegen."
        case .noPeopleFile:
            "Unter den Dateien ist keine mit Personen. Erwartet wird immer die ganze Schule: mindestens eine Datei mit den Spalten \(requiredColumns(.people))."
        case .tooLong(let mebibytes): "Die Datei ist größer als \(mebibytes) MiB. Ist es die richtige?"
        case .utf16: "Die Datei ist in UTF-16 („Unicode-Text“). Bitte als „CSV UTF-8“ speichern."
        case .spreadsheet:
            "Das ist eine Tabellenkalkulation oder ein ZIP-Archiv. Bitte das Tabellenblatt als „CSV UTF-8“ exportieren."
        case .nulByte(let line):
            "In Zeile \(line) steht ein NUL-Byte. Erwartet wird eine Textdatei in UTF-8 oder Windows-1252."
        case .brokenUTF8:
            "Die Datei gibt sich als UTF-8 aus (BOM), enthält aber andere Bytes. Bitte noch einmal als „CSV UTF-8“ exportieren."
        case .unknownByte(let byte, let line):
            "Das Byte 0x\(String(byte, radix: 16, uppercase: true)) in Zeile \(line) ist weder UTF-8 noch Windows-1252. Bitte als „CSV UTF-8“ exportieren."
        case .empty: "Die Datei ist leer. Erwartet wird eine Kopfzeile und darunter je Eintrag eine Zeile."
        case .unknownHeader:
            "Die Kopfzeile verrät nicht, was die Datei enthält. Erwartet werden die Spalten einer dieser Arten: Personen: \(requiredColumns(.people)); Familien: \(requiredColumns(.guardianships)); Gruppen: \(requiredColumns(.groups))."
        case .missingColumn(let column): "Die Spalte \(column.title) fehlt. Bitte ergänzen oder richtig benennen."
        case .doubleColumn(let first):
            "Diese Spalte gibt es schon, als \(quoted(first)). Erwartet wird jede Spalte nur einmal."
        case .tooManyFields(let found, let expected, let surplus):
            "Die Zeile hat \(found) Felder, die Kopfzeile nur \(expected); zu viel ist, was ab Spalte \(surplus) steht. Fehlen Anführungszeichen um ein Feld?"
        case .textBehindQuote:
            "Hinter einem schließenden Anführungszeichen steht noch Text. Ein Anführungszeichen im Feld wird verdoppelt: \"\"."
        case .quoteNeverClosed: "Das Anführungszeichen, das hier öffnet, wird nie geschlossen."
        case .fieldTooLong(let most): "Ein Feld hat mehr als \(most) Zeichen. Fehlt ein Anführungszeichen?"
        case .tooManyColumns(let most): "Es sind mehr als \(most) Spalten. Ist es die richtige Datei?"
        case .tooManyLines(let most): "Es sind mehr als \(most) Zeilen. Ist es die richtige Datei?"
        }
    }
}
