/// The rules that every school has. A new one is added here, in any place.
package enum StandardRules {
    package static let all: [any Rule] = [
        AccountStanding(),
        DMARCFailure(.none),
        DMARCFailure(.quarantine),
        DMARCFailure(.reject),
        DivergingReply(),
        ExternalRecipient(),
        ExternalSender(),
        HiddenSender(),
        ListAsSender(),
        ListNotOpen(),
        LookalikeDomain(),
        MalformedSender(),
        MessageSize(),
        OwnDomainFromOutside(),
        RecipientsPerHour(),
        RecipientsPerMessage(),
        RoleName(),
        RoleNameAlone(),
        SenderNotOwned(),
        SimilarDomain(),
        StaffName(),
        StaffNameAlone(),
        UnusualSender(),
    ]
}
