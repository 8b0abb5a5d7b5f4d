/// Collects defects, a few of each kind.
struct DefectRecord {
    private(set) var defects: [Defect] = []
    private var counts: [Defect.Kind: Int] = [:]
    private let limit: Int

    /// - Parameter limit: defects kept of each kind.
    init(limit: Int) { self.limit = limit }

    mutating func note(_ kind: Defect.Kind, at offset: Int) {
        let count = counts[kind, default: 0]
        guard count < limit else { return }
        counts[kind] = count + 1
        defects.append(Defect(kind, at: offset))
    }

    /// All of them, from the top of the message.
    var sorted: [Defect] {
        defects.count < 2
            ? defects : defects.sorted { ($0.offset, $0.kind.rawValue) < ($1.offset, $1.kind.rawValue) }
    }
}
