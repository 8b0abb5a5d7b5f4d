extension FamilyNoteWords {
    static let polish = FamilyNoteWords(
        greeting: "Dzień dobry, {name},",
        invitation: Note(
            subject: "Państwa dostęp do stron szkoły",
            text: """
                za pomocą tego kodu utworzą Państwo dostęp do stron szkoły ({domain}). Znajdą tam Państwo wszystkie wiadomości \
                dotyczące swoich dzieci oraz mogą udzielać zgód i je wycofywać.

                    {code}

                Proszę zacząć tutaj:
                {link}

                Kod działa jeden raz, do {until}. Prosimy nie przekazywać go nikomu, także dziecku. Bez dostępu nadal otrzymują \
                Państwo wszystkie wiadomości tak jak dotąd.
                """
        ),
        confirmAddress: Note(
            subject: "Prosimy potwierdzić adres",
            text: """
                do uzyskania dostępu do stron szkoły ({domain}) brakuje jednego kroku: prosimy potwierdzić, że to Państwa adres.

                {link}

                Link działa do {until}. Nie zakładali Państwo dostępu? W takim razie prosimy niczego tam nie naciskać i \
                zawiadomić szkołę.
                """
        ),
        newPassword: Note(
            subject: "Nowe hasło do stron szkoły",
            text: """
                poproszono o nowe hasło do Państwa dostępu do stron szkoły ({domain}). Można je wybrać tutaj:

                {link}

                Link działa jeden raz, do {until}. To nie Państwo? Wtedy nic nie trzeba robić: hasło pozostaje bez zmian.
                """
        ),
        leaveAddress: Note(
            subject: "Państwa adres w szkole ma zostać zmieniony",
            text: """
                na stronach szkoły ({domain}) wpisano inny adres. Zacznie obowiązywać dopiero wtedy, gdy potwierdzą to Państwo \
                tutaj i z nowego adresu:

                {link}

                Link działa do {until}. To nie Państwo? Na tej samej stronie można zatrzymać zmianę; potem prosimy wybrać nowe \
                hasło.
                """
        ),
        takeAddress: Note(
            subject: "Prosimy potwierdzić nowy adres",
            text: """
                to ma być Państwa nowy adres w szkole ({domain}). Zacznie obowiązywać, gdy tylko potwierdzą go Państwo tutaj i z \
                dotychczasowego adresu:

                {link}

                Link działa do {until}. Nie mogą Państwo już odczytać dotychczasowego adresu? Wtedy prosimy potwierdzić tutaj i \
                zadzwonić do sekretariatu szkoły.
                """
        ),
        addressChanged: Note(
            subject: "Państwa adres w szkole został zmieniony",
            text: """
                sekretariat zmienił Państwa adres w szkole ({domain}). Od teraz poczta szkoły przychodzi na nowy adres.

                Nie było to z Państwem uzgodnione? W takim razie prosimy od razu zadzwonić do sekretariatu.
                """
        )
    )
}
