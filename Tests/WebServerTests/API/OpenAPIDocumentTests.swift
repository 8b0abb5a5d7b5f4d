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

    /// What stands at a path of the document.
    private func schema(_ path: String...) throws -> JSONValue {
        try #require(path.reduce(Optional(document["components"]?["schemas"] ?? .null)) { $0?[$1] })
    }

    private func matches(_ text: String, _ schema: JSONValue) throws -> Bool {
        guard case .string(let pattern)? = schema["pattern"], case .integer(let least)? = schema["minLength"],
            case .integer(let most)? = schema["maxLength"]
        else {
            Issue.record("no pattern with lengths")
            return false
        }
        let isMatch = try Regex(pattern).firstMatch(in: text) != nil
        return isMatch && (least...most).contains(text.unicodeScalars.count)
    }

    @Test(
        "The pattern of a decision's code takes what its description allows and the API reads, and nothing else",
        arguments: [
            ("K7F3-Q2MX", true), ("k7f3-q2mx", true), ("K7F3Q2MX", true), ("k7f3q2mx", true), ("KO1l-Q2MX", true),
            ("K7F3-Q2MU", false), ("K7F3 Q2MX", false), ("K7-F3Q2MX", false), ("K7F3--Q2MX", false),
            ("K7F3-Q2M", false),
            ("-K7F3Q2MX", false), ("K7F3-Q2M\u{131}", false), ("", false),
        ]
    )
    func code(text: String, isOne: Bool) throws {
        #expect(try matches(text, schema("Outcome", "properties", "decision")) == isOne)
        #expect((DecisionCode(told: text) != nil) == isOne)
    }

    @Test("Content is a text, a page or files: empty lists are none")
    func content() throws {
        let alternatives = try schema("Content", "anyOf")
        #expect(
            alternatives
                == [
                    ["required": ["text"]], ["required": ["html"]],
                    ["required": ["attachments"], "properties": ["attachments": ["minItems": 1]]],
                ]
        )
    }

    @Test("Mail of somebody who has logged in is nobody's outside")
    func login() throws {
        #expect(try schema("Mail", "properties", "author") == ["$ref": "#/components/schemas/Login"])
        guard case .array(let names) = try schema("Login", "oneOf") else {
            Issue.record("no names")
            return
        }
        #expect(!names.contains { $0["properties"]?["outsider"] != nil })
    }

    @Test("What can't be told in numbers is said: whether they are the same people")
    func numbers() throws {
        guard case .string(let text) = try schema("Readers", "properties", "counts", "description") else {
            Issue.record("no description")
            return
        }
        #expect(text.contains("`people`") && text.contains("the greatest number is counted"))
    }

    @Test("Problems have the status that their kind stands for", arguments: APIProblem.Kind.allCases)
    func problems(kind: APIProblem.Kind) {
        let problem = APIProblem(kind, "x")
        #expect((400..<600).contains(problem.status.code))
        #expect(problem.body["status"] == .integer(problem.status.code))
        #expect(problem.body["type"] == .string("urn:schulpost:problem:" + kind.rawValue))
    }
}
