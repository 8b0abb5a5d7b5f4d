internal import Policy

/// What a file's name says: by it, and not by the content, Windows chooses what opens the file.
struct FileName: Sendable, Hashable {
    /// In lower case, without the dot; empty where there is none.
    let ending: String
    /// What the ending makes of the file; nil for documents and everything unknown.
    let kind: FileFacts.Kind?
    /// Hides what the file is: an ending of a document before a dangerous one, letters in reverse, an ending pushed out of
    /// sight.
    let isDisguise: Bool

    /// Characters that are looked at, from the end.
    private static let longest = 255
    /// Spaces that push the ending out of sight.
    private static let padding = 5

    init(_ text: String) {
        let name = text.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map { $0.suffix(Self.longest) } ?? ""
        // Windows leaves out dots and spaces at the end, and takes what stands before a colon.
        let trimmed = String(name.reversed().drop { $0 == "." || $0.isWhitespace || $0 == "\0" }.reversed())
        let visible = trimmed.unicodeScalars.filter {
            !Self.isDirection($0) && $0.properties.generalCategory != .format
        }
        let parts = String(String.UnicodeScalarView(visible)).lowercased().split(
            separator: ".",
            omittingEmptySubsequences: false
        ).map { part in String(part.reversed().drop(while: \.isWhitespace).reversed()).drop(while: \.isWhitespace) }
        ending = parts.count > 1 ? parts.last.map(String.init) ?? "" : ""
        kind = Self.kinds[ending]
        let before = parts.count > 2 ? String(parts[parts.count - 2]) : ""
        let hasDirection = name.unicodeScalars.contains(where: Self.isDirection)
        let isPadded = trimmed.split(separator: ".").dropLast().last.map { $0.hasSuffix(Self.spaces) } ?? false
        let runs = kind.map { Self.running.contains($0) } ?? false
        isDisguise = hasDirection || runs && (Self.documents.contains(before) || isPadded)
    }

    private static let spaces = String(repeating: " ", count: padding)

    /// U+202A–202E, U+2066–2069: turn the direction of writing.
    private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }

    private static let running: Set<FileFacts.Kind> = [.program, .script, .shortcut, .installer, .diskImage]

    private static let kinds: [String: FileFacts.Kind] = {
        var table: [String: FileFacts.Kind] = [:]
        func add(_ kind: FileFacts.Kind, _ endings: String) {
            for ending in endings.split(separator: " ") { table[String(ending)] = kind }
        }
        add(.program, "exe scr pif com cpl dll ocx sys drv xll jar class wasm gadget")
        add(
            .script,
            "js jse vbs vbe vb wsf wsh wsc sct hta ps1 ps1xml ps2 psm1 psc1 msh bat cmd chm hlp reg inf jnlp iqy"
        )
        add(.script, "application ahk au3 applescript scpt command workflow")
        add(.shortcut, "lnk url scf desktop website webloc settingcontent-ms library-ms search-ms appref-ms")
        add(.diskImage, "iso img vhd vhdx vmdk udf dmg toast nrg cue")
        add(.installer, "msi msp mst msix msixbundle appx appxbundle appinstaller deb rpm apk aab pkg mpkg xpi crx")
        add(.macros, "docm dotm xlsm xltm xlam pptm potm ppsm ppam sldm")
        add(.source, "sh bash zsh ksh csh fish py pyw pyc pl pm rb php lua tcl r jl")
        return table
    }()

    /// What people open without a thought.
    private static let documents: Set<String> = [
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "txt", "csv", "jpg", "jpeg",
        "png",
        "gif", "bmp", "tif", "tiff", "webp", "heic", "svg", "mp3", "mp4", "mov", "avi", "wav", "zip", "rar", "7z",
        "htm",
        "html", "eml",
    ]
}
