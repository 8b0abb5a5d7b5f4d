/// How far the same text has come already, through however many hands.
package struct SpreadFacts: Sendable, Hashable {
    package init() {}
}
