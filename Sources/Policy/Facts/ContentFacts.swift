/// What is known of the content: numbers only. Text rules add theirs here.
package struct ContentFacts: Sendable, Hashable {
    /// Octets as they came over the wire.
    package var rawSize: Int
    /// Octets of all parts with their transfer encoding undone: what a person calls the size of their files.
    package var decodedSize: Int
    package var attachments: Int

    package init(rawSize: Int = 0, decodedSize: Int = 0, attachments: Int = 0) {
        self.rawSize = rawSize
        self.decodedSize = decodedSize
        self.attachments = attachments
    }
}
