import Gateway
import Synchronization
import Testing

private final class Served: Sendable {
    let sizes = Mutex<[Int]>([])
}

@Suite("Memory budget")
struct MemoryBudgetTests {
    @Test("gives what is there, and no more")
    func limit() {
        let budget = MemoryBudget(limit: 10)
        #expect(budget.tryAcquire(6))
        #expect(!budget.tryAcquire(5))
        #expect(budget.tryAcquire(4))
        budget.release(6)
        #expect(budget.used == 4)
    }

    @Test("serves in order of arrival: small ones don't pass a big one")
    func order() async {
        let budget = MemoryBudget(limit: 10)
        #expect(budget.tryAcquire(5))
        let served = Served()
        await withTaskGroup(of: Void.self) { group in
            for (index, octets) in [10, 1, 1].enumerated() {
                group.addTask {
                    #expect(await budget.acquire(octets))
                    served.sizes.withLock { $0.append(octets) }
                    budget.release(octets)
                }
                while budget.waiting <= index { await Task.yield() }
            }
            #expect(!budget.tryAcquire(1))
            budget.release(5)
        }
        #expect(served.sizes.withLock { $0 }.first == 10)
        #expect(budget.used == 0)
    }

    @Test("what is larger than all of it waits to be alone")
    func larger() async {
        let budget = MemoryBudget(limit: 10)
        #expect(await budget.acquire(1_000))
        #expect(budget.used == 10)
        budget.release(1_000)
        #expect(budget.used == 0)
    }

    @Test("a cancelled wait takes nothing and lets the next ones through")
    func cancellation() async {
        let budget = MemoryBudget(limit: 10)
        #expect(budget.tryAcquire(5))
        let waiting = Task { await budget.acquire(10) }
        while budget.waiting < 1 { await Task.yield() }
        let next = Task { await budget.acquire(5) }
        while budget.waiting < 2 { await Task.yield() }
        waiting.cancel()
        #expect(await waiting.value == false)
        #expect(await next.value)
        #expect(budget.used == 10)
        let late = Task {
            while !Task.isCancelled { await Task.yield() }
            return await budget.acquire(1)
        }
        late.cancel()
        #expect(await late.value == false)
    }

    @Test("many at once never exceed it")
    func many() async {
        let budget = MemoryBudget(limit: 100)
        await withTaskGroup(of: Void.self) { group in
            for index in 0..<2_000 {
                group.addTask {
                    let octets = index % 97 + 1
                    guard await budget.acquire(octets) else { return }
                    #expect(budget.used <= 100)
                    await Task.yield()
                    budget.release(octets)
                }
            }
        }
        #expect(budget.used == 0)
        #expect(budget.waiting == 0)
    }
}
