import Foundation
import MailMessage
import School
import Testing

@testable import SchulpostApp

@Suite("The parts of the demo")
struct DemoPartsTests {
    @Test("The offset is added to every port, and leads to no port that needs rights")
    func ports() throws {
        let usual = try #require(DemoPorts(offset: 0))
        #expect(usual.mx == 2525)
        #expect(usual.submission == 2587)
        #expect(usual.submissions == 2465)
        #expect(usual.imap == 2143)
        #expect(usual.imaps == 2993)
        let moved = try #require(DemoPorts(offset: 100))
        #expect(moved.mx == 2625)
        #expect(moved.outside == 2626)
        #expect(moved.imaps == 3093)
        #expect(DemoPorts(offset: -1119)?.imap == 1024)
        #expect(DemoPorts(offset: -1120) == nil)
        #expect(DemoPorts(offset: 65535 - 2993)?.imaps == 65535)
        #expect(DemoPorts(offset: 65535 - 2992) == nil)
    }

    @Test("Passwords are the same in every run, fit, and differ between people")
    func passwords() {
        let first = DemoPasswords.password(for: "anna.weber") { _ in true }
        #expect(first == DemoPasswords.password(for: "anna.weber") { _ in true })
        #expect(first != DemoPasswords.password(for: "petra.lindner") { _ in true })
        #expect(first.contains(/^[A-Z][a-z]+-[A-Z][a-z]+-[0-9]{4}$/))
        let other = DemoPasswords.password(for: "anna.weber") { $0 != first }
        #expect(other != first)
    }

    @Test("ports.json is what scripts expect, byte for byte")
    func portsFile() {
        var doors = BoundDoors()
        doors.mx = 2525
        doors.submission = 2587
        doors.submissions = 2465
        doors.imap = 2143
        doors.imaps = 2993
        #expect(doors.json == #"{"mx":2525,"submission":2587,"submissions":2465,"imap":2143,"imaps":2993}"#)
        doors.imap = nil
        #expect(doors.json == #"{"mx":2525,"submission":2587,"submissions":2465,"imaps":2993}"#)
    }

    @Test("A folder that is given stays, without the ports of an earlier run")
    func folder() throws {
        let path = NSTemporaryDirectory() + "/demo-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: path) }
        let folder = try DemoFolder(given: path)
        try folder.write("{}", to: folder.ports)
        try folder.write("x", to: folder.accounts)
        let again = try DemoFolder(given: path)
        again.removeIfTemporary()
        #expect(!FileManager.default.fileExists(atPath: folder.ports))
        #expect(FileManager.default.fileExists(atPath: folder.accounts))
        let temporary = try DemoFolder(given: nil)
        #expect(FileManager.default.fileExists(atPath: temporary.path))
        temporary.removeIfTemporary()
        #expect(!FileManager.default.fileExists(atPath: temporary.path))
    }

    @Test("The certificate of a kept folder is kept, and made anew before it ends")
    func certificate() throws {
        let folder = try DemoFolder(given: nil)
        defer { folder.removeIfTemporary() }
        let now = Date()
        try DemoCertificate.prepare(in: folder, names: ["localhost"], now: now)
        let first = FileManager.default.contents(atPath: folder.certificate)
        try DemoCertificate.prepare(in: folder, names: ["localhost"], now: now)
        #expect(FileManager.default.contents(atPath: folder.certificate) == first)
        try DemoCertificate.prepare(in: folder, names: ["localhost"], now: now.addingTimeInterval(86_400 * 30))
        #expect(FileManager.default.contents(atPath: folder.certificate) != first)
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.privateKey)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("The demo's configuration is a valid one, on loopback only")
    func configuration() throws {
        let folder = try DemoFolder(given: nil)
        defer { folder.removeIfTemporary() }
        let yaml = DemoConfiguration.yaml(folder: folder, ports: try #require(DemoPorts(offset: 7)), relayPort: 2533)
        let configuration = try SchulpostConfiguration(yaml: yaml, folder: "/")
        #expect(configuration.listeners.mx == ListeningAddress(host: "127.0.0.1", port: 2532))
        #expect(configuration.listeners.imaps == ListeningAddress(host: "127.0.0.1", port: 3000))
        #expect(configuration.relay?.port == 2533)
        #expect(configuration.schools.map(\.database) == [.file(folder.database)])
    }
}
