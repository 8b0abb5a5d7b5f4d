import Scanners

extension ValueForm<String> {
    /// Where a scanner listens.
    static let scannerAddress = ValueForm(
        Phrase(
            "ein Socket wie „/run/clamav/clamd.ctl“ oder eine Adresse wie „127.0.0.1:3310“",
            "a socket like \"/run/clamav/clamd.ctl\" or an address like \"127.0.0.1:3310\""
        ),
        parse: { ScannerAddress($0) == nil ? nil : $0 },
        print: { ValueForm.text.print($0) }
    )

    static let rspamdURL = ValueForm(
        Phrase("eine Adresse wie „http://127.0.0.1:11333“", "an address like \"http://127.0.0.1:11333\""),
        parse: { RspamdURL($0) == nil ? nil : $0 },
        print: { ValueForm.text.print($0) }
    )
}
