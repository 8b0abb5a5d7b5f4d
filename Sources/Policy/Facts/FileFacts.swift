/// What the files of a message are, by their content and not by their names.
package struct FileFacts: Sendable, Hashable {
    package init() {}
}
