import Dispatch
import Glibc
import Logging
import WebServer

// A small school behind the API alone, for the tests that speak to it from outside and for the benchmark: prints one line
// of JSON with port and tokens, and serves until its standard input ends.
//
//     api-demo FILE [PORT]        FILE: the database, made where it isn't there; PORT: any where it is 0 or missing

let words = Array(CommandLine.arguments.dropFirst())
let path = words.first ?? "api-demo.sqlite"
let port = words.count > 1 ? Int(words[1]) ?? 0 : 0
let logger = Logger(label: "api-demo") { label in
    var handler = StreamLogHandler.standardError(label: label)
    handler.logLevel = .warning
    return handler
}
let school = try await DemoSchool(path: path, logger: logger)
let server = WebServer(
    configuration: WebServer.Configuration(listeners: [WebListener(kind: .behindProxy, port: port)]),
    schools: [school.web],
    logger: logger
)
try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { try await server.run() }
    let bound = try await server.boundPorts.first ?? 0
    print(#"{"port":\#(bound),"token":"\#(school.token)","chatToken":"\#(school.chatToken)"}"#)
    fflush(nil)
    group.addTask {
        await withCheckedContinuation { continuation in
            // Blocks a thread of its own until the other side closes.
            DispatchQueue.global().async {
                while readLine() != nil {}
                continuation.resume()
            }
        }
    }
    _ = try await group.next()
    group.cancelAll()
}
exit(0)
