extension PolicyTexts {
    /// On texts that go round.
    static let englishOnSpread: [String: PolicyText] = [
        "chain.spread": PolicyText(
            "The text of your message is going round: {measured} people have sent it to {readers} people within "
                + "{hours} {hours|hour|hours}",
            "Please don't pass it on. If it is no chain letter, the administrators will release your message; if it "
                + "frightens you, show it to a teacher."
        )
    ]
}
