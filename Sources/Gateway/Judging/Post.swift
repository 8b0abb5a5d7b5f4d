package import MailMessage
package import Policy
package import School

/// Something said in a chat or forum outside of this house, to be judged by the same rules as mail.
///
/// A value of facts and content as the module tells them; the content is looked at and never kept.
package struct Post: Sendable {
    /// Who says it. The module has logged them in; the house knows what they may do.
    package enum Author: Sendable, Hashable {
        case person(PersonID)
        case login(String)
        /// A school address; one of another domain is somebody outside.
        case address(EmailAddress)
        /// The number in the school's own administration.
        case externalID(String)
        /// Nobody of the school: a guest, or a person of another server.
        case outsider
    }

    /// Where it is said.
    package struct Thread: Sendable, Hashable {
        package var kind: ThreadFacts.Kind
        /// The module's own id, in whatever form; only a digest of it is kept.
        package var id: String
        /// Which post of the thread this is, counted from 1; 0 where that isn't known.
        package var position: Int
        /// It answers another post.
        package var isReply: Bool
        /// It takes the place of an earlier post by the same author.
        package var isEdit: Bool
        /// Who has put a room together; nil where that isn't known.
        package var opener: Author?

        package init(
            _ kind: ThreadFacts.Kind,
            id: String,
            position: Int = 0,
            isReply: Bool = false,
            isEdit: Bool = false,
            opener: Author? = nil
        ) {
            self.kind = kind
            self.id = id
            self.position = position
            self.isReply = isReply
            self.isEdit = isEdit
            self.opener = opener
        }
    }

    /// Who can read it. Each is counted once, and the author never.
    package struct Readers: Sendable, Hashable {
        package var people: [Author]
        /// Lists of the school, whose members read it: of a list of guardians, the guardians themselves.
        package var audiences: [Audience]
        /// Where the module knows numbers only. People of the school, by party.
        package var counts: [Party: Int]
        /// People elsewhere, by domain.
        package var outside: [Domain: Int]

        package init(
            people: [Author] = [],
            audiences: [Audience] = [],
            counts: [Party: Int] = [:],
            outside: [Domain: Int] = [:]
        ) {
            self.people = people
            self.audiences = audiences
            self.counts = counts
            self.outside = outside
        }
    }

    /// A file that goes along.
    package struct Attachment: Sendable, Hashable {
        package var name: String
        /// Octets; counts where the content isn't there.
        package var size: Int
        /// nil where the module keeps it to itself: then name and size are all that is judged.
        package var bytes: [UInt8]?

        package init(name: String, size: Int, bytes: [UInt8]? = nil) {
            self.name = name
            self.size = bytes?.count ?? size
            self.bytes = bytes
        }
    }

    package var channel: Channel
    package var author: Author
    package var thread: Thread
    package var readers: Readers
    package var text: String
    package var html: String?
    package var attachments: [Attachment]

    package init(
        channel: Channel,
        author: Author,
        thread: Thread,
        readers: Readers,
        text: String,
        html: String? = nil,
        attachments: [Attachment] = []
    ) {
        self.channel = channel
        self.author = author
        self.thread = thread
        self.readers = readers
        self.text = text
        self.html = html
        self.attachments = attachments
    }
}
