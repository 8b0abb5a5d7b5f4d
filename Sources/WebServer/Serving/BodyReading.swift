internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Reads a body within a size and a time.
enum BodyReading {
    /// - Throws: ``WebError`` where it is too large or comes too slowly.
    static func collect(_ request: Request, upTo size: Int, seconds: Int) async throws -> ByteBuffer {
        _ = try announced(request, upTo: size)
        return try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
            group.addTask {
                do {
                    return try await request.body.collect(upTo: size)
                } catch is NIOTooManyBytesError {
                    throw WebError(.tooLarge)
                } catch {
                    // The visitor has left in the middle, or was cut off: nobody reads the answer.
                    throw WebError(.badRequest)
                }
            }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                throw WebError(.tooSlow)
            }
            defer { group.cancelAll() }
            guard let body = try await group.next() else { throw WebError(.tooSlow) }
            return body
        }
    }

    /// Octets that are to come; nil where nobody says.
    /// - Throws: ``WebError`` where it is too large.
    static func announced(_ request: Request, upTo size: Int) throws -> Int? {
        guard let length = request.headers[.contentLength].flatMap({ Int($0) }) else { return nil }
        guard length <= size else { throw WebError(.tooLarge) }
        return length
    }

    /// Octets of what doesn't fit that are taken in and thrown away. Only then does a browser, which sends all before it
    /// listens, show the answer.
    static let mostPassed = 256 << 20

    /// As much of a body as fits, and whether that is all.
    /// - Parameter rest: octets beyond the size that may pass by.
    /// - Throws: ``WebError`` where even more comes, or it comes too slowly.
    static func read(
        _ request: Request,
        upTo size: Int,
        passing rest: Int,
        seconds: Int
    ) async throws -> (body: ByteBuffer, isWhole: Bool) {
        _ = try announced(request, upTo: size + rest)
        return try await withThrowingTaskGroup(of: (ByteBuffer, Bool).self) { group in
            group.addTask {
                var kept = ByteBuffer()
                var passed = 0
                do {
                    for try await part in request.body {
                        var part = part
                        let fitting = min(part.readableBytes, size - kept.readableBytes)
                        if var slice = part.readSlice(length: fitting) { kept.writeBuffer(&slice) }
                        passed += part.readableBytes
                        if passed > rest { throw WebError(.tooLarge) }
                    }
                } catch let error as WebError {
                    throw error
                } catch {
                    // The visitor has left in the middle, or was cut off: nobody reads the answer.
                    throw WebError(.badRequest)
                }
                return (kept, passed == 0)
            }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                throw WebError(.tooSlow)
            }
            defer { group.cancelAll() }
            guard let read = try await group.next() else { throw WebError(.tooSlow) }
            return read
        }
    }
}
