/// A text read as its readers read it: what the author wrote, what they pass on, what they only quote to answer it.
///
/// Made of a mail (`init(_:)` with a parsed message) or of what is said in a chat. Keeps the octets and where each part of
/// them stands; strings are made when asked for. Never stored: what is kept of a text is its facts and its fingerprint.
package struct WrittenText: Sendable, Hashable {
    /// Whose words they are.
    package enum Origin: Sendable, Hashable, CaseIterable {
        case own
        /// Passed on to people who didn't have it yet.
        case forwarded
        /// There only so that one knows what is answered.
        case quoted
    }

    /// What a line is for.
    package enum Part: Sendable, Hashable, CaseIterable {
        /// "Liebe Eltern,"
        case greeting
        case words
        /// "Viele Grüße" and the name below it.
        case closing
        /// Below "-- ", or "Von meinem iPhone gesendet".
        case signature
        /// "Am … schrieb …:", "Von: … An: … Betreff: …"
        case introduction
    }

    /// A line, or a part of one, without quote marks and white space at its ends; empty for an empty line.
    package struct Segment: Sendable, Hashable {
        package let range: Range<Int>
        package let origin: Origin
        package let part: Part
        /// Counts the letters within the text: what one introduction brings is one.
        package let letter: Int
    }

    package let subject: SubjectLine
    /// UTF-8, at most `longest`.
    package let bytes: [UInt8]
    package let segments: [Segment]
    /// How often the letter has been passed on, as far as one sees: by its subject ("WG: WG: Fwd:") or by the headers in
    /// its text, whichever says more.
    package let forwardDepth: Int
    /// Whether there was more than `longest`.
    package let isCut: Bool
    /// What some readers are shown in its place, where that says something else: the plain text beside a page. Judged as the
    /// text is, never taken for the letter.
    package let alternatives: [WrittenText]

    /// Octets of text that are read.
    package static let longest = 64 << 10

    init(
        subject: SubjectLine,
        bytes: [UInt8],
        segments: [Segment],
        forwardDepth: Int,
        isCut: Bool,
        alternatives: [WrittenText] = []
    ) {
        self.subject = subject
        self.bytes = bytes
        self.segments = segments
        self.forwardDepth = max(forwardDepth, subject.forwards)
        self.isCut = isCut
        self.alternatives = alternatives
    }
}
