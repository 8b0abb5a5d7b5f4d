internal import MailMessage
internal import School

/// The parts of an announcement's mail: the author's text, and for children alone where they can answer. Guardians' copies get
/// their own note with a personal link when they leave.
struct AnnouncementMail: Sendable {
    let text: String
    let html: String

    /// - Parameter lead: a line of the house's before the text: what it corrects.
    init(_ announcement: Announcement, lead: String = "", site: String, _ language: Language) {
        var text = announcement.text.plain
        var html = announcement.text.html
        if !lead.isEmpty {
            text = lead + "\n\n" + text
            html = "<p><strong>" + HTMLEscaping.escaped(lead) + "</strong></p>\n" + html
        }
        if announcement.isForChildrenOnly, announcement.asks {
            let link = site + "/notices/" + announcement.id.text
            let call = language == .german ? "Bitte antworte hier:" : "Please answer here:"
            text += "\n\n" + call + "\n" + link
            let shown = HTMLEscaping.escaped(link)
            html += "\n<p>\(call)<br><a href=\"\(shown)\">\(shown)</a></p>"
        }
        self.text = text + "\n"
        self.html = "<!DOCTYPE html><html><body>\n" + html + "\n</body></html>\n"
    }
}
