package import FoundationEssentials
package import School

/// What the school keeps of an official announcement, so that whoever doubts it can ask: who, when, to whom, about what.
/// No recipient, no private address, no child's name, no text.
package struct Verification: Sendable, Hashable {
    package var code: VerificationCode
    /// The letter, opaque; the reference of its copies.
    package var letter: String
    package var author: PersonID
    /// In which office: the highest that the author had.
    package var role: Role
    /// To whom, as the school called its lists then: "Eltern der 5a".
    package var audience: String
    /// The same as values, so that each reads them in their own language; empty in what was kept without them.
    package var audiences: [Audience]
    /// At most `longestSubject` characters; as it holds now.
    package var subject: String
    package var sent: Date
    /// Subjects that it had before it was put right, the latest last; at most `mostFormerSubjects`.
    package var formerSubjects: [String] = []
    /// When its text was put right last.
    package var corrected: Date?
    /// When it was taken back.
    package var recalled: Date?

    /// Characters of a subject that are kept.
    package static let longestSubject = 200
    /// Former subjects that are kept: the first and the latest.
    package static let mostFormerSubjects = 5

    package init(
        code: VerificationCode,
        letter: String,
        author: PersonID,
        role: Role,
        audience: String,
        audiences: [Audience] = [],
        subject: String,
        sent: Date
    ) {
        self.code = code
        self.letter = letter
        self.author = author
        self.role = role
        self.audience = audience
        self.audiences = audiences
        self.subject = String(subject.prefix(Self.longestSubject))
        self.sent = sent
    }
}
