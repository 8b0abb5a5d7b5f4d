internal import FoundationEssentials
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import School

/// What a route knows of a request: whose school, from where, and who asks. The front door has made it, so a route can't
/// be without.
struct SchoolContext: RequestContext {
    struct Source: RequestContextSource {
        let logger: Logger
        let school: WebSchool
        let arrival: Arrival
        let languages: LanguageChoice
        let visitor: Visitor
        let query: Form
        let form: Form
        let house: House
    }

    var coreContext: CoreRequestContextStorage
    let school: WebSchool
    let arrival: Arrival
    let languages: LanguageChoice
    /// For whom the page is; routes say so.
    var readership = Readership.families
    /// In which the page is to be shown.
    var language: ReadingLanguage
    var visitor: Visitor
    /// The part of the address behind the question mark.
    let query: Form
    /// Filled in by this visitor on one of our pages (checked already); empty with GET.
    let form: Form
    let house: House

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        school = source.school
        arrival = source.arrival
        languages = source.languages
        language = source.languages.family
        visitor = source.visitor
        query = source.query
        form = source.form
        house = source.house
    }

    var texts: Texts { Texts(language, isForChild: visitor.isChild) }

    /// As a page for those readers takes it.
    func reading(_ readership: Readership) -> Self {
        var context = self
        context.readership = readership
        context.language = languages.language(for: readership)
        return context
    }

    var now: Date { school.now() }
    var maxUploadSize: Int { house.limits.formSize }
}

/// What all requests share.
struct House: Sendable {
    let limits: WebLimits
    let questions: RateLimiter
    let logins: RateLimiter
    let jobs: BackgroundJobs
    let memory: FormMemory
}

/// Who asks.
enum Visitor: Sendable {
    /// Not logged in. The token ties forms to the browser; new where the browser had none.
    case stranger(SessionToken, isNew: Bool)
    case person(Person, WebSession)

    var person: Person? {
        if case .person(let person, let session) = self, !session.mustChangePassword { person } else { nil }
    }

    var token: SessionToken {
        switch self {
        case .stranger(let token, _): token
        case .person(_, let session): session.token
        }
    }
}
