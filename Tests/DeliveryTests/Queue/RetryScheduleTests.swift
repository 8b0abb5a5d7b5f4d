import Delivery
import Testing

@Suite("Retry schedule")
struct RetryScheduleTests {
    @Test("delays double from one minute to four hours")
    func doubling() {
        let schedule = RetrySchedule()
        let delays = (1...11).map { schedule.delay(afterAttempts: $0, random: 0.5) }
        #expect(delays == [60, 120, 240, 480, 960, 1920, 3840, 7680, 14_400, 14_400, 14_400])
    }

    @Test("jitter strays a fifth to either side")
    func jitter() {
        let schedule = RetrySchedule()
        #expect(schedule.delay(afterAttempts: 1, random: 0) == 48)
        #expect(abs(schedule.delay(afterAttempts: 1, random: 1) - 72) < 1e-9)
    }

    @Test("no number of attempts overflows", arguments: [Int.min, -1, 0, 1000, Int.max])
    func extremes(attempts: Int) {
        let delay = RetrySchedule().delay(afterAttempts: attempts, random: 0.5)
        #expect(delay >= 60 && delay <= 14_400)
    }
}
