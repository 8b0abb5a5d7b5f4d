import NameFolding
import Testing

@Suite("Looking for a name")
struct NameSearchTests {
    @Test(
        "It is found however it is spelled, and by a part of it",
        arguments: [
            ("yilmaz", "Elif Yılmaz"), ("YILMAZ", "Elif Yılmaz"), ("zielinski", "Jan Zieliński"),
            ("oeztuerk", "Cem Öztürk"), ("ozturk", "Cem Öztürk"), ("Öztürk", "Cem Oeztuerk"), ("muller", "Eva Müller"),
            ("webe", "Anna Weber"), ("weber anna", "Anna Weber"), ("Ber", "Tom Bernd"), ("  anna  ", "Anna Weber"),
            ("", "Anna Weber"),
        ]
    )
    func found(typed: String, name: String) {
        #expect(NameSearch(typed).finds(name))
    }

    @Test("Others aren't", arguments: [("anna huber", "Anna Weber"), ("zebra", "Elif Yılmaz"), ("...", "Anna Weber")])
    func other(typed: String, name: String) {
        #expect(!NameSearch(typed).finds(name))
    }
}
