import FoundationEssentials

/// Where a demo keeps its school: given and kept, or temporary and removed at the end.
struct DemoFolder: Sendable {
    let path: String
    let isTemporary: Bool

    /// - Parameter given: made if need be; nil for a temporary one.
    init(given: String?) throws {
        let files = FileManager.default
        if let given {
            path = given.hasPrefix("/") ? given : files.currentDirectoryPath + "/" + given
            isTemporary = false
        } else {
            path = files.temporaryDirectory.appending(path: "schulpost-demo-" + UUID().uuidString.prefix(8)).path
            isTemporary = true
        }
        try files.createDirectory(
            atPath: path,
            withIntermediateDirectories: true,
            attributes: isTemporary ? [.posixPermissions: 0o700] : nil
        )
        // What an earlier run left would tell scripts that the doors are open already.
        try? files.removeItem(atPath: ports)
    }

    var ports: String { path + "/ports.json" }
    var accounts: String { path + "/accounts.csv" }
    var outside: String { path + "/outside" }
    var database: String { path + "/school.sqlite" }
    var configuration: String { path + "/schulpost.yaml" }
    var certificate: String { path + "/certificate.pem" }
    var zone: String { path + "/demo.zone" }
    var signingSecret: String { path + "/signing-secret" }
    var privateKey: String { path + "/private-key.pem" }

    /// Writes a file of the folder by renaming: it is there whole, or not at all.
    func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
    }

    func removeIfTemporary() {
        if isTemporary { try? FileManager.default.removeItem(atPath: path) }
    }
}
