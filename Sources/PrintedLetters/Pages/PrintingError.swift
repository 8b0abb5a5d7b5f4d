/// Why something could not be printed.
package enum PrintingError: Error, Sendable, Hashable {
    /// There is nothing to print.
    case empty
    /// More text than ``PrintingLimits`` allows.
    case tooLong
    /// A QR code can't hold the link.
    case linkTooLong
    /// Cairo could not make the file: its status, for the log.
    case drawing(Int)
}

/// What a printed thing may hold at most.
package enum PrintingLimits {
    /// Octets of one letter's text.
    package static let letterText = 100_000
    /// Letters in one file.
    package static let letters = 5_000
    /// Rows of one table.
    package static let rows = 20_000
    /// Columns of one table.
    package static let columns = 12
    /// Octets of one cell, heading or line; what is longer is cut.
    package static let line = 500
}
