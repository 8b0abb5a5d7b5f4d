extension SettingEntries {
    /// `learning.example [until …] [because …]`: whole domains only, for single addresses aren't kept with decisions.
    static func allowedDomain(_ text: Substring) -> AllowedCorrespondent? {
        guard let entry = allowedForAll(text), case .domain = entry.who else { return nil }
        return entry
    }
}
