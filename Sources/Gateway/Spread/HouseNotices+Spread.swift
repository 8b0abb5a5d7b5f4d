internal import Policy
internal import School

extension HouseNotices {
    /// A text goes round: how far, and what to do. Nothing of the text.
    func spread(_ spread: SpreadFacts, code: String, to reader: Person) -> [UInt8]? {
        let german = reader.language == .german
        let commands = """
                schulpost recall list
                schulpost recall start \(code) --why "…"
                schulpost recall undo \(code) --why "…"
            """
        return notice(
            to: reader,
            subject: german ? "Eine Nachricht geht herum (Vorgang \(code))" : "A message goes round (case \(code))",
            text: german
                ? """
                Derselbe Text wird von Hand zu Hand weitergegeben: \(spread.authors) Menschen haben ihn an \
                \(spread.readers) andere geschickt, \(spread.generations)-mal hintereinander. Weitere Exemplare hält das \
                Postamt an; Sie bekommen dazu keine weitere Nachricht.

                Was Sie tun können: Sehen Sie sich ein angehaltenes Exemplar an. Ist es eine Kettenbotschaft, nehmen Sie die \
                zugestellten Exemplare aus den Postfächern der Schule; das lässt sich rückgängig machen. Ist es harmlos, \
                geben Sie die angehaltenen frei.

                \(commands)
                    schulpost quarantine list
                """
                : """
                The same text is passed from hand to hand: \(spread.authors) people have sent it to \(spread.readers) \
                others, \(spread.generations) times in a row. The post office holds further copies; you will get no further \
                notice of it.

                What you can do: look at a held copy. If it is a chain letter, take the delivered copies out of the school's \
                mailboxes; that can be undone. If it is harmless, release the held ones.

                \(commands)
                    schulpost quarantine list
                """
        )
    }
}
