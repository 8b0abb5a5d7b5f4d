/// The lists of `Config/lists`, as they come with the program.
enum StandardLists {
    /// The entries of a list: its lines.
    static func entries(_ list: String) -> [String] { list.split(separator: "\n").map(String.init) }
}
