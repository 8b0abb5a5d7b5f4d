/// Where the links of a message lead, in counts.
package struct LinkFacts: Sendable, Hashable {
    package init() {}
}
