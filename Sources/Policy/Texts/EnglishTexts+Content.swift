extension PolicyTexts {
    /// On links, files and what scanners find.
    static let englishOnContent: [String: PolicyText] = [
        "content.link": PolicyText(
            "The message links to {domain}, which is on the block-list \"{list}\"",
            "Take the link out. If the list is wrong, tell the school's administrators."
        ),
        "content.fraud/impostor": PolicyText(
            "The message comes from outside in the name of the school or of somebody who works here, and sounds like fraud: it "
                + "{signs}",
            "Write from your school address, or ask in another way."
        ),
        "content.fraud/request": PolicyText(
            "The message sounds like a fraud that is after money: it {signs}",
            "If it is meant honestly, telephone the school."
        ),
        "content.fraud/fee": PolicyText(
            "The message demands money for a parcel, by a link that doesn't lead to a carrier: it {signs}",
            "If it is meant honestly, telephone the school."
        ),
        "content.phishing/ours": PolicyText(
            "A link in the message shows {shown} but leads to {domain}",
            "Write the link so that it shows where it leads."
        ),
        "content.phishing/lookalike": PolicyText(
            "A link in the message leads to {domain}, which can be mistaken for our domain {own}",
            "If that domain is all right, ask the school by another way to allow it."
        ),
        "content.phishing/mismatch": PolicyText(
            "A link in the message shows {shown} but leads to {domain}",
            "Write the link so that it shows where it leads."
        ),
        "content.phishing/address": PolicyText(
            "A link in the message leads to an IP address in place of a name",
            "Link to the page by its name."
        ),
        "content.phishing/pressure": PolicyText(
            "The message presses its readers to log in, or to confirm a password, by a foreign link",
            "Write what it is about without a link and without haste."
        ),
        "content.misleading-link/pressure": PolicyText(
            "The message presses its readers to log in, or to confirm a password, by a foreign link",
            "Write what it is about without a link and without haste."
        ),
        "content.phishing/pretence": PolicyText(
            "The message passes for one of the school and asks to log in on a foreign page",
            "Write under your own name and don't ask for passwords."
        ),
        "content.phishing/hidden-target": PolicyText(
            "A link in the message hides where it leads",
            "Write the address without anything before an @ and without an embedded page."
        ),
        "content.phishing/password-page": PolicyText(
            "The message holds a form that asks for a password",
            "Nobody asks for passwords by mail. Link to the page where people log in."
        ),
        "content.misleading-link/lookalike": PolicyText(
            "A link in the message leads to {domain}, which resembles our domain {own}",
            "If that domain is all right, ask the school to allow it."
        ),
        "content.misleading-link/mismatch": PolicyText(
            "A link in the message shows {shown} but leads to {domain}",
            "Write the link so that it shows where it leads."
        ),
        "content.misleading-link/address": PolicyText(
            "A link in the message leads to an IP address in place of a name",
            "Link to the page by its name."
        ),
        "content.dangerous-file/disguise": PolicyText(
            "The message carries a file whose name hides what it is, be it within an archive",
            "Give the file a name with its real ending."
        ),
        "content.dangerous-file/program": PolicyText(
            "The message carries a program, be it within an archive",
            "Put programs on the school's server, or link to the maker's page."
        ),
        "content.dangerous-file/script": PolicyText(
            "The message carries a script that runs when it is opened, be it within an archive",
            "Put programs on the school's server, or link to the maker's page."
        ),
        "content.dangerous-file/shortcut": PolicyText(
            "The message carries a shortcut, be it within an archive",
            "Put programs on the school's server, or link to the maker's page."
        ),
        "content.dangerous-file/disk-image": PolicyText(
            "The message carries a disk image, be it within an archive",
            "Put programs on the school's server, or link to the maker's page."
        ),
        "content.dangerous-file/installer": PolicyText(
            "The message carries an installer, be it within an archive",
            "Put programs on the school's server, or link to the maker's page."
        ),
        "content.risky-file/page": PolicyText(
            "The message carries a web page with scripts",
            "Save the page as PDF."
        ),
        "content.risky-file/source": PolicyText(
            "The message carries the source of a program",
            "Put it on the school's server."
        ),
        "content.risky-file/notebook": PolicyText(
            "The message carries a OneNote notebook, which may hold files",
            "Save the pages as PDF."
        ),
        "content.macros/remote": PolicyText(
            "The message carries an office document that loads a template or object from the net when it is opened",
            "Save it as PDF, or break the link."
        ),
        "content.macros": PolicyText(
            "The message carries an office document with macros",
            "Save it without macros (.docx, .xlsx, .pptx) or as PDF."
        ),
        "content.encrypted-archive": PolicyText(
            "The message carries an encrypted archive or document that nobody can look into",
            "Tell the school by another way what it holds, or send it without a password."
        ),
        "content.archive-bomb": PolicyText(
            "The message carries an archive that is far too big or too deep when unpacked",
            "Send the files one by one or in several small archives."
        ),
        "content.unreadable-file/broken": PolicyText(
            "The message carries an archive that can't be read",
            "Pack it again, or send the files one by one."
        ),
        "content.unreadable-file/unexamined": PolicyText(
            "The message carries more files than are examined",
            "Send fewer files at once."
        ),
        "content.unreadable-file/text": PolicyText(
            "The message has more text than is examined",
            "Send long texts as a file."
        ),
        "content.virus": PolicyText(
            "The message holds a known pest ({pest}, found by {scanner})",
            "Check your device with a virus scanner before you send more files."
        ),
        "content.spam-score": PolicyText(
            "The message looks like spam ({measured} tenths of points, above {limit} readers are told)",
            "Write it more plainly, or turn to the school's administrators."
        ),
        "content.spam-score-high": PolicyText(
            "The message is very probably spam ({measured} tenths of points; {limit} are allowed)",
            "If it is not, turn to the school by another way."
        ),
        "content.scanner-away": PolicyText(
            "The message could not be checked for pests because {scanner} does not answer",
            "Please send it again later."
        ),
        "content.unscanned": PolicyText(
            "The message is too big to be checked by {scanner}",
            "Send big files through the school's server."
        ),
        "size.attachments": PolicyText(
            "The message has {measured} attachments; {limit} {limit|is|are} allowed",
            "Pack the files together, or put them on the school's server."
        ),
    ]
}
