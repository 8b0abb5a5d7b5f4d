/// What the files of a message are, by their content and not by their names: how many there are of each kind that a rule
/// speaks of. No name of a file is kept.
package struct FileFacts: Sendable, Hashable {
    /// Codes stay: they are in decision records.
    package enum Kind: Int, Sendable, Hashable, CaseIterable {
        /// A program: PE, ELF, Mach-O, Java, WebAssembly.
        case program = 1
        /// A script that Windows runs at a double click: .js, .vbs, .hta, .ps1, .bat …
        case script = 2
        /// A shortcut, which may run any command: .lnk, .url, .desktop …
        case shortcut = 3
        /// A disk image, whose content has no mark of coming from outside: ISO, IMG, VHD, DMG.
        case diskImage = 4
        /// An installer: MSI, MSIX, .deb, .rpm, .apk.
        case installer = 5
        /// A name that hides what the file is: `rechnung.pdf.exe`, or letters in reverse.
        case disguise = 6
        /// An office document with macros.
        case macros = 7
        /// An archive or document that can't be looked into without a password.
        case encrypted = 8
        /// An archive that holds more than anybody would send.
        case bomb = 9
        /// An archive or document that can't be read.
        case unreadable = 10
        /// A page with scripts.
        case activePage = 11
        /// A page that asks for a password.
        case passwordPage = 12
        /// The source of a program, run only on purpose: shell, Python, Perl.
        case source = 13
        /// Not looked into to the end: too many files, too deep, or too slow.
        case unexamined = 14
        /// An office document that fetches what runs in it from elsewhere: its template, or an object, by a link to the net.
        case remotePart = 15
        /// A OneNote notebook, which shows the files in it as buttons to click.
        case notebook = 16
    }

    /// How many of each kind; those that aren't there are missing.
    package var counts: [Kind: Int]

    package init(_ counts: [Kind: Int] = [:]) { self.counts = counts }

    package subscript(kind: Kind) -> Int {
        get { counts.isEmpty ? 0 : counts[kind] ?? 0 }
        set { counts[kind] = newValue == 0 ? nil : newValue }
    }
}
