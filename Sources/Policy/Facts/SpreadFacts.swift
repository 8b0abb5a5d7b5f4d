/// How far the same text has come, through however many hands: within the window that the settings say, this submission
/// counted. All zero where the text is new, too short to be known again, or an authorised announcement.
package struct SpreadFacts: Sendable, Hashable {
    /// Different people of the school who sent it.
    package var authors: Int
    /// Different people who got it, or would have where it is held; who read it as an announcement not counted.
    package var readers: Int
    /// How often it was passed on in a row: 1 where nobody sent it who had got it before.
    package var generations: Int
    /// Under which number the house knows the text; never recorded.
    package var letter: Int64?
    /// How often it had been passed on when it came to this author, this time counted; never recorded.
    package var generation: Int

    package init(
        authors: Int = 0,
        readers: Int = 0,
        generations: Int = 0,
        letter: Int64? = nil,
        generation: Int = 1
    ) {
        self.authors = authors
        self.readers = readers
        self.generations = generations
        self.letter = letter
        self.generation = generation
    }

    /// Without what is never recorded.
    var recorded: SpreadFacts { SpreadFacts(authors: authors, readers: readers, generations: generations) }
}
