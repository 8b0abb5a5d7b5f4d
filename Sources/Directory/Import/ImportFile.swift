/// A file as the school office hands it over: bytes and the name to call it by.
package struct ImportFile: Sendable, Hashable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// What a file holds, told by its header.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case people
        case guardianships
        case groups
    }
}

/// The limits of an import, against files that aren't what they are called.
package struct ImportLimits: Sendable, Hashable {
    /// Octets a file. Default 32 MiB.
    package var longestFile = 33_554_432
    /// Lines a file. Default 200,000.
    package var mostLines = 200_000
    /// Columns a line. Default 200.
    package var mostColumns = 200
    /// Characters a field. Default 1,000.
    package var longestField = 1_000
    /// Files. Default 20.
    package var mostFiles = 20
    /// Problems that are listed; the rest is counted. Default 1,000.
    package var mostProblems = 1_000
    /// The share of active people that may leave without being confirmed. Default a third, when more than 10.
    package var largestLeavingShare = 1.0 / 3.0

    package init() {}

    package static let standard = ImportLimits()
}
