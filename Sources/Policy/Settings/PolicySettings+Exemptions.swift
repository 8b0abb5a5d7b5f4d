package import FoundationEssentials
package import School

extension PolicySettings {
    /// Grants a person a wider limit for a time. One that the person has for the same limit is replaced; those that ended
    /// before `now` go.
    package mutating func grant(_ exemption: Exemption, now: Date) {
        exemptions.removeAll {
            $0.limit == exemption.limit && $0.person == exemption.person || $0.until < now
        }
        exemptions.append(exemption)
    }

    /// Takes a person's wider limit back.
    /// - Returns: whether there was one.
    @discardableResult
    package mutating func withdraw(_ limit: String, from person: PersonID) -> Bool {
        let count = exemptions.count
        exemptions.removeAll { $0.limit == limit && $0.person == person }
        return exemptions.count < count
    }

    /// What a person has been granted and still holds.
    package func exemptions(of person: PersonID, at time: Date) -> [Exemption] {
        exemptions.filter { $0.person == person && time <= $0.until }
    }
}
