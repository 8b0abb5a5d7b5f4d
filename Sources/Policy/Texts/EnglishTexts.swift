extension PolicyTexts {
    static let english = PolicyTexts(
        formal: [
            "mass.recipients-per-message": PolicyText(
                "Your message has {measured} recipients; {limit} per message {limit|is|are} allowed",
                "Use the lists of classes and groups, or ask an administrator."
            ),
            "mass.recipients-per-message/list": PolicyText(
                "Your message has {measured} recipients; {limit} per message {limit|is|are} allowed",
                "Use {list}: announcements there are not counted."
            ),
            "school-only.external-recipient": PolicyText(
                "You write within the school only; {measured} {measured|recipient is|recipients are} outside "
                    + "({domain})",
                "Take these addresses out, or ask an administrator to allow them."
            ),
            "school-only.external-sender": PolicyText(
                "This mailbox takes messages from within the school only",
                "Please turn to the school's office or a teacher."
            ),
            "lists.not-open/outsider": PolicyText(
                "The school's lists take no messages from outside ({list})",
                "Please write to a single person or to the school's office."
            ),
            "lists.not-open/child": PolicyText(
                "Pupils may not write to the list {list}",
                "Ask a teacher to send the message, or write to single persons."
            ),
            "lists.not-open/guardian": PolicyText(
                "Parents write to persons, not to the list {list}",
                "Please write to the class teacher, who can pass the message on."
            ),
            "lists.not-open/not-their-class": PolicyText(
                "The list {list} is for those who lead or teach the class",
                "Use a list of your own classes, or ask the class teacher or the administrators."
            ),
            "lists.not-open/only-leaders": PolicyText(
                "The list {list} of the whole school is for the head and administrators only",
                "Use a list of your own classes, or ask the head of school or the administrators."
            ),
            "lists.not-open/only-owners": PolicyText(
                "The list {list} is for the leaders of the group only",
                "Use a list of your own, or ask a leader of the group or the administrators."
            ),
            "lists.not-open/not-among-writers": PolicyText(
                "You have no right to write to the list {list}",
                "Ask an administrator if you need it."
            ),
            "spoof.sender-not-owned/envelope": PolicyText(
                "The sender address {address} does not belong to your account",
                "Set your own school address as the sender in your mail program."
            ),
            "spoof.sender-not-owned/from": PolicyText(
                "The address {address} in the From field does not belong to your account",
                "Set your own school address as the sender in your mail program."
            ),
            "spoof.sender-not-owned/sender": PolicyText(
                "The address {address} in the Sender field does not belong to your account",
                "Set your own school address as the sender in your mail program."
            ),
            "spoof.sender-not-owned/no-from": PolicyText(
                "Your message names no readable sender in its From field",
                "Enter your own school address as the sender in your mail program."
            ),
            "spoof.sender-not-owned/several-from": PolicyText(
                "Your message has {measured} From fields; one is allowed",
                "Send the message again with another mail program."
            ),
            "spoof.own-domain-from-outside/envelope": PolicyText(
                "The message comes from outside but names our domain {domain} as its sender",
                "Members of the school log in and send through the school's server."
            ),
            "spoof.own-domain-from-outside/header": PolicyText(
                "The message comes from outside but bears our domain {domain} in its sender field",
                "Members of the school log in and send through the school's server."
            ),
            "size.message": PolicyText(
                "The message is {size} with its attachments; {allowed} are allowed",
                "Make the attachments smaller or put them on the school's server. Exceptions are agreed with an "
                    + "administrator beforehand."
            ),
            "account.standing/locked": PolicyText(
                "Your account is locked",
                "Please turn to the school's administrators."
            ),
            "account.standing/locked-until": PolicyText(
                "Your account is locked until {until}",
                "If you have questions, turn to the school's administrators."
            ),
            "account.standing/denied": PolicyText(
                "Sending is switched off for your account",
                "Please turn to the school's administrators."
            ),
            "account.standing/denied-until": PolicyText(
                "Sending is switched off for your account until {until}",
                "If you have questions, turn to the school's administrators."
            ),
            "account.standing/must-change": PolicyText(
                "Your password was reset and has to be changed first",
                "Log in on the school's page, choose a new password, then send again."
            ),
        ].merging(englishOnDeception) { first, _ in first }
            .merging(englishOnWords) { first, _ in first }
            .merging(englishOnContent) { first, _ in first }
            .merging(englishOnLimits) { first, _ in first }
            .merging(englishOnSpread) { first, _ in first },
        informal: [
            "lists.not-open/child": PolicyText(
                "You may not write to the list {list}",
                "Ask a teacher to send the message, or write to single persons."
            )
        ],
        reference: "(rule {rule}, clause {clause} \"{title}\").",
        decision: "Decision {code}.",
        unknown: PolicyText(
            "The message breaks a rule of the school",
            "If you have questions, turn to the school's administrators."
        ),
        held: "Your message waits for an authorised person's decision; you will hear how it turns out.",
        heldInformal: "Your message waits for an authorised person's decision; you will hear how it turns out.",
        heldAsking: "You are asked whether you meant it so; your message waits until you answer.",
        heldOutside: "Your message waits for an authorised person's decision. If it is urgent, please call the school.",
        later: "This is not possible at the moment. Please try again later."
    )
}
