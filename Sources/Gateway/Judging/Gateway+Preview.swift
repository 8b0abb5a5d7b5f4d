internal import Directory
internal import MailMessage
package import Policy

extension Gateway {
    /// What the rules say of a message before it is sent: nothing is counted or recorded, and what came before it (limits by
    /// the hour, spread) is not looked at.
    package func preview(_ message: ReceivedMessage, at door: Door) async -> Verdict {
        let moment = moment()
        let route = RoutingPlan(message.recipients, plan: plan, roster: moment.roster, on: moment.day)
        let parsed = ParsedMessage(bytes: message.bytes)
        let dossier = await examine(message, parsed, route, at: door, code: DecisionCode.make(), moment: moment)
        return checker(for: route, at: door).check(dossier.submission, moment.settings.settings)
    }
}
