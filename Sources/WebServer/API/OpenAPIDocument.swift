internal import Gateway
internal import Policy

/// The OpenAPI 3.1 document of the API, made from the same limits and names that requests are read by.
enum OpenAPIDocument {
    /// As it is served.
    static let bytes = value.bytes

    static let value: JSONValue = [
        "openapi": "3.1.1",
        "info": info,
        "servers": [["url": "/"]],
        "security": [["moduleToken": []]],
        "tags": [["name": "policy", "description": "One checker for mail, chat and forum."]],
        "paths": paths,
        "components": components,
    ]

    private static let info: JSONValue = [
        "title": "Schulpost policy API",
        "version": "1.0.0",
        "summary": "Asks a school's policy checker about mail, chat and forum.",
        "description": .string(
            """
            A module (a chat, a forum, another mail server) asks before it lets something through, and does what the \
            verdict says: `accept` (showing `labels`), `hold` (keeping it until a person has decided), `refuse` (showing \
            the explanation to its author) or `try-later`. What is accepted or held is counted for the author's limits \
            in the same transaction, so ask once for each thing said; `Idempotency-Key` makes asking again safe.

            Tokens are made with `schulpost token create`. Nothing of the content is kept, in the database or in the log.
            """
        ),
        "license": ["name": "Apache License 2.0", "identifier": "Apache-2.0"],
    ]

    private static let components: JSONValue = [
        "securitySchemes": [
            "moduleToken": [
                "type": "http", "scheme": "bearer",
                "description": "A token of a module, `schulpost_…`, for the channels that it was made for.",
            ]
        ],
        "parameters": ["IdempotencyKey": idempotencyKey],
        "headers": [
            "IdempotencyReplayed": [
                "description": "`true` where this answer was given before to the same key; nothing was counted again.",
                "schema": ["type": "string", "enum": ["true"]],
            ],
            "RetryAfter": ["description": "Seconds.", "schema": ["type": "integer", "minimum": 1]],
        ],
        "responses": responses,
        "schemas": .object(OpenAPISchemas.requests + OpenAPISchemas.answers),
    ]

    private static let idempotencyKey: JSONValue = [
        "name": "Idempotency-Key", "in": "header", "required": false,
        "description": .string(
            """
            The same key with the same body within 24 hours gets the stored answer, and is counted once, also when both \
            come at the same time. The same key with another body is refused with 422.
            """
        ),
        "schema": [
            "type": "string", "minLength": 1, "maxLength": .integer(RequestKey.longest), "pattern": "^[!-~]+$",
        ],
    ]

    // MARK: - Paths

    private static let paths: JSONValue = [
        "/api/v1/policy/check": [
            "post": operation(
                id: "check",
                summary: "Judges one message or post.",
                request: "Check",
                description:
                    "The verdict is recorded, and counted for the author where it isn't `refuse` or `try-later`.",
                answer: ("Judgement", "The verdict, whatever it is.")
            )
        ],
        "/api/v1/policy/check-batch": [
            "post": operation(
                id: "checkBatch",
                summary: "Judges up to 1,000 messages or posts in one transaction.",
                request: "Batch",
                description: .string(
                    """
                    In their order, each seeing those before it. Where one of them can't be read, none is judged or \
                    counted, and the problem names it: `checks[17].author`.
                    """
                ),
                answer: ("Judgements", "One judgement for each check, in the same order.")
            )
        ],
        "/api/v1/policy/outcome": ["post": outcome],
        "/api/v1/openapi.json": [
            "get": [
                "operationId": "document", "tags": ["policy"], "summary": "This document.", "security": [],
                "responses": [
                    "200": [
                        "description": "OpenAPI 3.1.",
                        "content": ["application/json": ["schema": ["type": "object"]]],
                    ]
                ],
            ]
        ],
    ]

    private static func operation(
        id: String,
        summary: String,
        request: String,
        description: JSONValue,
        answer: (schema: String, text: String)
    ) -> JSONValue {
        [
            "operationId": .string(id), "tags": ["policy"], "summary": .string(summary), "description": description,
            "parameters": [["$ref": "#/components/parameters/IdempotencyKey"]],
            "requestBody": body(request),
            "responses": .object(
                [
                    JSONMember(
                        "200",
                        [
                            "description": .string(answer.text),
                            "headers": ["Idempotency-Replayed": ["$ref": "#/components/headers/IdempotencyReplayed"]],
                            "content": ["application/json": ["schema": reference(answer.schema)]],
                        ]
                    )
                ] + problems(["400", "401", "403", "408", "413", "415", "422", "429", "500", "503"])
            ),
        ]
    }

    private static let outcome: JSONValue = [
        "operationId": "outcome", "tags": ["policy"], "summary": "Tells what became of something that was judged.",
        "description": .string(
            """
            `released` and `refused` follow `hold`: somebody who decides has decided; `released` counts as a false alarm. \
            `confirmed` follows `hold` where `as-it-is` was among the choices: its author sent it as it is, and that is \
            none. Only one of these three can be told of a decision. \
            `delivered`, `deleted` and `reported` follow what was let through: `accept`, or `hold` after `released` or \
            `confirmed` was told; before that they are refused with 409, so that it can still be `refused`. \
            What the post office itself holds is decided there. Told twice, it is kept once.
            """
        ),
        "requestBody": body("Outcome"),
        "responses": .object(
            [JSONMember("204", ["description": "Kept."])]
                + problems(["400", "401", "404", "408", "409", "413", "415", "422", "429", "500", "503"])
        ),
    ]

    private static func body(_ schema: String) -> JSONValue {
        ["required": true, "content": ["application/json": ["schema": reference(schema)]]]
    }

    static func reference(_ schema: String) -> JSONValue { ["$ref": .string("#/components/schemas/" + schema)] }

    private static func problems(_ codes: [String]) -> [JSONMember] {
        codes.map { JSONMember($0, ["$ref": .string("#/components/responses/" + (responseNames[$0] ?? "Problem"))]) }
    }

    private static let responseNames = [
        "400": "Malformed", "401": "Unauthorized", "403": "Forbidden", "404": "NotFound", "408": "Timeout",
        "409": "Conflict", "413": "TooLarge", "415": "UnsupportedType", "422": "Invalid", "429": "TooMany",
        "500": "Broken", "503": "Unavailable",
    ]

    private static let responses: JSONValue = [
        "Malformed": problem("The body is no JSON, or a header has not its form."),
        "Unauthorized": problem(
            "No token, or none that is valid.",
            ["WWW-Authenticate": ["schema": ["type": "string"]]]
        ),
        "Forbidden": problem("The token is not for this channel."),
        "NotFound": problem("There is no decision with this code on the token's channels."),
        "Timeout": problem("The body came too slowly."),
        "Conflict": problem("What is told can't have become of this decision, or something else was told before."),
        "TooLarge": problem(
            "The body is too large: at most \(APILimits.checkSize) octets for a check, \(APILimits.batchSize) for a batch, "
                + "\(APILimits.outcomeSize) for an outcome."
        ),
        "UnsupportedType": problem("The body must be application/json."),
        "Invalid": problem(
            "A field is missing, unknown or not what was expected, or names nobody of the school; or the idempotency key "
                + "was used for another body. `errors` names field, value and what was expected."
        ),
        "TooMany": problem("Too many requests without a valid token.", retryAfter),
        "Broken": problem("Something is broken; nothing was counted."),
        "Unavailable": problem("The house can't judge now; nothing was counted.", retryAfter),
    ]

    private static let retryAfter: JSONValue = ["Retry-After": ["$ref": "#/components/headers/RetryAfter"]]

    private static func problem(_ text: String, _ headers: JSONValue? = nil) -> JSONValue {
        var members = [JSONMember("description", .string(text))]
        if let headers { members.append(JSONMember("headers", headers)) }
        members.append(JSONMember("content", ["application/problem+json": ["schema": reference("Problem")]]))
        return .object(members)
    }
}
