/// What is kept of a text to know it again: nobody can read the text out of it.
package struct TextFingerprint: Sendable, Hashable {
    package init() {}
}
