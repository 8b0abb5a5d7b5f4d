internal import Policy

extension Examination {
    /// Looks into an archive: names and beginnings of its files, and archives within.
    /// - Parameter isSingle: whether it may be one packed file.
    mutating func takeArchive(_ octets: [UInt8], isSingle: Bool, name: FileName, depth: Int) {
        guard !isOver else { return }
        guard depth <= limits.depth else { return end(.bomb) }
        var inside = Inside(packed: octets.count)
        let macros = facts[.macros]
        var outcome = walk(octets, isSingle ? .collectionOrFile : .collection, &inside, depth)
        // A packed file of zeros passes for an empty tar.
        if isSingle, outcome == .read, !inside.hasEntries, !isOver { outcome = walk(octets, .file, &inside, depth) }
        if inside.isEncrypted || outcome == .encrypted { found(.encrypted) }
        let isBroken = inside.isUnreadable || outcome == .unreadable
        if isBroken, !isOver, !inside.isEncrypted { found(.unreadable) }
        // The ending has said so already.
        if inside.hasMacros { facts[.macros] = macros + (name.kind == .macros ? 0 : 1) }
        if inside.hasRemotePart { found(.remotePart) }
        if inside.isProgram, name.kind != .program { found(.program) }
        if inside.isInstaller, name.kind != .installer { found(.installer) }
    }

    private mutating func walk(
        _ octets: [UInt8],
        _ form: ArchiveReading.Form,
        _ inside: inout Inside,
        _ depth: Int
    ) -> ArchiveReading.Outcome {
        var walk = self
        defer { self = walk }
        return ArchiveReading.read(octets, as: form) { entry, content in
            walk.visit(entry, content, &inside, depth)
            return !walk.isOver
        }
    }

    /// What the files of one archive make of it.
    struct Inside {
        let packed: Int
        var unpacked = 0
        var isEncrypted = false
        /// Office documents are archives, with these in them.
        var hasMacros = false
        var hasRemotePart = false
        var isProgram = false
        var isInstaller = false
        var isDocument = false
        var hasEntries = false
        var isUnreadable = false

        init(packed: Int) { self.packed = packed }

        mutating func note(_ path: String) {
            let path = path.lowercased()
            if path == "[content_types].xml" || path == "mimetype" { isDocument = true }
            if path.hasSuffix("vbaproject.bin") || path.contains("xl/macrosheets/") { hasMacros = true }
            // OpenDocument: Basic/Standard/Module1.xml, Scripts/python/…
            if path.hasPrefix("basic/") && path.hasSuffix(".xml") && !path.hasSuffix("script-lc.xml")
                && !path.hasSuffix("script-lb.xml") || path.hasPrefix("scripts/") && isDocument
            {
                hasMacros = true
            }
            if path == "meta-inf/manifest.mf" { isProgram = true }
            if path == "androidmanifest.xml" || path == "appxmanifest.xml" { isInstaller = true }
        }
    }

    private mutating func visit(
        _ entry: ArchiveReading.Entry,
        _ content: ArchiveReading.Content,
        _ inside: inout Inside,
        _ depth: Int
    ) {
        entries += 1
        guard entries <= limits.entries else { return end(.bomb) }
        guard ContinuousClock.now < deadline else { return end(.unexamined) }
        inside.hasEntries = true
        guard entry.isFile else { return }
        inside.note(entry.name)
        if let size = entry.size {
            guard size >= 0 else { return end(.bomb) }
            count(size, &inside)
            if isOver { return }
        }
        if entry.isEncrypted {
            inside.isEncrypted = true
            // Its name is all there is.
            let name = FileName(entry.name)
            if name.isDisguise { found(.disguise) }
            if let kind = name.kind { found(kind) }
            return
        }
        guard let head = content.next(ExaminationLimits.headOctets) else {
            inside.isUnreadable = true
            return
        }
        note(head.count, entry, &inside)
        if isOver { return }
        if entry.name.hasSuffix(".rels"), entry.name.contains("_rels/"), RemoteParts.isIn(relationships: head) {
            inside.hasRemotePart = true
        }
        let octets = isContainer(head, entry.name) ? rest(head, content, entry, &inside) : head
        // A single packed file without a size is unpacked to its end, to know how much it is.
        if entry.size == nil, octets.count == head.count { drain(content, entry, &inside) }
        if isOver { return }
        held += octets.count
        take(octets, named: entry.name == "data" ? "" : entry.name, depth: depth)
        held -= octets.count
    }

    /// Adds to what archives hold.
    private mutating func count(_ octets: Int, _ inside: inout Inside) {
        let (sum, overflow) = declared.addingReportingOverflow(octets)
        guard !overflow, sum <= limits.declaredOctets else { return end(.bomb) }
        declared = sum
        inside.unpacked += octets
        if inside.unpacked > limits.ratioOctets, inside.unpacked / max(1, inside.packed) > limits.ratio { end(.bomb) }
    }

    /// Adds to what was unpacked here.
    private mutating func note(_ octets: Int, _ entry: ArchiveReading.Entry, _ inside: inout Inside) {
        read += octets
        if entry.size == nil { count(octets, &inside) }
        if read > limits.readOctets { end(.unexamined) }
        if ContinuousClock.now >= deadline { end(.unexamined) }
    }

    /// Whether all of the file is needed to judge it.
    private func isContainer(_ head: [UInt8], _ path: String) -> Bool {
        switch Signature(head[...], size: head.count) {
        case .archive, .packed, .compound, .diskImage: return true
        case .notebook: return true
        case .program, .script, .shortcut, .installer, .harmless: return false
        case nil: return head.count == ExaminationLimits.headOctets && FileName(path).isReadWhole
        }
    }

    private mutating func rest(
        _ head: [UInt8],
        _ content: ArchiveReading.Content,
        _ entry: ArchiveReading.Entry,
        _ inside: inout Inside
    ) -> [UInt8] {
        var octets = head
        while !isOver {
            guard held + octets.count <= limits.heldOctets else {
                end(.unexamined)
                break
            }
            guard let more = content.next(1 << 20), !more.isEmpty else { break }
            note(more.count, entry, &inside)
            octets += more
        }
        return octets
    }

    private mutating func drain(
        _ content: ArchiveReading.Content,
        _ entry: ArchiveReading.Entry,
        _ inside: inout Inside
    ) {
        while !isOver, let more = content.next(1 << 20), !more.isEmpty { note(more.count, entry, &inside) }
    }
}

extension FileName {
    /// Pages and messages.
    fileprivate var isReadWhole: Bool {
        ["html", "htm", "xhtml", "svg", "eml", "mht", "mhtml"].contains(ending)
    }
}
