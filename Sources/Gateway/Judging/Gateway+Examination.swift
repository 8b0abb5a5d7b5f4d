internal import MailMessage
internal import Policy

extension Gateway {
    /// Finds out all that can be known of a message before the transaction that judges it.
    func examine(
        _ message: ReceivedMessage,
        _ parsed: ParsedMessage,
        _ route: RoutingPlan,
        at door: Door,
        code: DecisionCode,
        moment: Moment
    ) async -> Dossier {
        let authentication = await authenticate(message, parsed, at: door)
        let submission = moment.facts.submission(
            of: parsed,
            at: door,
            sender: message.sender,
            route: route,
            authentication: facts(authentication)
        )
        var dossier = Dossier(code: code, moment: moment, submission: submission, authentication: authentication)
        dossier.contacts = await contacts(route, submission, at: moment)
        dossier.envelope = ScannedMessage.Envelope(message, at: door)
        await examineContent(of: parsed, for: &dossier)
        dossier.copy = await copy(of: dossier, route)
        return dossier
    }

    /// What words, links and files say: of a message as of a post in a chat or forum, which stands here as a message too.
    func examineContent(of parsed: ParsedMessage, for dossier: inout Dossier) async {
        await examineLinksAndFiles(of: parsed, for: &dossier)
        examineWords(of: parsed, for: &dossier)
    }
}
