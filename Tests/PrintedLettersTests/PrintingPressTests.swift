import Dispatch
import Synchronization
import Testing

@testable import PrintedLetters

@Suite("The printing press")
struct PrintingPressTests {
    @Test("Letters and reports are set in their turn, away from where all other work is done")
    func turns() async throws {
        let (held, hold) = AsyncStream<Void>.makeStream()
        let gate = DispatchSemaphore(value: 0)
        let done = Order()
        try await withThrowingDiscardingTaskGroup { group in
            defer { gate.signal() }
            group.addTask {
                try await PrintingPress.run {
                    hold.yield()
                    gate.wait()
                    done.add("first")
                }
            }
            for await _ in held.prefix(1) {}
            group.addTask {
                _ = try await PrintedLetters.pdf(
                    of: [SampleLetters.german(paragraphs: 1)],
                    title: "a",
                    created: LetterTests.created
                )
                done.add("letter")
            }
            group.addTask {
                _ = try await SampleLetters.report(rows: 1).pdf(created: LetterTests.created)
                done.add("report")
            }
            // Long enough for one letter, on whatever machine.
            for _ in 0..<3 {
                var composer = LetterComposer(SampleLetters.german(paragraphs: 20))
                _ = try composer.pages()
                await Task.yield()
            }
            #expect(done.names == [])
        }
        #expect(done.names.first == "first")
        #expect(done.names.count == 3)
    }

    private final class Order: Sendable {
        private let kept = Mutex<[String]>([])
        var names: [String] { kept.withLock { $0 } }
        func add(_ name: String) { kept.withLock { $0.append(name) } }
    }

    @Test("What goes wrong on the press comes back")
    func failure() async {
        await #expect(throws: PrintingError.empty) { try await PrintingPress.run { throw PrintingError.empty } }
    }
}
