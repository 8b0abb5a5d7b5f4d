import Foundation
import Gateway
import Testing

@testable import SMTPServer

@Suite("Message spool")
struct MessageSpoolTests {
    private let directory = FileManager.default.temporaryDirectory.path

    private func piece(_ octets: Int) -> [UInt8] { (0..<octets).map { UInt8(truncatingIfNeeded: $0) } }

    @Test("small messages stay in memory, counted", arguments: [0, 1, 256 << 10])
    func small(_ octets: Int) async {
        let budget = MemoryBudget(limit: 1 << 20)
        let spool = MessageSpool(budget: budget, directory: "/nowhere")
        await spool.append(piece(octets))
        #expect(budget.used == octets)
        #expect(await spool.load(waitingAtMost: .seconds(1)) == piece(octets))
        #expect(budget.used == octets)
        spool.clear()
        #expect(budget.used == 0)
    }

    @Test("larger ones wait outside memory and come back whole")
    func large() async {
        let budget = MemoryBudget(limit: 1 << 20)
        let spool = MessageSpool(budget: budget, directory: directory)
        for _ in 0..<5 { await spool.append(piece(100_000)) }
        #expect(budget.used == 0)
        #expect(spool.count == 500_000)
        let bytes = await spool.load(waitingAtMost: .seconds(1))
        #expect(bytes == Array((0..<5).map { _ in piece(100_000) }.joined()))
        #expect(budget.used == 500_000)
        spool.clear()
        #expect(budget.used == 0)
    }

    @Test("without room at once, small ones go out of memory too, and wait their time")
    func noRoom() async {
        let budget = MemoryBudget(limit: 1_000)
        #expect(budget.tryAcquire(950))
        let spool = MessageSpool(budget: budget, directory: directory)
        await spool.append(piece(40))
        await spool.append(piece(40))
        #expect(budget.used == 950)
        #expect(await spool.load(waitingAtMost: .milliseconds(20)) == nil)
        budget.release(950)
        #expect(await spool.load(waitingAtMost: .seconds(5)) == piece(40) + piece(40))
        spool.clear()
        #expect(budget.used == 0)
        #expect(budget.waiting == 0)
    }

    @Test("a disk that fails makes the message unavailable, not the connection")
    func failingDisk() async {
        let budget = MemoryBudget(limit: 1 << 20)
        let spool = MessageSpool(budget: budget, directory: "/nowhere")
        for _ in 0..<4 { await spool.append(piece(100_000)) }
        #expect(spool.hasFailed)
        #expect(await spool.load(waitingAtMost: .seconds(1)) == nil)
        #expect(budget.used == 0)
        spool.clear()
        await spool.append([1])
        #expect(await spool.load(waitingAtMost: .seconds(1)) == [1])
    }

    @Test("leaves no file behind")
    func noNames() async throws {
        let place = directory + "/spool-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let spool = MessageSpool(budget: MemoryBudget(), directory: place)
        await spool.append(piece(300_000))
        #expect(try FileManager.default.contentsOfDirectory(atPath: place).isEmpty)
        #expect(await spool.load(waitingAtMost: .seconds(1))?.count == 300_000)
        spool.clear()
        try FileManager.default.removeItem(atPath: place)
    }
}
