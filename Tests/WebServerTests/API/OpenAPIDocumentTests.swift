import Gateway
import HTTPTypes
import Policy
import Testing

@testable import WebServer

@Suite("The OpenAPI document says what the API does")
struct OpenAPIDocumentTests {
    private let document = OpenAPIDocument.value

    @Test("Every endpoint stands in it, and no other")
    func paths() throws {
        guard case .object(let paths)? = document["paths"] else {
            Issue.record("no paths")
            return
        }
        #expect(Set(paths.map(\.name)) == Set(APIDoor.Endpoint.allCases.map(\.rawValue)))
    }

    @Test("Every reference leads somewhere")
    func references() {
        func walk(_ value: JSONValue) {
            switch value {
            case .array(let elements): for element in elements { walk(element) }
            case .object(let members):
                for member in members {
                    if member.name == "$ref", case .string(let path) = member.value {
                        let found = path.split(separator: "/").dropFirst().reduce(Optional(document)) {
                            $0?[String($1)]
                        }
                        #expect(found != nil, "\(path)")
                    }
                    walk(member.value)
                }
            default: break
            }
        }
        walk(document)
    }

    @Test("It is JSON that we would read ourselves")
    func isJSON() throws {
        #expect(try JSONParser.parse(OpenAPIDocument.bytes) == document)
    }

    @Test("Problems have the status that their kind stands for", arguments: APIProblem.Kind.allCases)
    func problems(kind: APIProblem.Kind) {
        let problem = APIProblem(kind, "x")
        #expect((400..<600).contains(problem.status.code))
        #expect(problem.body["status"] == .integer(problem.status.code))
        #expect(problem.body["type"] == .string("urn:schulpost:problem:" + kind.rawValue))
    }
}
