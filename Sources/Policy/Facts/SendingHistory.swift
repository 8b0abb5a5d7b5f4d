/// What the author has sent before, beyond the last hour's recipients; without this submission.
package struct SendingHistory: Sendable, Hashable {
    package init() {}
}
