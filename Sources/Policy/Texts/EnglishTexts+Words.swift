extension PolicyTexts {
    /// What is found in words: chain letters, sign-ups, readers mixed up, held words.
    static let englishOnWords: [String: PolicyText] = [
        "chain.wording": PolicyText(
            "The text is like a chain letter: it {signs} ({measured} points; {limit} {limit|is|are} allowed)",
            "Don't pass it on. If you want to warn of it, do so in words of your own."
        ),
        "school-only.private-signup/service": PolicyText(
            "School addresses are not signed up to private services, and mail from {domain} is not accepted",
            "Please use a private address. If the school needs the service, an administrator enters it."
        ),
        "school-only.private-signup/list": PolicyText(
            "Lists of the school can't be signed up to any service",
            "Please delete this address; nobody entered it with our knowledge."
        ),
        "school-only.signup-signs": PolicyText(
            "The message looks like a sign-up to a service: it {signs}",
            "School addresses are not for private sign-ups. If the school needs the service, an "
                + "administrator enters it."
        ),
        "separation.mixed-audience": PolicyText(
            "Your message would go to {children} {children|child|children} and to guardians ({guardians}) at "
                + "once",
            "Write a message of its own to each, or release this one as it is."
        ),
        "separation.child-to-guardians": PolicyText(
            "The guardians' list {list} is for the school, not for pupils",
            "Ask a teacher to send the message."
        ),
        "separation.wrong-audience/parents": PolicyText(
            "Your text speaks to parents but goes to children only",
            "Use the parents' list, or release the message as it is if it is meant for the children."
        ),
        "separation.wrong-audience/parents-proposal": PolicyText(
            "Your text speaks to parents but goes to children only",
            "Perhaps {address} is meant: you can choose that, or release the message as it is."
        ),
        "separation.wrong-audience/children": PolicyText(
            "Your text speaks to children but goes to parents only",
            "Use the class's list, or release the message as it is if it is meant for the parents."
        ),
        "separation.wrong-audience/children-proposal": PolicyText(
            "Your text speaks to children but goes to parents only",
            "Perhaps {address} is meant: you can choose that, or release the message as it is."
        ),
        "separation.wrong-audience/staff": PolicyText(
            "Your text speaks to colleagues but goes to children or parents only",
            "Use the staff's list, or release the message as it is if it is meant for these readers."
        ),
        "separation.wider-audience": PolicyText(
            "The list {list} reaches beyond the classes and groups that you teach",
            "Use your class's list, or release the message as it is."
        ),
        "content.words/insult": PolicyText(
            "The text has words that may insult others ({measured} points; {limit} {limit|is|are} allowed)",
            "Say it without these words. What you want to report can always go to teachers alone."
        ),
        "content.words/violence": PolicyText(
            "The text has words that may threaten violence ({measured} points; {limit} {limit|is|are} "
                + "allowed)",
            "Say it without these words. What you want to report can always go to teachers alone."
        ),
        "content.words/sexual": PolicyText(
            "The text has sexual words ({measured} points; {limit} {limit|is|are} allowed)",
            "Say it without these words. What you want to report can always go to teachers alone."
        ),
        "content.words/extremism": PolicyText(
            "The text has slogans that may be forbidden ({measured} points; {limit} {limit|is|are} allowed)",
            "Say it without these words. In lessons it helps to hand them out as a file."
        ),
        "content.self-harm": PolicyText(
            "The text has words that speak of doing oneself harm",
            "Help is there day and night at 0800 1110111, and at 116 111 for children and young people."
        ),
    ]
}
