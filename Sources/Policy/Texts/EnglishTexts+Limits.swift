extension PolicyTexts {
    /// On what is counted, and on standing orders.
    static let englishOnLimits: [String: PolicyText] = [
        "mass.messages-per-hour": PolicyText(
            "That would be {measured} messages of yours within an hour; {limit} per hour {limit|is|are} allowed",
            "Send it again from {again}."
        ),
        "mass.messages-per-day": PolicyText(
            "That would be {measured} messages of yours within 24 hours; {limit} per day {limit|is|are} allowed",
            "Send it again from {again}."
        ),
        "mass.chat-messages-per-hour": PolicyText(
            "That would be {measured} chat messages of yours within an hour; {limit} per hour {limit|is|are} allowed",
            "Send it again from {again}."
        ),
        "mass.forum-posts-per-hour": PolicyText(
            "That would be {measured} posts in the forum of yours within an hour; {limit} per hour "
                + "{limit|is|are} allowed",
            "Send it again from {again}."
        ),
        "mass.paused": PolicyText(
            "You send nothing outside until {again}: a limit on mass mail has stopped you {measured} times",
            "Within the school you go on writing as ever; letters to parents go outside. If it wasn't you, change your password; the "
                + "administrators can end the pause."
        ),
        "school-only.forwarding": PolicyText(
            "A program forwards school mail to {measured} {measured|address|addresses} outside the school",
            "Switch automatic forwarding off. Single messages are forwarded by hand."
        ),
    ]
    .adding(
        orders: [
            "lists": "Mail to lists stands still until {again}",
            "external": "Mail to and from outside stands still until {again}",
            "role": "Sending is stopped for your role until {again}",
            "channel": "This channel stands still until {again}",
        ],
        refused: "The school has ordered it{reason}. Send again after that; if it is urgent, call the school.",
        held: "The school has ordered it{reason}. If it is urgent, call the school."
    )
    .adding(
        "mass.recipients-per-hour",
        fact: "With this message you would have written to {measured} recipients within an hour; {limit} per "
            + "hour {limit|is|are} allowed",
        advice: "The message went to nobody. There is room for it again on {again}; or use a list.",
        list: "Use {list}: announcements to lists are not counted. Otherwise there is room again on {again}.",
        alone: "This message alone has too many recipients. Divide it, or use a list."
    )
    .adding(
        "mass.recipients-per-day",
        fact: "With this message you would have written to {measured} recipients within 24 hours; {limit} per "
            + "day {limit|is|are} allowed",
        advice: "The message went to nobody. There is room for it again on {again}; or use a list.",
        list: "Use {list}: announcements to lists are not counted. Otherwise there is room again on {again}.",
        alone: "This message alone has too many recipients. Divide it, or use a list."
    )
    .adding(
        "mass.first-time-recipients-per-day",
        fact: "With this message you would have written to {measured} people for the first time within 24 "
            + "hours; {limit} per day {limit|is|are} allowed",
        advice: "There is room for it again on {again}. If it wasn't you, change your password.",
        list: "Use {list}: announcements to lists are not counted. Otherwise there is room again on {again}.",
        alone: "This message alone has too many new recipients. If it wasn't you, change your password."
    )
}
