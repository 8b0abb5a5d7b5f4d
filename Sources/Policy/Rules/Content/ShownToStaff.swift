extension Submission {
    /// With more it is no question to a grown-up any more.
    private static let mostShown = 3

    /// Whether somebody of the school shows something to one or a few who work here, one by one, and to nobody else: "ist
    /// das echt?" is asked with the thing itself.
    var showsStaff: Bool {
        guard case .person = author, audience.lists.isEmpty, AudienceReach(audience).isStaffOnly else { return false }
        return audience.people.reduce(0) { $0 + $1.count } <= Self.mostShown
    }
}
