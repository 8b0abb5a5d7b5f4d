extension PolicyTexts {
    /// To senders outside, but for lists: children may try those.
    static let englishOnDeception: [String: PolicyText] = [
        "spoof.list-as-sender": PolicyText(
            "The list {list} cannot be the sender of a message",
            "Set your own address as the sender in your mail program."
        ),
        "spoof.staff-name": PolicyText(
            "The message bears the name of somebody who works at the school but comes from a foreign address",
            "Members of the school write from their school address. If that is your name, ask the school to enter your "
                + "address."
        ),
        "spoof.staff-name-alone": PolicyText(
            "The message bears the name of somebody who works at the school but comes from a foreign address",
            "If that is your name, ask the school to enter your address."
        ),
        "spoof.role-name": PolicyText(
            "The message bears the name of an office or service of the school but comes from a foreign address",
            "Write under your own name or from your official address."
        ),
        "spoof.role-name-alone": PolicyText(
            "The message bears the name of an office or service but comes from a foreign address",
            "Name your school or institution in the sender too."
        ),
        "spoof.lookalike-domain": PolicyText(
            "The domain {domain} can be mistaken for our domain {own}",
            "If it is really yours, ask the school by another way to allow it."
        ),
        "spoof.similar-domain": PolicyText(
            "The domain {domain} resembles our domain {own}",
            "If it is really yours, ask the school to allow it."
        ),
        "spoof.diverging-reply": PolicyText(
            "The message passes for one of the school, but its answers go to a foreign mailbox",
            "Let answers go to your own sender address."
        ),
        "spoof.malformed-sender": PolicyText(
            "The message does not name its sender clearly; it needs one From field with one address",
            "Send the message again with another mail program."
        ),
        "spoof.hidden-sender": PolicyText(
            "Something in the message's sender is hidden from its readers",
            "Write name and address without control characters and send the message again."
        ),
        "spoof.unusual-sender": PolicyText(
            "The message's sender is written in an unusual way",
            "Write one name and one address into the From field."
        ),
        "spoof.dmarc-reject": PolicyText(
            "The domain {domain} asks for unproved messages under its name to be refused (DMARC)",
            "Please turn to your mail provider: neither SPF nor DKIM holds for this message."
        ),
        "spoof.dmarc-quarantine": PolicyText(
            "The domain {domain} asks for caution with unproved messages under its name (DMARC)",
            "Please turn to your mail provider: neither SPF nor DKIM holds for this message."
        ),
        "spoof.dmarc-none": PolicyText(
            "Nothing proves that the message comes from the domain {domain} (DMARC)",
            "Please turn to your mail provider: neither SPF nor DKIM holds for this message."
        ),
    ]
}
