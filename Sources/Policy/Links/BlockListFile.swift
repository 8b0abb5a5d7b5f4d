internal import FoundationEssentials
internal import MailMessage
package import School

/// A block-list as it is published: lines in the format of a hosts file (`0.0.0.0 bad.example`), or a domain each, with or
/// without `*.` before it. `#` and `!` begin comments. What can't be read is named and left out.
package struct BlockListFile: Sendable {
    /// A line that can't be taken.
    package struct Problem: Sendable, Hashable {
        package enum Reason: Sendable, Hashable {
            case noDomain
            /// One label: it would block a whole ending.
            case wholeEnding
            /// A path or a pattern: lists name domains here.
            case pattern
        }

        /// From 1.
        package var line: Int
        package var reason: Reason
    }

    package let domains: DomainSet
    /// Entries, those that stand there twice included.
    package let entries: Int
    /// The first ones.
    package let problems: [Problem]
    package let problemCount: Int

    package static let mostProblems = 50
    /// Octets of a line that are looked at.
    private static let longestLine = 4096

    package init(_ octets: [UInt8]) {
        var reader = Reader()
        octets.withUnsafeBufferPointer { buffer in
            var line = 0
            for slice in buffer.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
                line += 1
                reader.take(slice.prefix(Self.longestLine), line)
            }
        }
        domains = DomainSet(hashes: reader.hashes)
        entries = reader.hashes.count
        problems = reader.problems
        problemCount = reader.problemCount
    }

    private struct Reader {
        typealias Line = Slice<UnsafeBufferPointer<UInt8>>

        var hashes: [UInt64] = []
        var problems: [Problem] = []
        var problemCount = 0

        mutating func take(_ text: Line, _ line: Int) {
            let isByteOrderMark = line == 1 && text.starts(with: [0xEF, 0xBB, 0xBF])
            var words = (isByteOrderMark ? text.dropFirst(3) : text)
                .prefix { $0 != UInt8(ascii: "#") }
                .split { $0 <= 0x20 }[...]
            guard let first = words.first, first.first != UInt8(ascii: "!") else { return }
            if Self.isAddress(first) {
                words = words.dropFirst()
            }
            // A plain list has one name a line; a hosts file may have several.
            else if words.count > 1 {
                return note(.noDomain, line)
            }
            for word in words { take(name: word, line, isHosts: words.startIndex > 0) }
        }

        private mutating func take(name word: Line, _ line: Int, isHosts: Bool) {
            var name = word
            // `||bad.example^`, as blockers of advertisements write it.
            if name.starts(with: "||".utf8) { name = name.dropFirst(2) }
            if name.last == UInt8(ascii: "^") { name = name.dropLast() }
            if name.starts(with: "*.".utf8) { name = name.dropFirst(2) }
            if name.first == UInt8(ascii: ".") { name = name.dropFirst() }
            if name.last == UInt8(ascii: ".") { name = name.dropLast() }
            if name.contains(where: { "*/:?@$,".utf8.contains($0) }) { return note(.pattern, line) }
            if let ascii = Self.plainDomain(name) {
                guard ascii.contains(UInt8(ascii: ".")) else {
                    // Every hosts file begins with names of the machine itself.
                    return isHosts ? () : note(.wholeEnding, line)
                }
                // `0.0.0.0 0.0.0.0`, `127.0.0.1 localhost.localdomain`: the machine's own names.
                let text = String(decoding: ascii, as: UTF8.self)
                if isHosts, Self.isAddress(name) || text == "localhost.localdomain" { return }
                if Self.isAddress(name) { return note(.noDomain, line) }
                return hashes.append(DomainSet.hash(ascii))
            }
            guard let domain = Domain(String(decoding: name, as: UTF8.self)) else { return note(.noDomain, line) }
            guard domain.ascii.contains(".") else { return isHosts ? () : note(.wholeEnding, line) }
            hashes.append(DomainSet.hash(domain.ascii.utf8))
        }

        private mutating func note(_ reason: Problem.Reason, _ line: Int) {
            problemCount += 1
            if problems.count < BlockListFile.mostProblems { problems.append(Problem(line: line, reason: reason)) }
        }

        /// The name in lower case where it is plain ASCII; nil leaves it to `Domain`.
        private static func plainDomain(_ name: Line) -> [UInt8]? {
            guard (1...253).contains(name.count) else { return nil }
            var result: [UInt8] = []
            result.reserveCapacity(name.count)
            var length = 0
            for octet in name {
                switch octet {
                case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "_"): length += 1
                case UInt8(ascii: "-"):
                    // At an end, or in an A-label: the slow way.
                    if length == 0 || length == 3 { return nil }
                    length += 1
                case 0x41...0x5A:
                    length += 1
                    result.append(octet | 0x20)
                    continue
                case UInt8(ascii: "."):
                    if length == 0 || result.last == UInt8(ascii: "-") { return nil }
                    length = 0
                default: return nil
                }
                if length > 63 { return nil }
                result.append(octet)
            }
            return length == 0 || result.last == UInt8(ascii: "-") ? nil : result
        }

        /// IPv4 or IPv6, by its characters.
        private static func isAddress(_ word: Line) -> Bool {
            let isFour = word.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
            return isFour || word.contains(UInt8(ascii: ":")) && word.allSatisfy(isSixCharacter)
        }

        private static func isSixCharacter(_ octet: UInt8) -> Bool {
            octet == UInt8(ascii: ":") || octet == UInt8(ascii: ".") || (0x30...0x39).contains(octet)
                || (0x61...0x66).contains(octet | 0x20)
        }
    }
}

extension BlockListFile.Problem.Reason {
    /// For the administrator who imports the list.
    package func text(in language: Language) -> String {
        switch (self, language) {
        case (.noDomain, .german): "keine Domain"
        case (.noDomain, .english): "no domain"
        case (.wholeEnding, .german): "würde eine ganze Endung sperren"
        case (.wholeEnding, .english): "would block a whole ending"
        case (.pattern, .german): "Muster und Pfade gehen nicht, nur ganze Domains"
        case (.pattern, .english): "no patterns or paths, whole domains only"
        }
    }
}
