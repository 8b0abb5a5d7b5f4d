internal import FoundationEssentials
internal import Gateway
internal import Policy
internal import PrintedLetters
internal import School

/// One family's copy on paper: the text, a QR code and a short code to answer with, and a slip to tear off.
struct PaperLetter: Sendable {
    let announcement: Announcement
    /// Whether it has another text than the family may have read already.
    let isCorrected: Bool
    let copy: FamilyCopy
    /// As it is printed, with hyphens.
    let code: String
    /// What the QR code opens.
    let link: String
    let site: String
    let letterhead: Letterhead
    let sent: Date
    let roster: Roster
    let day: CalendarDay
    /// The names of files that came along.
    var files: [String] = []
    /// By which it can be verified, and the page where; nil for what can't.
    var verification: (code: VerificationCode, page: String)?

    var letter: PrintedLetter {
        let words = PaperWords(copy.language)
        let children = copy.children.compactMap { roster.person($0) }
        let guardians = copy.guardians.compactMap { roster.person($0) }
        let childNames = children.map { child in
            let name = roster.classes(of: child.id).map(\.name).joined(separator: ", ")
            return name.isEmpty ? child.displayName : "\(child.displayName) (\(name))"
        }
        let recipient =
            guardians.isEmpty
            ? [words.guardiansOf] + children.map(\.displayName) : guardians.map(\.displayName)
        return PrintedLetter(
            letterhead: letterhead,
            recipient: Array(recipient.prefix(PrintedLetter.mostAddressLines)),
            notes: [words.shown(SchoolTime.day(of: sent))],
            subject: (isCorrected ? FamilyWords.correctionPrefix(copy.language) : "") + announcement.subject,
            concerns: childNames.isEmpty ? nil : words.concerns + " " + childNames.joined(separator: ", "),
            text: announcement.text.letterBlocks,
            closing: [roster.person(announcement.author)?.displayName ?? letterhead.school],
            remarks: remarks(words),
            online: OnlineAnswer(
                text: isAnswered ? words.answerOnline : words.readOnline,
                link: link,
                shownLink: answerPage,
                codeLabel: words.code,
                code: code
            ),
            slip: slip(words, childNames),
            form: LetterForm(
                language: copy.language.rawValue,
                isRightToLeft: copy.language.isRightToLeft,
                pageNumber: words.page
            )
        )
    }

    /// Whether any of its readers may sign or answer: not where the pupil does alone.
    private var isAnswered: Bool {
        announcement.asks
            && copy.children.contains { child in
                let signers = announcement.signers(for: child, in: roster, on: day).people
                return copy.guardians.isEmpty || signers.contains { copy.guardians.contains($0) }
            }
    }

    /// Where a short code is typed.
    private var answerPage: String { site.drop(through: "https://") + "/n" }

    private func remarks(_ words: PaperWords) -> [String] {
        var remarks = files.isEmpty ? [] : [words.enclosures(files, at: answerPage)]
        if let verification {
            remarks.append(words.isReal(verification.code.description, at: verification.page.drop(through: "https://")))
        }
        return remarks
    }

    /// A place and day for each who has to sign; one line for guardians of whom one is enough.
    private func signatures(of signers: Signers, _ words: PaperWords) -> [String] {
        let guardians = signers.guardians.compactMap { roster.person($0)?.displayName }
        let isOneEnough = (announcement.acknowledgement?.quorum ?? .one) == .one
        var lines = isOneEnough && !guardians.isEmpty ? [guardians.joined(separator: " / ")] : guardians
        if let child = signers.child.flatMap({ roster.person($0)?.displayName }) { lines.append(child) }
        if lines.isEmpty { lines = [""] }
        return lines.flatMap { [words.place, $0.isEmpty ? words.signature : words.signature + " " + $0] }
    }

    private func slip(_ words: PaperWords, _ children: [String]) -> ReplySlip? {
        guard announcement.asks else { return nil }
        let signs = announcement.acknowledgement != nil
        let signers =
            copy.children.first.map { announcement.signers(for: $0, in: roster, on: day) }
            ?? Signers(guardians: copy.guardians)
        var title = words.slip
        if let deadline = announcement.deadline { title += " " + words.until(deadline) }
        return ReplySlip(
            title: title,
            reference: announcement.subject + (children.isEmpty ? "" : " – " + children.joined(separator: ", ")),
            statement: signs ? statement(words, signers) : nil,
            questions: announcement.questions.map { asked($0, words) } + attesting(words, signers),
            signatures: signatures(of: signers, words),
            code: code
        )
    }

    /// How many have to sign stands above the lines for it.
    private func statement(_ words: PaperWords, _ signers: Signers) -> String {
        guard signers.people.count > 1 else { return words.statement }
        return switch announcement.acknowledgement?.quorum {
        // Of the guardians; a child that is asked beside them has a line of its own.
        case .one: signers.child == nil ? words.statement + " " + words.oneIsEnough : words.statement
        case .all: words.statement + " " + words.allSign
        case .attested, nil: words.statement
        }
    }

    private func asked(_ question: Question, _ words: PaperWords) -> ReplySlip.Question {
        let wording = question.isRequired ? question.wording : question.wording + " " + words.optional
        return switch question.kind {
        case .yesNo: ReplySlip.Question(wording, choices: [words.yes, words.no])
        case .choice(let choices):
            ReplySlip.Question(wording, choices: Array(choices.prefix(ReplySlip.mostChoices)))
        case .text: ReplySlip.Question(wording, lines: 2)
        case .day: ReplySlip.Question(wording, lines: 1)
        }
    }

    /// Where one may answer for the other, a box for it.
    private func attesting(_ words: PaperWords, _ signers: Signers) -> [ReplySlip.Question] {
        guard announcement.acknowledgement?.quorum == .attested, signers.guardians.count > 1 else { return [] }
        return [ReplySlip.Question(words.attestingLead, choices: [words.attesting])]
    }
}

extension String {
    fileprivate func drop(through prefix: String) -> String {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }
}
