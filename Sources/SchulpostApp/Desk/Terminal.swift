import Glibc
package import School

/// Where a command speaks: lines to standard output, problems and progress to standard error.
package struct Terminal: Sendable {
    package let language: Language

    package init(language: Language) { self.language = language }

    package func say(_ german: String, _ english: String) {
        say(Phrase(german, english).text(in: language))
    }

    package func say(_ line: String) { Self.write(line + "\n", to: STDOUT_FILENO) }

    /// A text with its own line ends.
    package func write(_ text: String) { Self.write(text, to: STDOUT_FILENO) }

    package func complain(_ line: String) { Self.write(line + "\n", to: STDERR_FILENO) }

    /// Progress, written over itself where a person looks on; nothing elsewhere.
    package func progress(_ line: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        Self.write("\r\u{1B}[K" + line, to: STDERR_FILENO)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
