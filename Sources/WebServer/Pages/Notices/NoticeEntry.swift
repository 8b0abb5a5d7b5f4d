internal import Announcements
internal import FoundationEssentials
internal import School

/// What somebody has filled in below a notice, as typed: shown again where it doesn't fit.
struct NoticeEntry: Sendable {
    var signer = ""
    var name = ""
    var isConfirmed = false
    /// By child.
    var signs: Set<PersonID> = []
    var attests: Set<PersonID> = []
    var answers: [PersonID: [Int: String]] = [:]
    /// Of the text that stood above the form.
    var version = TextVersion.first
    /// What others had answered when the form was made (`NoticeVisit.othersSaidLast`); nil where that isn't told.
    var seen: Date?
    /// Whether anything was sent at all; before, boxes are as the page proposes.
    var isSent = false

    init() {}

    /// Only what the notice asks is read.
    init(_ form: Form, _ visit: NoticeVisit) {
        isSent = true
        version = TextVersion(form["version"])
        seen = Int64(form["seen"]).map { Date(timeIntervalSince1970: Double($0) / 1000) }
        signer = form["signer"]
        name = form["name"]
        isConfirmed = form.contains("confirm")
        for child in visit.children {
            if form.contains(Self.field("sign", child.id)) { signs.insert(child.id) }
            if form.contains(Self.field("attest", child.id)) { attests.insert(child.id) }
            for question in visit.announcement.questions {
                answers[child.id, default: [:]][question.id] = form[Self.field("answer", child.id, question.id)]
            }
        }
    }

    static func field(_ kind: String, _ child: PersonID, _ question: Int? = nil) -> String {
        kind + "." + (question.map { "\($0)." } ?? "") + child.text
    }

    /// Who it is that answers; nil where it isn't said and more than one could.
    func signer(in visit: NoticeVisit) -> PersonID? {
        if visit.readers.count == 1 { return visit.readers.first?.id }
        return visit.readers.first { $0.id.text == signer }?.id
    }

    func response(to visit: NoticeVisit) -> ResponseForm {
        let signer = signer(in: visit)
        let signable = visit.children.filter { $0.isSignable(by: signer) }
        return ResponseForm(
            signer: signer,
            typedName: name,
            isConfirmed: isConfirmed,
            children: visit.children.map { child in
                let others = child.attestable(visit.announcement, besides: signer)
                return ResponseForm.Child(
                    child.id,
                    signs: child.isSignable(by: signer) && (signable.count == 1 || signs.contains(child.id))
                        || child.mayAttestLater(visit.announcement, signer) && attests.contains(child.id),
                    attestsFor: attests.contains(child.id) ? Set(others.map(\.id)) : [],
                    answers: child.mayAnswer ? answers[child.id] ?? [:] : [:]
                )
            },
            to: version,
            seen: seen
        )
    }
}

extension NoticeChild {
    /// Whether somebody's signature is wanted here still.
    /// - Parameter signer: nil where it isn't said who it is: then whether any reader's is.
    func isSignable(by signer: PersonID?) -> Bool {
        signers.contains { $0.isReader && $0.signed == nil && (signer == nil || $0.id == signer) }
    }

    /// Whether somebody who has signed may still confirm for another, which takes a signature that says so.
    /// - Parameter signer: nil where it isn't said who it is: then whether any reader may.
    func mayAttestLater(_ announcement: Announcement, _ signer: PersonID?) -> Bool {
        signers.contains { own in
            own.isReader && own.signed != nil && (signer == nil || own.id == signer)
                && attestable(announcement, besides: own.id).contains { !$0.isReader || signer != nil }
        }
    }

    /// Whether one of several guardians is waited for, whoever it is.
    var waitsForOneOfSeveral: Bool {
        let guardians = signers.filter { $0.id != id }
        return guardians.count > 1 && guardians.allSatisfy { $0.signed == nil }
    }

    /// For whom somebody may confirm that they agree: those with custody whose signature is open. A child confirms for nobody
    /// (`Signers.attestable`).
    func attestable(_ announcement: Announcement, besides signer: PersonID?) -> [Signer] {
        guard announcement.acknowledgement?.quorum == .attested, signer != id else { return [] }
        return signers.filter { $0.signed == nil && !$0.isAttested && $0.id != signer && $0.id != id }
    }
}
