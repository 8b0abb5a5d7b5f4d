/// What is known of the content: numbers and names of signs, never a word of it.
package struct ContentFacts: Sendable, Hashable {
    /// Octets as they came over the wire.
    package var rawSize: Int
    /// Octets of all parts with their transfer encoding undone: what a person calls the size of their files.
    package var decodedSize: Int
    package var attachments: Int
    /// What the words are like.
    package var text: TextFacts
    /// Where its links lead.
    package var links: LinkFacts
    /// What its files are.
    package var files: FileFacts
    /// What outside scanners say of it; empty where none is asked.
    package var scans: [ScanFacts]

    package init(
        rawSize: Int = 0,
        decodedSize: Int = 0,
        attachments: Int = 0,
        text: TextFacts = TextFacts(),
        links: LinkFacts = LinkFacts(),
        files: FileFacts = FileFacts(),
        scans: [ScanFacts] = []
    ) {
        self.rawSize = rawSize
        self.decodedSize = decodedSize
        self.attachments = attachments
        self.text = text
        self.links = links
        self.files = files
        self.scans = scans
    }
}
