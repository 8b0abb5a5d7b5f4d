internal import Policy

extension Examination {
    /// Looks at the files within a OneNote notebook: they lie there as they are, each behind a head of its own.
    mutating func takeNotebook(_ octets: [UInt8], depth: Int) {
        guard depth <= limits.depth else { return end(.bomb) }
        let notebook = Octets(octets[...])
        var place = 0
        while !isOver, let found = notebook.place(of: Self.fileData, from: place) {
            place = found + Self.fileData.count
            entries += 1
            guard entries <= limits.entries else { return end(.bomb) }
            guard ContinuousClock.now < deadline else { return end(.unexamined) }
            guard let length = notebook.number(at: place, 8).flatMap(Int.init(exactly:)), length > 0 else { continue }
            let file = Array(notebook.octets(at: place + Self.headRest, length))
            held += file.count
            guard held <= limits.heldOctets else { return end(.unexamined) }
            take(file, named: "", depth: depth)
            held -= file.count
            place += Self.headRest + file.count
        }
    }

    /// FileDataStoreObject (MS-ONESTORE §2.6.13): its GUID, then cbLength (8 octets), unused (4) and reserved (8).
    private static let fileData: [UInt8] = [
        0xE7, 0x16, 0xE3, 0xBD, 0x65, 0x26, 0x11, 0x45, 0xA4, 0xC4, 0x8D, 0x4D, 0x0B, 0x7A, 0x9E, 0xAC,
    ]
    private static let headRest = 20
}
