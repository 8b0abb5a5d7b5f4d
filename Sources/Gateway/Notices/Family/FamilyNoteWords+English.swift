extension FamilyNoteWords {
    static let english = FamilyNoteWords(
        greeting: "Dear {name},",
        invitation: Note(
            subject: "Your access to the school's pages",
            text: """
                with this code you set up your access to the school's pages ({domain}). There you find all notices about your \
                children, and you give or revoke consents.

                    {code}

                Start here:
                {link}

                The code works once, until {until}. Please don't pass it on, not even to your child. Without an account you keep \
                getting all notices as before.
                """
        ),
        confirmAddress: Note(
            subject: "Please confirm your address",
            text: """
                one step is missing for your access to the school's pages ({domain}): confirm that this address is yours.

                {link}

                The link works until {until}. You didn't set up an account? Then please press nothing there and tell the school.
                """
        ),
        newPassword: Note(
            subject: "A new password for the school's pages",
            text: """
                a new password was asked for your access to the school's pages ({domain}). Choose it here:

                {link}

                The link works once, until {until}. It wasn't you? Then you need not do anything: your password stays as it is.
                """
        ),
        leaveAddress: Note(
            subject: "Your address at school is to change",
            text: """
                another address was entered on the school's pages ({domain}). It holds only once you have confirmed it here and \
                from the new address:

                {link}

                The link works until {until}. It wasn't you? On the same page you stop the change; then please choose a new \
                password.
                """
        ),
        takeAddress: Note(
            subject: "Please confirm your new address",
            text: """
                this is to become your new address at school ({domain}). It holds as soon as you have confirmed it here and from \
                the former address:

                {link}

                The link works until {until}. Can't you read the former address any more? Then confirm here and call the school \
                office.
                """
        ),
        addressChanged: Note(
            subject: "Your address at school has changed",
            text: """
                the school office has changed your address at school ({domain}). From now on the school's mail goes to the new \
                one.

                You didn't agree to that? Then please call the office at once.
                """
        )
    )
}
