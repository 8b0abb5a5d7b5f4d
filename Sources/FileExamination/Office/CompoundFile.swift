/// A compound file (MS-CFB): the storages and streams of Office before 2007 and of installers. Read as far as the directory
/// and the beginnings of streams; damaged ones give what can be read.
struct CompoundFile {
    struct Entry: Sendable, Hashable {
        var name: String
        var isStream: Bool
        var start: UInt32
        var size: Int
        /// Of a storage: which program it is for.
        var classID: [UInt8]
    }

    let entries: [Entry]
    private let octets: Octets
    private let sectorShift: Int
    private let table: [UInt32]

    /// Directory entries, and sectors of a chain, that are read.
    private static let mostEntries = 4096
    private static let mostSectors = 65_536
    private static let end: UInt32 = 0xFFFF_FFFA

    init?(_ bytes: [UInt8]) {
        octets = Octets(bytes[...])
        guard let shift = octets.number(at: 0x1E, 2), shift == 9 || shift == 12,
            let first = octets.number(at: 0x30, 4), let tables = octets.number(at: 0x2C, 4)
        else { return nil }
        sectorShift = Int(shift)
        table = Self.table(octets, sectorShift, Int(tables))
        var entries: [Entry] = []
        let directory = Self.chain(octets, table, sectorShift, UInt32(first), limit: Self.mostEntries * 128)
        let reader = Octets(directory[...])
        var place = 0
        while place + 128 <= directory.count, entries.count < Self.mostEntries {
            if let entry = Self.entry(reader, place) { entries.append(entry) }
            place += 128
        }
        self.entries = entries
    }

    /// The beginning of a stream that isn't so small that it lies within another one.
    func head(of entry: Entry, limit: Int) -> [UInt8] {
        guard entry.isStream, entry.size >= 4096 else { return [] }
        return Self.chain(octets, table, sectorShift, entry.start, limit: min(limit, entry.size))
    }

    private static func entry(_ reader: Octets, _ place: Int) -> Entry? {
        guard let length = reader.number(at: place + 64, 2), (2...64).contains(length),
            let kind = reader.number(at: place + 66, 1), kind == 1 || kind == 2 || kind == 5,
            let start = reader.number(at: place + 116, 4), let size = reader.number(at: place + 120, 4)
        else { return nil }
        let units = (0..<(Int(length) / 2 - 1)).compactMap { reader.number(at: place + $0 * 2, 2).map(UInt16.init) }
        return Entry(
            name: String(decoding: units, as: UTF16.self),
            isStream: kind == 2,
            start: UInt32(start),
            size: Int(size),
            classID: Array(reader.octets(at: place + 80, 16))
        )
    }

    /// Which sector follows which: the first 109 parts of the table, which is enough for 7 MB, and those behind.
    private static func table(_ octets: Octets, _ shift: Int, _ count: Int) -> [UInt32] {
        var sectors: [UInt32] = []
        for index in 0..<min(109, count) {
            if let sector = octets.number(at: 0x4C + index * 4, 4) { sectors.append(UInt32(sector)) }
        }
        var next = UInt32(octets.number(at: 0x44, 4) ?? UInt64(end))
        let perSector = (1 << shift) / 4
        var turns = 0
        while next < end, sectors.count < min(count, mostSectors), turns < 1024 {
            turns += 1
            let place = (Int(next) + 1) << shift
            for index in 0..<(perSector - 1) where sectors.count < count {
                if let sector = octets.number(at: place + index * 4, 4) { sectors.append(UInt32(sector)) }
            }
            next = UInt32(octets.number(at: place + (perSector - 1) * 4, 4) ?? UInt64(end))
        }
        var table: [UInt32] = []
        for sector in sectors where sector < end {
            let part = octets.octets(at: (Int(sector) + 1) << shift, 1 << shift)
            guard part.count == 1 << shift else { break }
            var place = part.startIndex
            while place < part.endIndex {
                table.append(
                    UInt32(part[place]) | UInt32(part[place + 1]) << 8 | UInt32(part[place + 2]) << 16
                        | UInt32(part[place + 3]) << 24
                )
                place += 4
            }
        }
        return table
    }

    private static func chain(
        _ octets: Octets,
        _ table: [UInt32],
        _ shift: Int,
        _ first: UInt32,
        limit: Int
    ) -> [UInt8] {
        var result: [UInt8] = []
        var sector = first
        var turns = 0
        while sector < end, result.count < limit, turns < mostSectors {
            turns += 1
            result += octets.octets(at: (Int(sector) + 1) << shift, 1 << shift)
            guard let next = Int(exactly: sector).flatMap({ table.indices.contains($0) ? table[$0] : nil }) else {
                break
            }
            sector = next
        }
        return Array(result.prefix(limit))
    }
}
