/// Where in a chat or forum something is said: what stands there in place of recipients. Mail has none.
///
/// Who reads it stands in `Submission.audience`, by parties, as far as that is known; how many there are, here.
package struct ThreadFacts: Sendable, Hashable {
    /// Codes stay: they are in decision records.
    package enum Kind: Int, Sendable, Hashable, CaseIterable {
        /// Between people whom the author chose: what a letter is in mail. Its readers are counted, each once an hour.
        case direct = 1
        /// A room or forum for a group. Where the school knows the group, or somebody who works there has put it together,
        /// its readers are not counted; in any other each is counted once for each author.
        case room = 2
        /// Open to everyone of the school.
        case open = 3
    }

    package var kind: Kind
    /// Tells threads apart: a digest of the module's own id, never that id.
    package var id: String
    /// How many people can read it, without the author.
    package var readers: Int
    /// Which post of the thread it is, counted from 1; 0 where the module doesn't say.
    package var position: Int
    /// It answers a post of the thread.
    package var isReply: Bool
    /// It takes the place of an earlier post by the same author.
    package var isEdit: Bool

    package init(
        kind: Kind,
        id: String,
        readers: Int = 0,
        position: Int = 0,
        isReply: Bool = false,
        isEdit: Bool = false
    ) {
        self.kind = kind
        self.id = id
        self.readers = readers
        self.position = position
        self.isReply = isReply
        self.isEdit = isEdit
    }
}
