// swift-tools-version: 6.2
import PackageDescription

// Who may import whom stands in `scripts/layers.txt` and is checked by `scripts/check-imports`.

/// Settings of every target of ours: Swift 6 mode, nothing imported by accident, no warning left standing.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

func room(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    exclude: [String] = [],
    resources: [Resource] = []
) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        exclude: exclude,
        resources: resources,
        swiftSettings: settings
    )
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name + "Tests", dependencies: dependencies, swiftSettings: settings)
}

let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioEmbedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let nioTLS: Target.Dependency = .product(name: "NIOTLS", package: "swift-nio")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

let package = Package(
    name: "schulpost",
    products: [
        .executable(name: "schulpost", targets: ["schulpost"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.0.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        // C libraries of the system, each imported by one target only.
        .systemLibrary(name: "CIDN2", pkgConfig: "libidn2", providers: [.apt(["libidn2-dev"])]),
        .systemLibrary(name: "CCrypt", pkgConfig: "libcrypt", providers: [.apt(["libcrypt-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CPublicSuffix", pkgConfig: "libpsl", providers: [.apt(["libpsl-dev"])]),
        .systemLibrary(name: "CUnbound", providers: [.apt(["libunbound-dev"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libssl", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CCMS", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CMagic", providers: [.apt(["libmagic-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),

        // Values and grammars: no input or output.
        room("MailMessage", ["CIDN2"]),
        room("MailAuthentication", ["MailMessage", crypto, cryptoExtras]),
        room("PublicSuffixList", ["MailAuthentication", "MailMessage", "CPublicSuffix"]),
        room("ZlibCompression", ["MailAuthentication", "CZlib"]),
        room("MessageSigning", ["MailMessage", "CCMS"]),
        room("UnboundResolver", ["MailAuthentication", "MailMessage", "CUnbound"]),
        room("SMTPProtocol", ["MailMessage"]),
        room("IMAPProtocol"),
        room("PostfixProtocols", ["MailMessage"]),
        room("School", ["MailMessage"]),
        room("NameFolding"),
        room("Policy", ["School", "MailMessage", "NameFolding"]),
        room("FileExamination", ["Policy", "MailMessage", "CArchive", "CMagic"]),
        room("QRCodes", ["CQREncode"]),
        room("PrintedLetters", ["QRCodes", "CPango"]),

        // What must survive.
        room("Database"),
        room(
            "SQLiteDatabase",
            [
                "Database", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        room("PostgresDatabase", ["Database", "CPostgres"]),
        room("DatabaseCopy", ["Database", crypto]),
        room("MessageBodies", ["Database", "CZstd", crypto]),
        room("MailStore", ["Database", "MailMessage", "MessageBodies"]),
        room("AuditLog", ["Database", crypto]),
        room("Directory", ["School", "MailMessage", "Database", "CCrypt", crypto]),
        room("Delivery", ["Database", "MailMessage", "MailAuthentication", "MessageBodies", logging]),
        room("CurlTransport", ["Delivery", "MailMessage", "MailAuthentication", "CCurl", "COpenSSL"]),
        room("SigningKeys", ["Database", "MailMessage", "MailAuthentication", crypto]),
        room(
            "MailReports",
            ["Database", "MailMessage", "MailAuthentication", "MessageBodies", "Delivery", logging]
        ),

        // The intake, and the doors.
        room(
            "Gateway",
            [
                "MailMessage", "School", "NameFolding", "Directory", "Policy", "Database", "MessageBodies",
                "MailStore",
                "Delivery", "MailAuthentication", "MailReports", "SigningKeys", "AuditLog", crypto, logging,
            ]
        ),
        room(
            "Announcements",
            [
                "MailMessage", "School", "NameFolding", "Directory", "Policy", "Database", "MessageBodies", "MailStore",
                "Delivery", "AuditLog", "Gateway", "PrintedLetters", logging,
            ]
        ),
        room("Scanners", ["Gateway", "Policy", "MailMessage", nioCore, nioPosix, nioHTTP1, logging]),
        room("ProxyProtocol", ["MailMessage", nioCore]),
        room("Listening", [nioCore]),
        room(
            "PostfixBridge",
            [
                "PostfixProtocols", "ProxyProtocol", "Listening", "Gateway", "Directory", "School", "Policy",
                "MailMessage", nioCore,
                nioPosix, logging, lifecycle,
            ]
        ),
        room(
            "WebServer",
            [
                "Gateway", "Directory", "School", "Policy", "MailMessage", "Database", "Announcements",
                "Delivery", "NameFolding", "PrintedLetters", "ProxyProtocol", "Listening",
                nioCore, nioPosix, nioSSL,
                logging, lifecycle, crypto,
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            exclude: ["Resources"]
        ),
        room(
            "SMTPServer",
            [
                "ProxyProtocol", "Listening", "SMTPProtocol", "MailMessage", "School", "Directory", "Gateway", nioCore,
                nioPosix,
                nioTLS, nioSSL,
                logging,
                lifecycle,
            ]
        ),
        room(
            "IMAPServer",
            [
                "ProxyProtocol", "Listening", "IMAPProtocol", "MailMessage", "School", "Directory", "Database",
                "MailStore",
                "MessageBodies", nioCore, nioPosix, nioSSL, logging,
                lifecycle,
            ]
        ),

        // The whole.
        room(
            "SchulpostApp",
            [
                "MailMessage", "School", "Directory", "Policy", "Database", "SQLiteDatabase", "PostgresDatabase",
                "DatabaseCopy", "ProxyProtocol", "MessageBodies",
                "MailStore", "MailAuthentication", "SigningKeys", "UnboundResolver", "MailReports",
                "PublicSuffixList", "ZlibCompression",
                "Delivery", "CurlTransport", "MessageSigning", "Gateway", "SMTPServer", "IMAPServer", "WebServer",
                "Announcements", "PostfixBridge",
                "FileExamination", "Scanners", "AuditLog", nioCore, nioSSL,
                logging,
                lifecycle, crypto,
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
            ],
            resources: [.embedInCode("Resources/school")]
        ),
        .executableTarget(
            name: "schulpost",
            dependencies: ["SchulpostApp", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings
        ),

        // What the house costs, measured in one process (`make bench`).
        .executableTarget(
            name: "schulpost-bench",
            dependencies: [
                "Gateway", "Directory", "School", "Policy", "MailStore", "MessageBodies", "Delivery", "MailMessage",
                "MailAuthentication", "Database", "FileExamination",
                "SQLiteDatabase", logging,
            ],
            path: "Benchmarks/InProcess",
            swiftSettings: settings
        ),

        // What work takes of the processor, for tests that hostile input costs no more than its length.
        .target(name: "TimeTestSupport", path: "Tests/TimeTestSupport", swiftSettings: settings),
        // A database of every engine for the tests of the stores.
        .target(
            name: "StoreTestSupport",
            dependencies: ["Database", "SQLiteDatabase", "PostgresDatabase"],
            path: "Tests/StoreTestSupport",
            swiftSettings: settings
        ),
        // What MailMessage sees in a file, as JSON, for `scripts/compare-with-python`.
        .executableTarget(
            name: "message-json",
            dependencies: ["MailMessage"],
            path: "Tests/Tools/MessageJSON",
            swiftSettings: settings
        ),
        // Signs and verifies files, for tests beside dkimpy and OpenDKIM.
        .executableTarget(
            name: "mail-auth-tool",
            dependencies: ["MailAuthentication", "PublicSuffixList", "MailMessage"],
            path: "Tests/Tools/MailAuthTool",
            swiftSettings: settings
        ),
        tests("MailMessage", ["MailMessage", "TimeTestSupport"]),
        tests(
            "MailAuthentication",
            [
                "MailAuthentication", "PublicSuffixList", "ZlibCompression", "MailMessage", crypto,
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        tests("MessageSigning", ["MessageSigning", "MailMessage"]),
        tests("PublicSuffixList", ["PublicSuffixList", "MailAuthentication", "MailMessage"]),
        tests("SMTPProtocol", ["SMTPProtocol", "MailMessage"]),
        tests("IMAPProtocol", ["IMAPProtocol"]),
        tests("School", ["School", "MailMessage"]),
        tests("NameFolding", ["NameFolding"]),
        tests("Policy", ["Policy", "School", "MailMessage", "TimeTestSupport"]),
        .executableTarget(
            name: "store-crash-writer",
            dependencies: ["Database", "SQLiteDatabase"],
            path: "Tests/Tools/store-crash-writer",
            swiftSettings: settings
        ),
        tests("Database", ["Database", "SQLiteDatabase", "StoreTestSupport", "store-crash-writer"]),
        tests("PostgresDatabase", ["PostgresDatabase", "SQLiteDatabase", "Database", "StoreTestSupport"]),
        tests("DatabaseCopy", ["DatabaseCopy", "Database", "StoreTestSupport"]),
        tests("MessageBodies", ["MessageBodies", "Database", "StoreTestSupport"]),
        tests("MailStore", ["MailStore", "MessageBodies", "MailMessage", "Database", "StoreTestSupport"]),
        tests("Directory", ["Directory", "School", "MailMessage", "Database", "StoreTestSupport"]),
        tests("UnboundResolver", ["UnboundResolver", "MailAuthentication", "MailMessage"]),
        tests(
            "Delivery",
            [
                "Delivery", "MailAuthentication", "MessageBodies", "MailMessage", "Database", "StoreTestSupport",
                logging,
            ]
        ),
        tests("CurlTransport", ["CurlTransport", "Delivery", "MailAuthentication", "MailMessage"]),
        tests(
            "MailReports",
            [
                "MailReports", "Delivery", "MailAuthentication", "ZlibCompression", "MessageBodies", "MailMessage",
                "Database", "StoreTestSupport", logging,
            ]
        ),
        tests(
            "SigningKeys",
            ["SigningKeys", "MailAuthentication", "MailMessage", "Database", "StoreTestSupport", crypto]
        ),
        // One message straight to a domain's servers, for `Tests/Scenarios/test_secure_delivery.py`.
        .executableTarget(
            name: "delivery-tool",
            dependencies: [
                "UnboundResolver", "CurlTransport", "Delivery", "MailAuthentication", "MailMessage", "Database",
                "SQLiteDatabase",
            ],
            path: "Tests/Tools/delivery-tool",
            swiftSettings: settings
        ),
        tests(
            "Gateway",
            [
                "Gateway", "AuditLog", "Directory", "School", "Policy", "MailStore", "MessageBodies", "Delivery",
                "MailMessage", "Database", "MailAuthentication", "MailReports", "SigningKeys", "StoreTestSupport",
                crypto,
                logging,
            ]
        ),
        // The API alone before a small school, for `Tests/Scenarios/test_api.py` and `Benchmarks/api`.
        .executableTarget(
            name: "api-demo",
            dependencies: [
                "Announcements", "WebServer", "Gateway", "Directory", "School", "Policy", "MailStore", "MessageBodies",
                "Delivery", "MailMessage", "Database", "SQLiteDatabase", logging,
            ],
            path: "Tests/Tools/api-demo",
            swiftSettings: settings
        ),
        tests("AuditLog", ["AuditLog", "Database", "StoreTestSupport"]),
        tests("FileExamination", ["FileExamination", "Policy", "MailMessage"]),
        tests("QRCodes", ["QRCodes"]),
        tests("PrintedLetters", ["PrintedLetters", "QRCodes"]),
        tests(
            "Announcements",
            [
                "Announcements", "Gateway", "AuditLog", "Directory", "School", "Policy", "MailStore", "MessageBodies",
                "Delivery", "MailMessage", "Database", "PrintedLetters", "StoreTestSupport", logging,
            ]
        ),
        tests("Scanners", ["Scanners", "Gateway", "Policy", "MailMessage", nioCore, nioPosix, nioHTTP1, logging]),
        tests(
            "PostfixBridge",
            [
                "PostfixBridge", "PostfixProtocols", "ProxyProtocol", "Gateway", "Directory", "Policy", "School",
                "MailMessage", nioCore, nioPosix, logging, lifecycle,
            ]
        ),
        tests("PostfixProtocols", ["PostfixProtocols", "MailMessage"]),
        // The bridge with a school of its own, for `Tests/Scenarios/test_postfix_bridge.py`.
        .executableTarget(
            name: "bridge-tool",
            dependencies: [
                "PostfixBridge", "Gateway", "Directory", "School", "Policy", "MailStore", "MessageBodies", "Delivery",
                "MailMessage", "Database", "SQLiteDatabase", logging, lifecycle,
            ],
            path: "Tests/Tools/bridge-tool",
            swiftSettings: settings
        ),
        // A small school behind web pages, for tests and for looking at them.
        .target(
            name: "WebTestSupport",
            dependencies: [
                "Announcements", "WebServer", "Gateway", "Directory", "School", "Policy", "MailStore", "MessageBodies",
                "Delivery",
                "MailMessage", "Database", "StoreTestSupport", logging,
            ],
            path: "Tests/WebTestSupport",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "web-demo",
            dependencies: ["WebTestSupport", "WebServer", logging, lifecycle],
            path: "Tests/Tools/web-demo",
            swiftSettings: settings
        ),
        tests(
            "WebServer",
            [
                "WebServer", "WebTestSupport", "Announcements", "Gateway", "Directory", "School", "Policy",
                "MailMessage",
                "Database", "ProxyProtocol", "StoreTestSupport", "TimeTestSupport", "AuditLog", logging, nioCore,
                nioPosix,
                nioSSL,
                lifecycle,
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        tests("ProxyProtocol", ["ProxyProtocol", "MailMessage", nioCore, nioEmbedded]),
        tests("Listening", ["Listening", nioCore, nioEmbedded]),
        tests(
            "SMTPServer",
            [
                "SMTPServer", "ProxyProtocol", "SMTPProtocol", "Gateway", "Directory", "School", "MailMessage", nioCore,
                nioPosix,
                nioSSL, nioEmbedded, logging, lifecycle,
            ]
        ),
        tests(
            "IMAPServer",
            [
                "IMAPServer", "ProxyProtocol", "IMAPProtocol", "Directory", "School", "MailStore", "MessageBodies",
                "Database",
                "MailMessage", "StoreTestSupport", nioCore, nioPosix, nioSSL, logging,
            ]
        ),
        tests(
            "SchulpostApp",
            [
                "SchulpostApp", "SigningKeys", "MailAuthentication", "Gateway", "Directory", "School", "Policy",
                "MailMessage", "Database", "CurlTransport", "Delivery", "PostfixBridge", "PostgresDatabase",
                "ProxyProtocol", "StoreTestSupport", "WebServer", logging,
            ]
        ),
    ]
)

// `scripts/fuzz` builds these with libFuzzer; nothing else sees them.
if Context.environment["SCHULPOST_FUZZING"] != nil {
    let fuzzers = [
        ("FuzzMessage", "MailMessage"), ("FuzzAddress", "MailMessage"), ("FuzzSMTP", "SMTPProtocol"),
        ("FuzzIMAP", "IMAPProtocol"), ("FuzzAuthentication", "MailAuthentication"), ("FuzzProxy", "ProxyProtocol"),
        ("FuzzMilter", "PostfixProtocols"), ("FuzzFiles", "FileExamination"), ("FuzzWording", "Policy"),
        ("FuzzWrittenText", "Policy"),
    ]
    let entries = fuzzers.map { "ENTRY(\($0.0))" }.joined(separator: " ")
    package.targets.append(
        .target(name: "FuzzMain", path: "Fuzzing/FuzzMain", cSettings: [.define("ENTRIES", to: entries)])
    )
    for (name, dependency) in fuzzers {
        package.targets.append(
            .executableTarget(
                name: name,
                dependencies: [.byName(name: dependency), "FuzzMain"],
                path: "Fuzzing/" + name,
                swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])],
                linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]
            )
        )
    }
}
