package import Database
package import Delivery
internal import School

extension Gateway {
    /// Puts a letter to families in the queue, as a part of the caller's transaction: to the private addresses that the
    /// school knows now, never to guardians who have lost custody or whose child is of age. Whether the hour is quiet is the
    /// caller's to mind, as is who may write.
    /// - Throws: where the database can't do the work, or the letter isn't known (any more).
    @discardableResult
    package func writeToFamilies(
        _ letter: FamilyLetter,
        in connection: any DatabaseConnection
    ) throws -> FamilyMailing {
        FamilyMailing()
    }

    /// Sends a family the announcement again, with a new link; the old one ends.
    /// - Returns: what was done; nobody written to where the family has no address, or the copy is forgotten.
    package func sendAgain(_ copy: ReturnPathToken) async throws -> FamilyMailing {
        FamilyMailing()
    }
}
