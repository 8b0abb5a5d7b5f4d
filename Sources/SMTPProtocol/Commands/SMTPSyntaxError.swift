/// A command that can't be understood; the reply says why.
package struct SMTPSyntaxError: Error, Sendable, Hashable {
    package let reply: SMTPReply
    /// Whether what follows can't be told from commands any more (a chunk of unknown size).
    package let losesSynchrony: Bool

    package init(_ reply: SMTPReply, losesSynchrony: Bool = false) {
        self.reply = reply
        self.losesSynchrony = losesSynchrony
    }
}
