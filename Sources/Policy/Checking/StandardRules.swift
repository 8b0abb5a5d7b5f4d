/// The rules that every school has. A new one is added here, in any place.
package enum StandardRules {
    package static let all: [any Rule] = [
        AccountStanding(),
        ExternalRecipient(),
        ExternalSender(),
        ListNotOpen(),
        MessageSize(),
        OwnDomainFromOutside(),
        RecipientsPerHour(),
        RecipientsPerMessage(),
        SenderNotOwned(),
    ]
}
