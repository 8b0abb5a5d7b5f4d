internal import Policy

extension CompoundFile {
    /// What the file is of what rules speak of.
    var kinds: Set<FileFacts.Kind> {
        var found: Set<FileFacts.Kind> = []
        for entry in entries {
            switch entry.name {
            case "VBA", "_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros", "PROJECTwm": found.insert(.macros)
            case "EncryptedPackage", "EncryptionInfo": found.insert(.encrypted)
            case "WordDocument": if isEncryptedWord(entry) { found.insert(.encrypted) }
            case "Workbook", "Book": found.formUnion(workbook(entry))
            case "Root Entry": if Self.installers.contains(entry.classID) { found.insert(.installer) }
            default: break
            }
        }
        return found
    }

    /// {000C1084-…}: MSI; {000C1086-…}: MSP; {000C1082-…}: MST.
    private static let installers: Set<[UInt8]> = Set(
        [UInt8(0x84), 0x86, 0x82].map { [$0, 0x10, 0x0C, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46] }
    )

    /// FIB, bit `fEncrypted` (MS-DOC §2.5.2).
    private func isEncryptedWord(_ entry: Entry) -> Bool {
        let head = Octets(head(of: entry, limit: 512)[...])
        return (head.number(at: 0x0A, 2) ?? 0) & 0x0100 != 0
    }

    /// The records of an Excel workbook before its first sheet (MS-XLS §2.1.4): a password, and sheets of Excel 4 macros.
    private func workbook(_ entry: Entry) -> Set<FileFacts.Kind> {
        let head = Octets(head(of: entry, limit: 256 << 10)[...])
        var found: Set<FileFacts.Kind> = []
        var place = 0
        for _ in 0..<20_000 {
            guard let record = head.number(at: place, 2), let length = head.number(at: place + 2, 2) else { break }
            switch record {
            case 0x0A: return found  // EOF of the globals
            case 0x2F: found.insert(.encrypted)  // FilePass
            case 0x85: if head.number(at: place + 9, 1) == 1 { found.insert(.macros) }  // BoundSheet8, macro sheet
            default: break
            }
            place += 4 + Int(length)
        }
        return found
    }
}
