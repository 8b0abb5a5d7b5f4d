package import School

extension ListFacts {
    /// The audience of an id as `id(of:)` makes it: what a finding proposes, a record names.
    /// - Returns: nil for what is no such id. Whether the class or child is (still) there is not asked.
    package static func audience(of id: String) -> Audience? { Audience(text: id) }
}
