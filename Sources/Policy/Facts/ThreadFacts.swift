/// Where in a chat or forum something is said: what stands there in place of recipients. Mail has none.
package struct ThreadFacts: Sendable, Hashable {
    package init() {}
}
