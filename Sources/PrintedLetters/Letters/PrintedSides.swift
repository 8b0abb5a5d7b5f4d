/// On how many sides of a sheet letters are printed.
package enum PrintedSides: String, Sendable, Hashable, CaseIterable {
    /// The backs stay white: whatever a file has goes on the next sheet.
    case one
    /// Both. A letter that ends on a front is followed by an empty back, so that none stands behind another family's: a
    /// printer that prints on one side hands out white sheets between them, and nothing worse.
    case two
}
