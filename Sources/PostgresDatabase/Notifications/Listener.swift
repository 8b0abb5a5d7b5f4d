internal import CPostgres
internal import Database
internal import Dispatch
internal import Glibc
internal import Synchronization

/// The connection that hears what other nodes announce. After it was broken, everyone is told to look at everything:
/// what was announced meanwhile is gone.
final class Listener: Sendable {
    /// How often the server is asked whether it is still there, in seconds.
    static let pulse = 30.0

    private let lane: Lane
    private let connector: Connector
    private let notices: Notices
    private let writer: String
    /// A pipe that wakes the thread that waits for announcements, to end it. -1 where the system has no more of them.
    private let bell: Int32
    private let rope: Int32

    init(_ connector: Connector, notices: Notices, writer: String) {
        self.connector = connector
        self.notices = notices
        self.writer = writer
        lane = Lane("listener", connector)
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (bell, rope) = (ends[0], ends[1])
    }

    deinit { for end in [bell, rope] where end >= 0 { Glibc.close(end) } }

    /// Listens from now on: returns when the server has been told.
    func start() async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            lane.queue.async { [self] in
                do {
                    try listen(until: .now)
                    continuation.resume()
                } catch {
                    lane.drop()
                    continuation.resume(throwing: error)
                    return
                }
                follow()
            }
        }
    }

    /// To be called when the connector has stopped. Returns when the thread has ended.
    func close() async {
        if rope >= 0 { _ = Glibc.write(rope, [1], 1) }
        await lane.close()
    }

    private func listen(until deadline: Instant) throws(DatabaseError) {
        let session = try lane.session(until: deadline)
        do throws(SessionFailure) {
            try session.run([Command(plain: "LISTEN \(NoticeTexts.channel)")])
        } catch {
            lane.drop(error)
            throw error.error
        }
    }

    private func follow() {
        while !connector.isClosing {
            do throws(DatabaseError) {
                let session = try lane.session(until: .after(86_400))
                do throws(SessionFailure) {
                    while !connector.isClosing { try hear(session) }
                } catch {
                    lane.drop(error)
                    try listen(until: .after(86_400))
                    notices.publishAnything()
                }
            } catch {
                Patience.rest(Connector.longestPause) { connector.isClosing }
            }
        }
        lane.drop()
    }

    private func hear(_ session: Session) throws(SessionFailure) {
        var sockets = [
            pollfd(fd: PQsocket(session.handle), events: Int16(POLLIN), revents: 0),
            pollfd(fd: bell, events: Int16(POLLIN), revents: 0),
        ]
        let ready = poll(&sockets, 2, Int32(Self.pulse * 1_000))
        guard !connector.isClosing, ready >= 0 || errno == EINTR else { return }
        if ready == 0 { try session.run([Command(plain: "SELECT 1")]) }
        guard PQconsumeInput(session.handle) == 1 else { throw .lost(session.handle) }
        while let notification = PQnotifies(session.handle) {
            let news = NoticeTexts.decode(String(cString: notification.pointee.extra))
            PQfreemem(notification)
            guard news.writer != writer else { continue }
            if let heard = news.notices { notices.publish(heard) } else { notices.publishAnything() }
        }
        guard !session.isLost else { throw .lost(session.handle) }
    }
}
