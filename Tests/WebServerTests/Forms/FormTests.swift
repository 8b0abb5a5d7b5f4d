import Testing
import TimeTestSupport

@testable import WebServer

@Suite("Forms")
struct FormTests {
    private static let type = "multipart/form-data; boundary=b"

    private static func body(fileName: String, _ bytes: String = "abc") -> [UInt8] {
        Array(
            ("--b\r\nContent-Disposition: form-data; name=\"subject\"\r\n\r\nAusflug\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(fileName)\"\r\n\r\n"
                + "\(bytes)\r\n--b--\r\n").utf8
        )
    }

    @Test func `files come only from who may send some; that there were any is known`() throws {
        let body = Self.body(fileName: "../plan.pdf")
        let taken = try #require(Form(multipart: body, contentType: Self.type, limit: 10))
        #expect(taken.uploads.map(\.fileName) == ["plan.pdf"])
        #expect(taken.files["files"] == Array("abc".utf8))
        let passed = try #require(Form(multipart: body, contentType: Self.type, limit: 10, takesFiles: false))
        #expect(passed.uploads.isEmpty && passed.files.isEmpty && passed.cameWithFiles)
        #expect(passed["subject"] == "Ausflug")
        let none = try #require(Form(multipart: Self.body(fileName: "", ""), contentType: Self.type, limit: 10))
        #expect(!none.cameWithFiles)
    }

    @Test(arguments: [".", " ", "/", "\\\"", "=?utf-8?q?a?= ", "\u{301}", "; filename*0=.", "%2e"])
    func `a form takes no longer than its length, whatever its file is called`(letter: String) {
        func read(_ count: Int) {
            let body = Self.body(fileName: String(repeating: letter, count: count / letter.utf8.count))
            _ = Form(multipart: body, contentType: Self.type, limit: 10)
        }
        #expect(
            ProcessorTime.growth(within: 25) {
                read(12_000)
            } to: {
                read(120_000)
            } <= 25
        )
    }
}
