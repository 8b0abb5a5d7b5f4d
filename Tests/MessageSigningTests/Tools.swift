import Foundation
import Testing

/// A folder with certificates made by OpenSSL, and the programs that check what we sign.
struct SigningRoom {
    let folder: URL

    /// Root, intermediate and the school's certificates, of short keys' time.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "schulpost-signing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write("ca.cnf", "[v3]\nbasicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\n")
        try openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out root.key")
        try openssl(
            "req -x509 -new -key root.key -subj /CN=Root -days 30 -out root.pem -addext basicConstraints=critical,CA:true"
        )
        try openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out middle.key")
        try openssl("req -new -key middle.key -subj /CN=Middle -out middle.csr")
        try openssl(
            "x509 -req -in middle.csr -CA root.pem -CAkey root.key -CAcreateserial -days 30 -extfile ca.cnf -extensions v3 -out middle.pem"
        )
    }

    /// Removes the folder; a test that fails before leaves it for a look.
    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Makes `NAME.key` and `NAME.pem`, the intermediate's certificate after it.
    func issue(
        _ name: String,
        key: String = "-algorithm RSA -pkeyopt rsa_keygen_bits:2048",
        usage: String = "emailProtection",
        names: String = "email:schulpost@lindenschule.example,email:Lena.Lange@lindenschule.example",
        validity: String = "-days 30"
    ) throws {
        try write(
            "\(name).cnf",
            "[v3]\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=\(usage)\nsubjectAltName=\(names)\n"
        )
        try openssl("genpkey \(key) -out \(name).key")
        try openssl("req -new -key \(name).key -passin pass:geheim -subj /CN=Lindenschule -out \(name).csr")
        try openssl(
            "x509 -req -in \(name).csr -CA middle.pem -CAkey middle.key -CAcreateserial \(validity) -extfile \(name).cnf -extensions v3 -out \(name).own"
        )
        try write("\(name).pem", try text("\(name).own") + text("middle.pem"))
    }

    // MARK: Files

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }
    func write(_ name: String, _ octets: [UInt8]) throws { try Data(octets).write(to: folder.appending(path: name)) }
    func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }
    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    // MARK: Programs

    func openssl(_ arguments: String) throws {
        let result = try run("openssl", arguments.split(separator: " ").map(String.init))
        guard result.status == 0 else { throw Failure(text: "openssl \(arguments): \(result.errors)") }
    }

    /// Whether `openssl cms -verify` accepts the message; its signed content then stands in `content`.
    func verifies(_ message: [UInt8]) throws -> Bool {
        try write("message.eml", message)
        let arguments = "cms -verify -in message.eml -CAfile root.pem -purpose smimesign -out content"
        return try run("openssl", arguments.split(separator: " ").map(String.init)).status == 0
    }

    /// The message after Python has read and written it.
    func throughPython(_ message: [UInt8]) throws -> [UInt8] {
        try write("in.eml", message)
        let program =
            "import email, email.policy as p; m = email.message_from_bytes(open('in.eml','rb').read(), policy=p.SMTP);"
            + "open('out.eml','wb').write(m.as_bytes(policy=p.SMTP)); print(m.get_content_type(), len(list(m.iter_parts())))"
        let result = try run("python3", ["-c", program])
        guard result.status == 0 else { throw Failure(text: result.errors) }
        return try bytes("out.eml")
    }

    private func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, errors: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = folder
        let errors = folder.appending(path: UUID().uuidString)
        _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    struct Failure: Error { let text: String }
}
