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
        _ people: ListedPeople
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
            let matching = children.filter { page.shows($0, of: announcement, people) }
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
    fileprivate func shows(_ child: ChildProgress, of announcement: Announcement, _ people: ListedPeople) -> Bool {
        let isWanted =
            switch filter {
            case .all: true
            case .missing: announcement.asks ? !child.isDone(announcement) : !child.isOpened
            case .bounced: child.delivery == .bounced
            case .paper: child.isOnPaper
            }
        guard isWanted, !search.isEmpty else { return isWanted }
        guard let name = people.named(child.child) else { return false }
        let wanted = search.lowercased()
        return name.name.lowercased().contains(wanted) || name.className.lowercased() == wanted
    }
}
