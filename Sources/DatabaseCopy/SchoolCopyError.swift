/// Why a school was not copied. Nothing was kept in the destination.
package struct SchoolCopyError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Code: String, Sendable {
        /// The source has not seen all migrations of this program, or others: `schulpost database migrate` first.
        case sourceIsNotCurrent
        /// The destination holds tables already.
        case destinationIsNotEmpty
        /// Both made the same migrations, and yet have other tables or columns; or a table has no primary key.
        case schemaDiffers
        /// What was read again is not what was written.
        case contentDiffers
    }

    package let code: Code
    /// For people and the log; names tables, never values.
    package let reason: String

    init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    package var description: String { reason }
}
