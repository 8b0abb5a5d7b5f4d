/// What one outside scanner says of a message.
package struct ScanFacts: Sendable, Hashable {
    package init() {}
}
