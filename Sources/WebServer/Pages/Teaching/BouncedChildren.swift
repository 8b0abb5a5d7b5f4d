internal import Announcements
internal import School

extension AnnouncementOffice {
    /// Children of whom an address bounces, of those that the reader may know it of.
    func childrenWithBouncedAddress(for reader: PersonID) async throws -> Set<PersonID> {
        let list = try await officeList(for: reader)
        return Set((list?.bounced ?? []).flatMap(\.children).map(\.id))
    }
}
