internal import Gateway
internal import Policy
internal import School

/// The schemas of the OpenAPI document.
enum OpenAPISchemas {
    static let requests: [JSONMember] = [
        JSONMember("Check", check), JSONMember("Post", post), JSONMember("Mail", mail), JSONMember("Person", person),
        JSONMember("Login", login), JSONMember("Reader", reader), JSONMember("Thread", thread),
        JSONMember("Readers", readers),
        JSONMember("Content", content), JSONMember("Attachment", attachment), JSONMember("Address", address),
        JSONMember("Base64", base64),
        JSONMember(
            "Batch",
            object(required: ["checks"], ["checks": array(of: "Check", APILimits.batch)])
        ),
        JSONMember(
            "Outcome",
            object(
                required: ["decision", "outcome"],
                [
                    "decision": [
                        "type": "string", "minLength": .integer(APILimits.decision.lowerBound),
                        "maxLength": .integer(APILimits.decision.upperBound),
                        "pattern": "^[0-9A-TV-Za-tv-z]{4}-?[0-9A-TV-Za-tv-z]{4}$",
                        "description": .string(
                            "The code of the decision. Letters may be small, and the dash may be missing; O is read as 0, I "
                                + "and L as 1."
                        ),
                        "examples": ["K7F3-Q2MX", "k7f3q2mx"],
                    ],
                    "outcome": choice(ReportedOutcome.Kind.allCases.map(\.rawValue)),
                ]
            )
        ),
    ]

    // MARK: - Requests

    private static let check: JSONValue = [
        "oneOf": [OpenAPIDocument.reference("Post"), OpenAPIDocument.reference("Mail")],
        "discriminator": [
            "propertyName": "channel",
            "mapping": [
                "chat": "#/components/schemas/Post", "forum": "#/components/schemas/Post",
                "mail": "#/components/schemas/Mail",
            ],
        ],
    ]

    private static let post = object(
        "Something said in a chat or forum.",
        required: ["channel", "author", "thread", "readers", "content"],
        [
            "channel": choice([Channel.chat.rawValue, Channel.forum.rawValue]),
            "author": OpenAPIDocument.reference("Person"), "thread": OpenAPIDocument.reference("Thread"),
            "readers": OpenAPIDocument.reference("Readers"), "content": OpenAPIDocument.reference("Content"),
        ]
    )

    private static let mail = object(
        "A message that another mail server took in. With `author` it comes from somebody of the school who has logged in "
            + "there; without, from outside: `client` is then what SPF is checked by.",
        required: ["channel", "envelope", "message"],
        [
            "channel": choice([Channel.mail.rawValue]),
            "author": OpenAPIDocument.reference("Login"),
            "client": object(
                required: ["address"],
                [
                    "address": text(APILimits.peer, "The peer's IP address, without a port."),
                    "name": text(APILimits.helo, "What it called itself in EHLO."),
                ]
            ),
            "envelope": object(
                required: ["sender", "recipients"],
                [
                    "sender": [
                        "description": "Empty for the null reverse-path.",
                        "anyOf": [["type": "string", "maxLength": 0], OpenAPIDocument.reference("Address")],
                    ],
                    "recipients": array(of: "Address", APILimits.recipients),
                ]
            ),
            "message": [
                "allOf": [OpenAPIDocument.reference("Base64")],
                "minLength": .integer(APILimits.message.lowerBound),
                "maxLength": .integer(APILimits.message.upperBound),
                "description": "The message as it came over the wire (RFC 5322), dot-stuffing undone.",
            ],
        ]
    )

    private static let names: [(String, JSONValue)] = [
        ("login", text(APILimits.login, "The login at the school.")),
        ("id", text(APILimits.personID, "The house's own id of the person.")),
        ("address", OpenAPIDocument.reference("Address")),
        ("externalId", text(APILimits.externalID, "The number in the school's own administration.")),
    ]

    private static let person = oneName(
        "Who says it, by exactly one of these. `outsider` is somebody unknown to the school; an address of another domain "
            + "is an outsider too.",
        names + [("outsider", ["const": true])]
    )

    private static let login = oneName(
        "Who has logged in, somebody of the school who has a mailbox, by exactly one of these.",
        names
    )

    private static let reader = oneName(
        "Who reads it, by exactly one of these: somebody of the school, or an address elsewhere.",
        names
    )

    private static func oneName(_ description: String, _ names: [(String, JSONValue)]) -> JSONValue {
        [
            "description": .string(description),
            "oneOf": .array(
                names.map { name, schema in object(required: [name], .object([JSONMember(name, schema)])) }
            ),
        ]
    }

    private static let thread = object(
        "Where it is said.",
        required: ["kind", "id"],
        [
            "kind": [
                "type": "string", "enum": .array(ThreadKind.allCases.map { .string($0.rawValue) }),
                "description": .string(
                    """
                    `direct`: between people whom the author chose; each reader counts for the author's limits, once an \
                    hour. `room`: for a group; each reader counts once for each author, unless the school knows the group: \
                    where `readers` names a list of the school to which the author belongs, where all readers are in one \
                    class or group with the author, or where `openedBy` works for the school. `open`: for everyone of \
                    the school; its readers don't count.
                    """
                ),
            ],
            "id": text(APILimits.threadID, "Your own id of it; only a digest is kept."),
            "position": integer(APILimits.position, "Which post of the thread it is."),
            "isReply": ["type": "boolean", "default": false],
            "isEdit": [
                "type": "boolean", "default": false,
                "description":
                    "It takes the place of an earlier post: judged like one; who was counted doesn't count again.",
            ],
            "openedBy": [
                "allOf": [OpenAPIDocument.reference("Person")],
                "description":
                    "Who has put a room together, where you know it. Somebody unknown to the school counts for nothing.",
            ],
        ]
    )

    /// RFC 1123 §2.1.
    private static let label = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"

    private static let readers = object(
        "Who can read it, the author left out. Each person is counted once, however often they are named.",
        required: [],
        [
            "people": array(of: "Reader", APILimits.readers),
            "audiences": [
                "type": "array", "items": OpenAPIDocument.reference("Address"),
                "minItems": .integer(APILimits.audiences.lowerBound),
                "maxItems": .integer(APILimits.audiences.upperBound),
                "description": .string(
                    "Addresses of lists of the school, whose members read it: of a list of guardians, these themselves. "
                        + "They are judged as lists are in mail; but whoever belongs to one may speak in its `room`, and "
                        + "everyone where the thread is `open`."
                ),
            ],
            "counts": object(
                "Where you know numbers only; better name `people`. Of numbers nobody can tell whether they are the same "
                    + "people as before: within one thread they are taken to be, and the greatest number is counted.",
                required: [],
                .object(QuestionReader.countedParties.map { JSONMember("\($0.0)", integer(APILimits.count)) })
            ),
            "outside": [
                "type": "array", "minItems": .integer(APILimits.outside.lowerBound),
                "maxItems": .integer(APILimits.outside.upperBound),
                "description":
                    "Others by their domain, where you don't name their addresses; of these numbers the same holds as of `counts`.",
                "items": object(
                    required: ["domain", "count"],
                    [
                        "domain": [
                            "type": "string", "minLength": 1, "maxLength": 253,
                            "pattern": .string("^(\(label)\\.)*\(label)$"),
                            "description": "A domain of others, in its ASCII form.",
                        ],
                        "count": integer(APILimits.count),
                    ]
                ),
            ],
        ]
    )

    private static let content: JSONValue = {
        let parts = object(
            "At least one of them; attachments alone are at least one.",
            required: [],
            [
                "text": text(APILimits.text), "html": text(APILimits.html),
                "attachments": array(of: "Attachment", APILimits.attachments),
            ]
        )
        guard case .object(let members) = parts else { return parts }
        let alternatives: JSONValue = [
            ["required": ["text"]], ["required": ["html"]],
            ["required": ["attachments"], "properties": ["attachments": ["minItems": 1]]],
        ]
        return .object(members + [JSONMember("anyOf", alternatives)])
    }()

    private static let attachment: JSONValue = {
        let parts = object(
            "With `size`, `content` or both; where there is content, its size counts.",
            required: ["name"],
            [
                "name": text(APILimits.fileName),
                "size": integer(APILimits.fileSize, "Octets."),
                "content": [
                    "allOf": [OpenAPIDocument.reference("Base64")],
                    "maxLength": .integer(APILimits.fileContent.upperBound),
                    "description": "Looked at and not kept; without it, only name and size are judged.",
                ],
            ]
        )
        guard case .object(let members) = parts else { return parts }
        return .object(members + [JSONMember("anyOf", [["required": ["size"]], ["required": ["content"]]])])
    }()

    private static let address: JSONValue = [
        "type": "string", "minLength": .integer(APILimits.address.lowerBound),
        "maxLength": .integer(APILimits.address.upperBound), "format": "email",
        "description": "An e-mail address (RFC 5321 Mailbox).",
    ]

    private static let base64: JSONValue = [
        "type": "string", "contentEncoding": "base64",
        "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
    ]
}
