internal import Hummingbird
internal import School

/// All that can be asked for.
enum WebRoutes {
    static func responder() -> any HTTPResponder<SchoolContext> {
        let router = Router(context: SchoolContext.self, options: [.autoGenerateHeadEndpoints])
        let pages = PageRoutes(router: router)
        StartPage.add(to: pages)
        LoginPages.add(to: pages)
        PasswordPage.add(to: pages)
        AccountPage.add(to: pages)
        VerifyPages.add(to: pages)
        NoticePages.add(to: pages)
        NoticeCodePage.add(to: pages)
        NoticeListPage.add(to: pages)
        WhyPage.add(to: pages)
        HeldPages.add(to: pages)
        PolicyPages.add(to: pages)
        BacktestPages.add(to: pages)
        ClausePages.add(to: pages)
        ExemptionsPage.add(to: pages)
        OrdersPage.add(to: pages)
        RecallPages.add(to: pages)
        AnnouncementPages.add(to: pages)
        ClassPages.add(to: pages)
        LimitsPage.add(to: pages)
        OfficePage.add(to: pages)
        JoinPages.add(to: pages)
        ConfirmPages.add(to: pages)
        ForgottenPages.add(to: pages)
        AddressPages.add(to: pages)
        ConsentPages.add(to: pages)
        FamiliesPage.add(to: pages)
        InvitationPages.add(to: pages)
        ClassConsentPages.add(to: pages)
        ConsentKindPages.add(to: pages)
        FamilyAddressPages.add(to: pages)
        return router.buildResponder()
    }
}

/// Who may see a page.
enum Right: Sendable, Hashable {
    /// Everyone who is logged in.
    case person
    /// Guardians and children: whom notices of the school are for.
    case family
    /// Who has a mailbox here: children and who works for the school.
    case mailbox
    /// Who works for the school.
    case staff
    /// Who leads it or looks after its machines: settings, brake, everything that is held.
    case leading
    /// Who looks after the school's machines.
    case administering
    /// Who looks after families' addresses: the office, who leads the school, and who looks after its machines.
    case office

    func holds(for person: Person) -> Bool {
        switch self {
        case .person: true
        case .family: !person.roles.isDisjoint(with: [.guardian, .child])
        case .mailbox: person.hasMailbox || person.isStaff
        case .staff: person.isStaff
        case .leading: person.leadsSchool
        case .administering: person.roles.contains(.administrator)
        case .office: person.keepsAddresses
        }
    }
}

/// A page asked for by somebody who is logged in and may see it.
struct Visit: Sendable {
    let request: Request
    let context: SchoolContext
    let person: Person
    let session: WebSession

    var school: WebSchool { context.school }
    var texts: Texts { context.texts }
    var form: Form { context.form }
    var query: Form { context.query }

    func show(_ page: Page) -> Response { context.show(page, at: request) }

    /// A part of the path: `{code}`.
    /// - Throws: ``WebError`` where it is longer than any of ours.
    func part(_ name: String) throws -> String { try context.part(name) }
}

extension SchoolContext {
    func part(_ name: String) throws -> String {
        guard let part = parameters.get(name), part.utf8.count <= 200 else { throw WebError(.notFound) }
        return part
    }
}

/// Registers pages. Each says who may see it: there is no page without.
struct PageRoutes {
    let router: Router<SchoolContext>

    /// A page for everyone.
    /// - Parameter readership: whether it is one of those that families see, with texts in all languages.
    func open(
        _ method: HTTPRequest.Method,
        _ path: RouterPath,
        readBy readership: Readership = .house,
        use handler: @escaping @Sendable (Request, SchoolContext) async throws -> Response
    ) {
        router.on(path, method: method) { try await handler($0, $1.reading(readership)) }
    }

    /// A page for those who have the right; others are asked to log in, or told that it isn't for them.
    func closed(
        _ method: HTTPRequest.Method,
        _ path: RouterPath,
        for right: Right,
        readBy readership: Readership = .house,
        use handler: @escaping @Sendable (Visit) async throws -> Response
    ) {
        router.on(path, method: method) { request, asked in
            let context = asked.reading(readership)
            guard case .person(let person, let session) = context.visitor else {
                guard method == .get else { throw WebError(.loggedOut) }
                return context.go(to: "/login?next=" + QueryText.encoded(request.uri.string))
            }
            guard !session.mustChangePassword else { return context.go(to: "/password") }
            guard !context.awaitsAddress(person) else { return context.go(to: "/join/confirm") }
            guard right.holds(for: person) else { throw WebError(.forbidden) }
            return try await handler(Visit(request: request, context: context, person: person, session: session))
        }
    }
}

/// Text in the query of an address (RFC 3986 §2.3).
enum QueryText {
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                result += hex.count == 1 ? "%0" + hex : "%" + hex
            }
        }
        return result
    }
}
