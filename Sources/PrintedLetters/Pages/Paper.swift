/// Lengths on paper, in points (1/72 inch), given in millimetres.
enum Paper {
    static func mm(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }

    /// A4 (ISO 216).
    static let width = mm(210)
    static let height = mm(297)

    /// DIN 5008, form B.
    static let left = mm(25)
    static let right = mm(20)
    static let addressTop = mm(45)
    /// The address proper, below the line with the sender's and other notes.
    static let recipientTop = mm(62.7)
    static let recipientHeight = mm(27.3)
    static let addressWidth = mm(80)
    static let headTop = mm(12)
    static let notesLeft = mm(125)
    static let notesTop = mm(50)
    static let subjectTop = mm(98.5)
    static let foldMarks = [mm(105), mm(210)]
    static let punchMark = mm(148.5)
    /// Where text begins on later pages, and ends on all.
    static let laterTop = mm(25)
    static let bottom = height - mm(32)
    static let footlessBottom = height - mm(22)
    static let footTop = height - mm(24)

    static let textWidth = width - left - right
}
