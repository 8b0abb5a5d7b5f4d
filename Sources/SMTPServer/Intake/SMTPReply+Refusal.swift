internal import Gateway
internal import SMTPProtocol
internal import School

extension SMTPReply {
    /// A refusal as its author reads it: reason, clause, and the code by which the decision is found.
    /// - Parameter utf8: whether the text may leave ASCII (RFC 6531 §3.7.4.2).
    init(_ refusal: Refusal, utf8: Bool) {
        self = .refusal(
            isPermanent: refusal.permanence == .permanent,
            status: EnhancedStatus(refusal.status.subject, refusal.status.detail),
            lines: Self.lines(refusal.text, code: refusal.code, utf8: utf8)
        )
    }

    /// What became of a message.
    init(_ outcome: IntakeOutcome, utf8: Bool) {
        switch outcome {
        case .accepted(let code):
            self.init(.success, 50, .other, "Ok (\(code.text))")
        case .held(let code, let text):
            self.init(.success, 50, .other, lines: Self.lines(text, code: code, utf8: utf8))
        case .refused(let refusal):
            self.init(refusal, utf8: utf8)
        }
    }

    private static func lines(_ text: LocalizedText, code: DecisionCode?, utf8: Bool) -> [String] {
        var lines = utf8 ? text.lines : text.asciiLines
        guard let code, !lines.contains(where: { $0.contains(code.text) }) else { return lines }
        if let last = lines.popLast() { lines.append("\(last) (\(code.text))") } else { lines = ["(\(code.text))"] }
        return lines
    }
}
