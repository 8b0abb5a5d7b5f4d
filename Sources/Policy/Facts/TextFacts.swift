/// What the words of a message are like: which signs they carry, never the words.
package struct TextFacts: Sendable, Hashable {
    package init() {}
}
