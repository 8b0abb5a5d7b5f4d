/// A form that couldn't be taken, so that nobody types anything twice: its path, and what was filled in. No files, and
/// never a form with a password.
struct KeptForm: Sendable {
    let path: String
    /// In their order; of several fields with one name, all.
    let fields: [(name: String, value: String)]
    /// Whether files came along: they have to be chosen again.
    let hadFiles: Bool

    /// Fields with secrets.
    private static let secrets: Set<String> = ["password", "old", "new", "again"]
    /// What a form's own fields are called while they wait in the form for logging in.
    private static let prefix = "kept."
    private static let pathField = "kept-path"
    private static let filesField = "kept-files"

    /// - Parameter others: fields that mean nothing where it is sent next.
    /// - Returns: nil where nothing was filled in, or what mustn't be shown again.
    init?(_ form: Form, for path: String, without others: Set<String> = []) {
        let names = form.names.filter { $0 != Entry.tokenField && !others.contains($0) }
        guard LocalPath(path) != nil, !names.isEmpty, Self.secrets.isDisjoint(with: names) else { return nil }
        self.path = path
        fields = names.flatMap { name in form.all(name).map { (name: name, value: $0) } }
        hadFiles = form.cameWithFiles
    }

    /// What waits in the form for logging in.
    init?(waitingIn form: Form) {
        guard let path = LocalPath(form[Self.pathField]) else { return nil }
        self.path = path.text
        fields = form.names.filter { $0.hasPrefix(Self.prefix) }.flatMap { name in
            form.all(name).map { (name: String(name.dropFirst(Self.prefix.count)), value: $0) }
        }
        hadFiles = form.contains(Self.filesField)
    }

    /// For a form that sends it again.
    var again: Fields {
        shown.merging(["path": path, "fields": fields.map { ["name": $0.name, "value": $0.value] as Fields }])
    }

    /// For the form for logging in.
    var waiting: Fields {
        var hidden: [Fields] = [["name": Self.pathField, "value": path]]
        if hadFiles { hidden.append(["name": Self.filesField, "value": "yes"]) }
        hidden += fields.map { ["name": Self.prefix + $0.name, "value": $0.value] }
        return shown.merging(["fields": hidden])
    }

    /// What was written in sentences; the rest are choices.
    private var shown: Fields {
        let texts = fields.map(\.value).filter { value in
            value.contains { $0.isWhitespace } && value.contains { !$0.isWhitespace }
        }
        return ["texts": texts, "hasTexts": !texts.isEmpty, "hadFiles": hadFiles]
    }
}
