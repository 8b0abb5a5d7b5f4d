internal import MailMessage
internal import Policy

/// One message's files on their way through: what was found, and how much has been looked at.
struct Examination {
    let limits: ExaminationLimits
    let magic: FileMagic
    var facts = FileFacts()
    let deadline: ContinuousClock.Instant
    /// Files met in archives.
    var entries = 0
    /// Octets that archives hold unpacked.
    var declared = 0
    /// Octets unpacked by us.
    var read = 0
    /// Octets of nested archives in memory.
    var held = 0
    /// Set when a limit was met: nothing more is looked into.
    private(set) var isOver = false

    init(limits: ExaminationLimits, magic: FileMagic) {
        self.limits = limits
        self.magic = magic
        deadline = .now + limits.time
    }

    mutating func found(_ kind: FileFacts.Kind) { facts[kind] += 1 }

    /// Ends the looking, with what it ended for.
    mutating func end(_ kind: FileFacts.Kind) {
        guard !isOver else { return }
        isOver = true
        found(kind)
    }

    // MARK: - Messages

    static func hasFiles(_ message: ParsedMessage) -> Bool { message.leaves.contains { isFile($0) } }

    /// Everything but the text that is read: and that too where it comes packed as files do.
    private static func isFile(_ part: MessagePart) -> Bool {
        guard part.contentType.type == "text", part.fileName == nil, part.disposition?.kind != "attachment" else {
            return true
        }
        let subtype = part.contentType.subtype
        return subtype != "plain" && subtype != "html" && subtype != "enriched" && subtype != "calendar"
            && subtype != "rfc822-headers"
    }

    mutating func take(_ message: ParsedMessage, depth: Int) {
        guard depth <= limits.depth else { return end(.bomb) }
        for part in message.leaves where !isOver && Self.isFile(part) {
            if part.contentType.type == "message", part.contentType.subtype != "rfc822",
                part.contentType.subtype != "global"
            {
                continue
            }
            let octets = part.decodedBytes(in: message.bytes)
            if part.isMessage {
                take(ParsedMessage(bytes: octets), depth: depth + 1)
            } else {
                take(octets, named: part.fileName ?? "", type: part.contentType, depth: depth)
            }
        }
    }

    // MARK: - Files

    /// - Parameter type: as the message says, which is believed only where it makes the file more dangerous.
    mutating func take(_ octets: [UInt8], named name: String, type: ContentType? = nil, depth: Int) {
        let name = FileName(name)
        var kinds: Set<FileFacts.Kind> = []
        if name.isDisguise { kinds.insert(.disguise) }
        if let kind = name.kind, kind != .program || name.ending != "com" { kinds.insert(kind) }
        let head = octets.prefix(ExaminationLimits.headOctets)
        let signature = Signature(head, size: octets.count)
        switch signature {
        case .program: kinds.insert(.program)
        case .script: kinds.insert(.script)
        case .shortcut: kinds.insert(.shortcut)
        case .diskImage: kinds.insert(.diskImage)
        case .installer: kinds.insert(.installer)
        case .compound: kinds.formUnion(CompoundFile(octets)?.kinds ?? [.unreadable])
        case .notebook: kinds.insert(.notebook)
        case .archive, .packed: break
        case .harmless: break
        case nil: kinds.formUnion(judge(head, octets, name, type, depth))
        }
        record(kinds)
        switch signature {
        case .archive: takeArchive(octets, isSingle: false, name: name, depth: depth + 1)
        case .packed: takeArchive(octets, isSingle: true, name: name, depth: depth + 1)
        case .notebook: takeNotebook(octets, depth: depth + 1)
        // What it holds is what makes it dangerous, and what comes with it is counted too.
        case .diskImage:
            if Octets(head).has(Array("CD001".utf8), at: 0x8001) {
                takeArchive(octets, isSingle: false, name: name, depth: depth + 1)
            }
        default: break
        }
    }

    /// A file counts once for each kind; an ending that says "macros" and macros within are one.
    private mutating func record(_ kinds: Set<FileFacts.Kind>) {
        for kind in kinds { found(kind) }
    }

    /// What no signature tells: pages, scripts, messages, and what libmagic knows.
    private mutating func judge(
        _ head: ArraySlice<UInt8>,
        _ octets: [UInt8],
        _ name: FileName,
        _ type: ContentType?,
        _ depth: Int
    ) -> Set<FileFacts.Kind> {
        if head.starts(with: "#!".utf8) { return [.source] }
        if head.starts(with: "{\\rt".utf8) { return RemoteParts.isIn(richText: octets[...]) ? [.remotePart] : [] }
        let magicType = magic.type(of: head)
        if Self.messageEndings.contains(name.ending) || magicType == "message/rfc822" || type?.subtype == "mhtml" {
            takeAttachedMessage(octets, depth: depth + 1)
            return []
        }
        if Self.pageEndings.contains(name.ending) || type?.subtype == "html" || type?.subtype == "xhtml+xml"
            || type?.subtype == "svg+xml" || Self.beginsPage(head) || magicType == "text/html"
            || magicType == "image/svg+xml"
        {
            return page(octets)
        }
        return magicType.flatMap { Self.magicKinds[$0] }.map { [$0] } ?? []
    }

    private mutating func takeAttachedMessage(_ octets: [UInt8], depth: Int) {
        guard depth <= limits.depth else { return end(.bomb) }
        let message = ParsedMessage(bytes: octets)
        take(message, depth: depth)
        // The pages of a saved website are its text.
        for part in message.leaves where part.contentType.subtype == "html" && !Self.isFile(part) {
            record(page(part.decodedBytes(in: message.bytes)))
        }
    }

    /// As browsers sniff it (WHATWG MIME Sniffing §7.1), the two commonest beginnings.
    private static func beginsPage(_ head: ArraySlice<UInt8>) -> Bool {
        let start = head.prefix(256).drop { $0 <= 0x20 || $0 >= 0x80 }.prefix(14)
        let text = String(decoding: start, as: UTF8.self).lowercased()
        return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
    }

    /// Octets of a page that are looked at.
    private static let longestPage = 8 << 20

    private func page(_ octets: [UInt8]) -> Set<FileFacts.Kind> {
        var text = octets.prefix(Self.longestPage)
        // UTF-16 is ASCII with zeros between, for what is looked for here.
        if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) { text = text.filter { $0 != 0 }[...] }
        let page = HTMLPage(String(decoding: text, as: UTF8.self))
        var kinds: Set<FileFacts.Kind> = []
        if page.hasPasswordField { kinds.insert(.passwordPage) }
        if page.hasScript || page.links.contains(where: { $0.target.lowercased().hasPrefix("javascript:") }) {
            kinds.insert(.activePage)
        }
        if page.isApplication || page.hasScript && Self.smuggles(text) { kinds.insert(.script) }
        return kinds
    }

    /// Whether a page makes a file out of its own letters and has the browser keep it: so programs come past who looks at
    /// files.
    private static func smuggles(_ page: ArraySlice<UInt8>) -> Bool {
        smuggling.allSatisfy { words in words.contains { has($0, page) } }
    }

    private static func has(_ word: [UInt8], _ page: ArraySlice<UInt8>) -> Bool {
        Octets(page).place(of: word, from: 0) != nil
    }

    /// One word of each line.
    private static let smuggling: [[[UInt8]]] = [
        ["atob(", "fromCharCode", "Uint8Array"], ["Blob("], ["createObjectURL", "msSaveOrOpenBlob", "msSaveBlob"],
        [".click(", "msSave", "dispatchEvent("],
    ]
    .map { $0.map { Array($0.utf8) } }

    private static let messageEndings: Set<String> = ["eml", "mht", "mhtml"]
    private static let pageEndings: Set<String> = ["html", "htm", "xhtml", "xht", "shtml", "svg"]

    private static let magicKinds: [String: FileFacts.Kind] = [
        "application/x-dosexec": .program, "application/vnd.microsoft.portable-executable": .program,
        "application/x-executable": .program, "application/x-pie-executable": .program,
        "application/x-sharedlib": .program, "application/x-mach-binary": .program,
        "application/x-java-applet": .program,
        "application/x-msdownload": .program, "application/java-archive": .program,
        "application/x-ms-shortcut": .shortcut, "application/x-mswinurl": .shortcut,
        "application/x-iso9660-image": .diskImage, "application/x-apple-diskimage": .diskImage,
        "application/x-virtualbox-vhd": .diskImage, "application/x-rpm": .installer,
        "application/vnd.debian.binary-package": .installer, "application/x-msi": .installer,
        "text/x-msdos-batch": .script, "text/vbscript": .script, "application/javascript": .script,
        "text/javascript": .script, "text/x-shellscript": .source, "text/x-script.python": .source,
        "text/x-python": .source, "text/x-perl": .source, "text/x-ruby": .source, "text/x-php": .source,
        "text/x-lua": .source, "text/x-tcl": .source, "text/x-awk": .source,
    ]
}
