extension PolicyTexts {
    /// The same in "du".
    static let germanOnLimitsForChildren: [String: PolicyText] = [
        "mass.messages-per-hour": PolicyText(
            "Das wären in einer Stunde {measured} Nachrichten von dir, erlaubt {limit|ist|sind} {limit} je Stunde",
            "Sende noch einmal ab {again}."
        ),
        "mass.messages-per-day": PolicyText(
            "Das wären in 24 Stunden {measured} Nachrichten von dir, erlaubt {limit|ist|sind} {limit} je Tag",
            "Sende noch einmal ab {again}."
        ),
        "mass.chat-messages-per-hour": PolicyText(
            "Das wären in einer Stunde {measured} Nachrichten im Chat von dir, erlaubt {limit|ist|sind} "
                + "{limit} je Stunde",
            "Sende noch einmal ab {again}."
        ),
        "mass.forum-posts-per-hour": PolicyText(
            "Das wären in einer Stunde {measured} Beiträge im Forum von dir, erlaubt {limit|ist|sind} "
                + "{limit} je Stunde",
            "Sende noch einmal ab {again}."
        ),
        "mass.paused": PolicyText(
            "Nach außen sendest du bis {again} nichts: {measured}-mal hat eine Grenze gegen Massen-Mails "
                + "dich angehalten",
            "In der Schule schreibst du weiter wie immer. Warst du das nicht selbst, ändere dein Passwort "
                + "und sag es deiner Lehrkraft."
        ),
        "school-only.forwarding": PolicyText(
            "Ein Programm leitet Schulpost an {measured} {measured|Adresse|Adressen} außerhalb der Schule weiter",
            "Schalte die automatische Weiterleitung in deinem Mailprogramm ab."
        ),
    ]
    .adding(
        orders: [
            "lists": "Post an Verteiler steht bis {again} still",
            "external": "Post nach außen und von außen steht bis {again} still",
            "role": "Das Senden ist für dich bis {again} angehalten",
            "channel": "Dieser Kanal steht bis {again} still",
        ],
        refused: "Das hat die Schule so angeordnet{reason}. Sende danach noch einmal, oder sprich mit deiner "
            + "Lehrkraft.",
        held: "Das hat die Schule so angeordnet{reason}. Ist es eilig, sprich mit deiner Lehrkraft."
    )
    .adding(
        "mass.recipients-per-hour",
        fact: "Mit dieser Nachricht hättest du in einer Stunde {measured} Empfänger angeschrieben, erlaubt "
            + "{limit|ist|sind} {limit} je Stunde",
        advice: "Die Nachricht ging an niemanden. Platz dafür ist wieder am {again}.",
        list: "Nimm dafür {list}: Mitteilungen an Verteiler zählen nicht mit. Sonst ist Platz wieder am {again}.",
        alone: "Schon diese Nachricht allein hat zu viele Empfänger. Schreib nur denen, die es wirklich brauchen."
    )
    .adding(
        "mass.recipients-per-day",
        fact: "Mit dieser Nachricht hättest du in 24 Stunden {measured} Empfänger angeschrieben, erlaubt "
            + "{limit|ist|sind} {limit} je Tag",
        advice: "Die Nachricht ging an niemanden. Platz dafür ist wieder am {again}.",
        list: "Nimm dafür {list}: Mitteilungen an Verteiler zählen nicht mit. Sonst ist Platz wieder am {again}.",
        alone: "Schon diese Nachricht allein hat zu viele Empfänger. Schreib nur denen, die es wirklich brauchen."
    )
    .adding(
        "mass.first-time-recipients-per-day",
        fact: "Mit dieser Nachricht hättest du in 24 Stunden {measured} Menschen zum ersten Mal geschrieben, "
            + "erlaubt {limit|ist|sind} {limit} je Tag",
        advice: "Platz dafür ist wieder am {again}. Warst du das nicht selbst, ändere dein Passwort und sag es "
            + "deiner Lehrkraft.",
        list: "Nimm dafür {list}: Mitteilungen an Verteiler zählen nicht mit. Sonst ist Platz wieder am {again}.",
        alone: "Schon diese Nachricht allein hat zu viele neue Empfänger. Warst du das nicht selbst, ändere "
            + "dein Passwort und sag es deiner Lehrkraft."
    )
}
