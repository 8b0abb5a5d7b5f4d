import Foundation
import Gateway
import MailMessage
import Synchronization
import Testing

@testable import SchulpostApp

@Suite("The outside world of the demo")
final class OutsideWorldTests: Sendable {
    private let folder = NSTemporaryDirectory() + "/outside-" + UUID().uuidString
    private let heard = Mutex<[OutsideWorld.Arrival]>([])

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func world() throws -> OutsideWorld {
        try OutsideWorld(folder: folder) { [weak self] arrival, _ in self?.heard.withLock { $0.append(arrival) } }
    }

    private func message(from sender: String?, to recipients: [String], _ text: String) throws -> ReceivedMessage {
        ReceivedMessage(
            sender: try sender.map { try #require(EmailAddress($0)) },
            recipients: try recipients.map { EnvelopeRecipient(try #require(EmailAddress($0))) },
            bytes: Array(text.utf8)
        )
    }

    private func envelope(_ number: String) throws -> NSDictionary {
        let data = try Data(contentsOf: URL(filePath: folder + "/\(number).json"))
        return try #require(JSONSerialization.jsonObject(with: data) as? NSDictionary)
    }

    private let door = Door(kind: .outside, peer: "127.0.0.1")

    @Test("A message is written with its envelope, byte for byte")
    func writes() async throws {
        let world = try world()
        let message = try message(
            from: "a@school.example",
            to: ["b@home.example", "c@home.example"],
            "X: y\r\n\r\nhi\r\n"
        )
        guard case .accepted = await world.accept(message, at: door) else {
            Issue.record("not accepted")
            return
        }
        let bytes = try Data(contentsOf: URL(filePath: folder + "/000001.eml"))
        #expect(Array(bytes) == message.bytes)
        #expect(try envelope("000001") == ["from": "a@school.example", "to": ["b@home.example", "c@home.example"]])
        #expect(heard.withLock { $0.map(\.number) } == [1])
    }

    @Test("The null sender is an empty text")
    func nullSender() async throws {
        let world = try world()
        _ = await world.accept(try message(from: nil, to: ["b@home.example"], "\r\n"), at: door)
        #expect(try envelope("000001")["from"] as? String == "")
    }

    @Test("Numbers go on after a restart")
    func goesOn() async throws {
        for expected in ["000001", "000002"] {
            let world = try world()
            _ = await world.accept(try message(from: nil, to: ["b@home.example"], "\r\n"), at: door)
            #expect(FileManager.default.fileExists(atPath: folder + "/\(expected).json"))
        }
    }

    @Test("Everybody lives there, but nobody at .invalid")
    func recipients() async throws {
        let world = try world()
        let somebody = try #require(EmailAddress("x@home.example"))
        let nobody = try #require(EmailAddress("x@home.invalid"))
        #expect(await world.checkRecipient(somebody, sender: nil, at: door) == .welcome)
        #expect(await world.checkRecipient(nobody, sender: nil, at: door) != .welcome)
    }
}
