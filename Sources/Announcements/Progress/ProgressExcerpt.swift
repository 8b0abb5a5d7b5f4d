internal import NameFolding
internal import School

/// The lines that somebody asks for, out of those of all children.
struct ProgressExcerpt {
    /// By class and name.
    private(set) var lines: [ChildProgress] = []
    /// On all pages.
    private(set) var found = 0
    private(set) var page = 1
    private(set) var hasNext = false

    init(
        _ children: [ChildProgress],
        _ wanted: ProgressLines,
        of announcement: Announcement,
        _ people: ListedPeople,
        _ roster: Roster
    ) {
        switch wanted {
        case .none: break
        case .child(let child):
            lines = children.filter { $0.child == child }
            found = lines.count
        case .all:
            lines = people.inOrder(children, by: \.child)
            found = lines.count
        case .page(let page):
            let search = NameSearch(page.search)
            let matching = children.filter { page.shows($0, search, of: announcement, people, roster) }
            found = matching.count
            cut(people.inOrder(matching, by: \.child), page)
        }
    }

    private mutating func cut(_ ordered: [ChildProgress], _ wanted: ProgressLines.Page) {
        let size = ProgressLines.Page.size
        page = min(max(wanted.number, 1), max(1, (found + size - 1) / size))
        lines = Array(ordered.dropFirst((page - 1) * size).prefix(size))
        hasNext = found > page * size
    }
}

extension ProgressLines.Page {
    fileprivate func shows(
        _ child: ChildProgress,
        _ search: NameSearch,
        of announcement: Announcement,
        _ people: ListedPeople,
        _ roster: Roster
    ) -> Bool {
        let isWanted =
            switch filter {
            case .all: true
            case .missing: announcement.asks ? !child.isDone(announcement) : !child.isOpened
            case .bounced: child.delivery == .bounced
            case .paper: child.isOnPaper
            case .disagreed: !child.disagreed.isEmpty
            }
        guard isWanted, !search.isEmpty else { return isWanted }
        guard let name = people.named(child.child) else { return false }
        if name.className.lowercased() == self.search.lowercased() || search.finds(name.name) { return true }
        // Who sees a child here sees who signs for it, too.
        return roster.guardianships(ofChild: child.child).contains { guardianship in
            guardianship.hasCustody && people.named(guardianship.guardian).map { search.finds($0.name) } == true
        }
    }
}
