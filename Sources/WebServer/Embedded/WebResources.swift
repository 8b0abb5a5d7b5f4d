/// The files of `Resources`, as parts of the program: they can't be missing, and no path leads to any other file.
///
/// `scripts/make-web-resources` makes the tables; a test compares them with the files.
enum WebResources {}
