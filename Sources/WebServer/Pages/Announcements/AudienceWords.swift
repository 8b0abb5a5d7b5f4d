internal import Directory
internal import School

/// Lists of the school in a page's language: "Eltern der 5a".
enum AudienceWords {
    static func names(_ audiences: [Audience], _ visit: Visit) -> [String] {
        names(audiences, visit.context)
    }

    static func names(_ audiences: [Audience], _ context: SchoolContext) -> [String] {
        let roster = context.school.directory.roster
        return audiences.map { $0.name(in: roster, context.language) }
    }
}
