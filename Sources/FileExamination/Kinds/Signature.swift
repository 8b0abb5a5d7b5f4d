internal import Glibc

/// What the first octets of a file say it is. Certain, where there is one; libmagic is asked about the rest.
enum Signature: Sendable, Hashable {
    /// Runs: PE, ELF, Mach-O, Java, Dalvik, WebAssembly.
    case program
    case script
    case shortcut
    case diskImage
    case installer
    /// Looked into by libarchive.
    case archive
    /// One packed file, or a packed tar.
    case packed
    /// OLE compound file: Office before 2007, MSI.
    case compound
    /// OneNote: pages with files in them.
    case notebook
    /// Nothing that runs: pictures, sound, PDF.
    case harmless

    init?(_ head: ArraySlice<UInt8>, size: Int) {
        let octets = Octets(head)
        if octets.begins(with: [0x4D, 0x5A]), octets.isPortableExecutable {
            self = .program
            return
        }
        if let known = Self.table.first(where: { octets.has($0.octets, at: $0.place) })?.kind {
            self = known
            return
        }
        // Java: version 45 or later where a universal Mach-O has its number of parts.
        if octets.begins(with: [0xCA, 0xFE, 0xBA, 0xBE]), size > 8 {
            self = .program
            return
        }
        return nil
    }

    private static let table: [(octets: [UInt8], place: Int, kind: Signature)] = [
        ([0xFF, 0xD8, 0xFF], 0, .harmless), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], 0, .harmless),
        (Array("GIF8".utf8), 0, .harmless), (Array("%PDF-".utf8), 0, .harmless), (Array("ID3".utf8), 0, .harmless),
        (Array("OggS".utf8), 0, .harmless), (Array("ftyp".utf8), 4, .harmless),
        ([0x50, 0x4B, 0x03, 0x04], 0, .archive), ([0x50, 0x4B, 0x05, 0x06], 0, .archive),
        ([0x50, 0x4B, 0x07, 0x08], 0, .archive),
        (Array("Rar!".utf8) + [0x1A, 0x07], 0, .archive), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, .archive),
        (Array("MSCF".utf8) + [0, 0, 0, 0], 0, .archive), (Array("ustar".utf8), 257, .archive),
        (Array("xar!".utf8), 0, .installer),
        (Array("-lh".utf8), 2, .archive),
        ([0x1F, 0x8B, 0x08], 0, .packed), (Array("BZh".utf8), 0, .packed),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], 0, .packed),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, .packed), ([0x04, 0x22, 0x4D, 0x18], 0, .packed), ([0x1F, 0x9D], 0, .packed),
        ([0x5D, 0, 0, 0x80, 0], 0, .packed),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, .compound),
        // guidFileType of a section and of a table of contents (MS-ONESTORE §2.3.1).
        (
            [0xE4, 0x52, 0x5C, 0x7B, 0x8C, 0xD8, 0xA7, 0x4D, 0xAE, 0xB1, 0x53, 0x78, 0xD0, 0x29, 0x96, 0xD3], 0,
            .notebook
        ),
        (
            [0xA1, 0x2F, 0xFF, 0x43, 0xD9, 0xEF, 0x76, 0x4C, 0x9E, 0xE2, 0x10, 0xEA, 0x57, 0x22, 0x76, 0x5F], 0,
            .notebook
        ),
        ([0x7F, 0x45, 0x4C, 0x46], 0, .program), ([0xFE, 0xED, 0xFA, 0xCE], 0, .program),
        ([0xFE, 0xED, 0xFA, 0xCF], 0, .program), ([0xCE, 0xFA, 0xED, 0xFE], 0, .program),
        ([0xCF, 0xFA, 0xED, 0xFE], 0, .program), ([0, 0x61, 0x73, 0x6D, 1, 0, 0, 0], 0, .program),
        (Array("dex\n".utf8), 0, .program), (Array("#@~^".utf8), 0, .script), (Array("ITSF".utf8), 0, .script),
        ([0x4C, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xC0], 0, .shortcut),
        (Array("conectix".utf8), 0, .diskImage), (Array("vhdxfile".utf8), 0, .diskImage),
        (Array("KDMV".utf8), 0, .diskImage), ([0x51, 0x46, 0x49, 0xFB], 0, .diskImage),
        (Array("CD001".utf8), 0x8001, .diskImage), (Array("BEA01".utf8), 0x8001, .diskImage),
        ([0xED, 0xAB, 0xEE, 0xDB], 0, .installer), (Array("!<arch>\ndebian".utf8), 0, .installer),
    ]
}

/// Octets read by place, none beyond the end.
struct Octets {
    let slice: ArraySlice<UInt8>

    init(_ slice: ArraySlice<UInt8>) { self.slice = slice }

    var count: Int { slice.count }

    func begins(with octets: [UInt8]) -> Bool { slice.starts(with: octets) }

    func has(_ octets: [UInt8], at place: Int) -> Bool {
        guard place >= 0, place <= slice.count, octets.count <= slice.count - place else { return false }
        return slice[(slice.startIndex + place)...].starts(with: octets)
    }

    /// Little-endian, 1 to 8 octets; nil beyond the end.
    func number(at place: Int, _ length: Int) -> UInt64? {
        guard place >= 0, place <= slice.count, length <= slice.count - place else { return nil }
        let start = slice.startIndex + place
        return slice[start..<(start + length)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Where a word stands first, from a place on; nil where it doesn't.
    func place(of word: [UInt8], from start: Int) -> Int? {
        slice.withUnsafeBytes { octets in
            guard let base = octets.baseAddress, let first = word.first, start >= 0 else { return nil }
            var place = start
            while octets.count - place >= word.count,
                let hit = memchr(base + place, Int32(first), octets.count - place - word.count + 1)
            {
                let found = base.distance(to: UnsafeRawPointer(hit))
                if memcmp(hit, word, word.count) == 0 { return found }
                place = found + 1
            }
            return nil
        }
    }

    func octets(at place: Int, _ length: Int) -> ArraySlice<UInt8> {
        guard place >= 0, length > 0, place < slice.count else { return [] }
        return slice[(slice.startIndex + place)...].prefix(length)
    }

    /// PE, or the 16-bit kinds: `MZ` alone may begin a text.
    var isPortableExecutable: Bool {
        guard let offset = number(at: 0x3C, 4).flatMap(Int.init(exactly:)) else { return false }
        return ["PE", "NE", "LE", "LX"].contains { has(Array($0.utf8), at: offset) }
    }
}
