internal import Gateway
internal import Policy
internal import School

extension OpenAPISchemas {
    static let answers: [JSONMember] = [
        JSONMember("Judgement", judgement), JSONMember("Finding", finding), JSONMember("Choice", offered),
        JSONMember("Texts", texts),
        JSONMember(
            "Judgements",
            object(required: ["judgements"], ["judgements": array(of: "Judgement", APILimits.batch)])
        ),
        JSONMember("Problem", problem),
    ]

    private static let judgement = object(
        required: ["decision", "verdict", "settingsVersion", "labels", "explanation", "findings"],
        [
            "decision": [
                "type": "string", "pattern": "^[0-9A-Z]{4}-[0-9A-Z]{4}$",
                "description":
                    "By which the author and administrators find the decision; give it back with the outcome.",
            ],
            "verdict": choice(JudgementText.verdicts),
            "settingsVersion": ["type": "integer", "minimum": 0],
            "retryAfter": [
                "type": "integer", "minimum": 1,
                "description": "Seconds after which the same may be let through, where waiting helps.",
            ],
            "labels": [
                "type": "array", "items": ["type": "string"],
                "description": "Rules whose findings mark what is let through.",
            ],
            "explanation": [
                "allOf": [OpenAPIDocument.reference("Texts")],
                "description": "For the author to read; empty where nothing stands against it.",
            ],
            "findings": ["type": "array", "items": OpenAPIDocument.reference("Finding")],
            "choices": [
                "type": "array", "items": OpenAPIDocument.reference("Choice"),
                "description":
                    "Where it is held because its author, one of the staff, may have meant something else: what to offer them.",
            ],
        ]
    )

    private static let offered = object(
        required: ["choice"],
        [
            "choice": [
                "type": "string", "pattern": "^(send:.+|as-it-is|ask|dont)$",
                "description": "`send:` and the id of an audience; `ask` is to have it released by who decides.",
                "examples": ["send:class-guardians:5a"],
            ],
            "address": [
                "type": "string", "format": "email", "description": "Of the list that it may be sent to instead.",
                "examples": ["eltern.5a@lindenschule.example"],
            ],
        ]
    )

    private static let finding = object(
        required: ["rule", "clause", "clauseTitle", "action", "wording", "explanation"],
        [
            "rule": ["type": "string", "examples": ["mass.recipients-per-hour"]],
            "clause": [
                "type": "string", "examples": ["mail.no-mass"],
                "description": "Of an order of the school (`orders.brake`) the one that allows it; nobody broke it.",
            ],
            "clauseTitle": object(
                "By language, to be shown; of an order that it is one.",
                required: Language.allCases.map(\.rawValue),
                .object(Language.allCases.map { JSONMember($0.rawValue, ["type": "string"]) })
            ),
            "action": [
                "type": "string", "enum": .array(Action.allCases.map { .string($0.rawValue) }),
                "description": "`observe` is a dry run: not to be shown to the author.",
            ],
            "wording": ["type": "string", "description": "The key of the text that explains it."],
            "measured": ["type": "integer"],
            "limit": ["type": "integer"],
            "explanation": OpenAPIDocument.reference("Texts"),
        ]
    )

    private static let texts = object(
        "Lines of text by language.",
        required: Language.allCases.map(\.rawValue),
        .object(Language.allCases.map { JSONMember($0.rawValue, ["type": "array", "items": ["type": "string"]]) })
    )

    private static let problem: JSONValue = [
        "type": "object", "description": "RFC 9457.",
        "required": ["type", "title", "status", "detail"],
        "properties": [
            "type": choice(APIProblem.Kind.allCases.map { "urn:schulpost:problem:" + $0.rawValue }),
            "title": ["type": "string"],
            "status": ["type": "integer"],
            "detail": ["type": "string"],
            "errors": [
                "type": "array",
                "items": object(
                    required: ["field", "expected"],
                    [
                        "field": ["type": "string", "examples": ["checks[17].readers.counts.children"]],
                        "value": ["type": "string", "description": "What stands there, shortened."],
                        "expected": ["type": "string"],
                    ]
                ),
            ],
        ],
    ]

    // MARK: - Parts

    static func object(_ description: String? = nil, required: [String], _ properties: JSONValue) -> JSONValue {
        var members = [JSONMember("type", "object")]
        if let description { members.append(JSONMember("description", .string(description))) }
        members.append(JSONMember("additionalProperties", false))
        if !required.isEmpty { members.append(JSONMember("required", .array(required.map { .string($0) }))) }
        members.append(JSONMember("properties", properties))
        return .object(members)
    }

    static func array(of schema: String, _ count: ClosedRange<Int>) -> JSONValue {
        [
            "type": "array", "items": OpenAPIDocument.reference(schema), "minItems": .integer(count.lowerBound),
            "maxItems": .integer(count.upperBound),
        ]
    }

    static func choice(_ values: [String]) -> JSONValue {
        ["type": "string", "enum": .array(values.map { .string($0) })]
    }

    static func text(_ length: ClosedRange<Int>, _ description: String? = nil) -> JSONValue {
        described(
            [
                "type": "string", "minLength": .integer(length.lowerBound), "maxLength": .integer(length.upperBound),
            ],
            description
        )
    }

    static func integer(_ range: ClosedRange<Int>, _ description: String? = nil) -> JSONValue {
        described(
            [
                "type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
            ],
            description
        )
    }

    private static func described(_ schema: JSONValue, _ description: String?) -> JSONValue {
        guard let description, case .object(let members) = schema else { return schema }
        return .object(members + [JSONMember("description", .string(description))])
    }
}
