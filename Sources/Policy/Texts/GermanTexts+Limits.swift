extension PolicyTexts {
    /// On what is counted, and on standing orders.
    static let germanOnLimits: [String: PolicyText] = [
        "mass.messages-per-hour": PolicyText(
            "Das wären in einer Stunde {measured} Nachrichten von Ihnen, erlaubt {limit|ist|sind} {limit} je Stunde",
            "Senden Sie noch einmal ab {again}."
        ),
        "mass.messages-per-day": PolicyText(
            "Das wären in 24 Stunden {measured} Nachrichten von Ihnen, erlaubt {limit|ist|sind} {limit} je Tag",
            "Senden Sie noch einmal ab {again}."
        ),
        "mass.chat-messages-per-hour": PolicyText(
            "Das wären in einer Stunde {measured} Nachrichten im Chat von Ihnen, erlaubt {limit|ist|sind} "
                + "{limit} je Stunde",
            "Senden Sie noch einmal ab {again}."
        ),
        "mass.forum-posts-per-hour": PolicyText(
            "Das wären in einer Stunde {measured} Beiträge im Forum von Ihnen, erlaubt {limit|ist|sind} "
                + "{limit} je Stunde",
            "Senden Sie noch einmal ab {again}."
        ),
        "mass.paused": PolicyText(
            "Nach außen senden Sie bis {again} nichts: {measured}-mal hat eine Grenze gegen Massen-Mails Sie "
                + "angehalten",
            "In der Schule schreiben Sie weiter wie immer; Elternbriefe gehen nach außen. Waren Sie das nicht selbst, ändern Sie Ihr "
                + "Passwort; die Administration kann die Pause beenden."
        ),
        "school-only.forwarding": PolicyText(
            "Ein Programm leitet Schulpost an {measured} {measured|Adresse|Adressen} außerhalb der Schule weiter",
            "Schalten Sie die automatische Weiterleitung ab. Einzelne Nachrichten leiten Sie von Hand weiter."
        ),
    ]
    .adding(
        orders: [
            "lists": "Post an Verteiler steht bis {again} still",
            "external": "Post nach außen und von außen steht bis {again} still",
            "role": "Der Versand ist für Ihre Gruppe bis {again} angehalten",
            "channel": "Dieser Kanal steht bis {again} still",
        ],
        refused: "Das hat die Schule so angeordnet{reason}. Senden Sie danach noch einmal; in dringenden Fällen "
            + "rufen Sie die Schule an.",
        held: "Das hat die Schule so angeordnet{reason}. In dringenden Fällen rufen Sie die Schule an."
    )
    .adding(
        "mass.recipients-per-hour",
        fact: "Mit dieser Nachricht hätten Sie in einer Stunde {measured} Empfänger angeschrieben, erlaubt "
            + "{limit|ist|sind} {limit} je Stunde",
        advice: "Die Nachricht ging an niemanden. Platz dafür ist wieder am {again}; oder nutzen Sie einen Verteiler.",
        list: "Nutzen Sie {list}: Mitteilungen an Verteiler zählen nicht mit. Sonst ist Platz wieder am {again}.",
        alone: "Schon diese Nachricht allein hat zu viele Empfänger. Teilen Sie sie auf, oder nutzen Sie einen "
            + "Verteiler."
    )
    .adding(
        "mass.recipients-per-day",
        fact: "Mit dieser Nachricht hätten Sie in 24 Stunden {measured} Empfänger angeschrieben, erlaubt "
            + "{limit|ist|sind} {limit} je Tag",
        advice: "Die Nachricht ging an niemanden. Platz dafür ist wieder am {again}; oder nutzen Sie einen Verteiler.",
        list: "Nutzen Sie {list}: Mitteilungen an Verteiler zählen nicht mit. Sonst ist Platz wieder am {again}.",
        alone: "Schon diese Nachricht allein hat zu viele Empfänger. Teilen Sie sie auf, oder nutzen Sie einen "
            + "Verteiler."
    )
    .adding(
        "mass.first-time-recipients-per-day",
        fact: "Mit dieser Nachricht hätten Sie in 24 Stunden {measured} Menschen zum ersten Mal geschrieben, "
            + "erlaubt {limit|ist|sind} {limit} je Tag",
        advice: "Platz dafür ist wieder am {again}. Waren Sie das nicht selbst, ändern Sie Ihr Passwort.",
        list: "Nutzen Sie {list}: Mitteilungen an Verteiler zählen nicht mit. Sonst ist Platz wieder am {again}.",
        alone: "Schon diese Nachricht allein hat zu viele neue Empfänger. Waren Sie das nicht selbst, ändern "
            + "Sie Ihr Passwort."
    )
}
