import Crypto

/// Passwords for the demo's accounts: the same for the same login in every run, so that a kept school can be told its
/// passwords again. Good for nothing else.
enum DemoPasswords {
    /// - Parameter isFit: whether the password keeps the school's rules; another is made where not.
    static func password(for login: String, isFit: (String) -> Bool) -> String {
        var password = ""
        for round in 0..<mostRounds {
            password = candidate(login, round)
            if isFit(password) { break }
        }
        return password
    }

    private static let mostRounds = 100

    private static func candidate(_ login: String, _ round: Int) -> String {
        let digest = Array(SHA256.hash(data: Array("schulpost demo/\(login)/\(round)".utf8)))
        let first = words[Int(digest[0]) % words.count]
        let second = words[Int(digest[1]) % words.count]
        let number = 1000 + (Int(digest[2]) << 8 | Int(digest[3])) % 9000
        return "\(first)-\(second)-\(number)"
    }

    private static let words = [
        "Apfel", "Bagger", "Cello", "Dachs", "Esel", "Falke", "Gitarre", "Hafen", "Igel", "Jacke", "Kanu", "Laterne",
        "Mond", "Nebel", "Otter", "Pinsel", "Quelle", "Rakete", "Segel", "Tiger", "Ufer", "Violine", "Wolke", "Zebra",
        "Ampel", "Biber", "Delfin", "Feder", "Globus", "Honig", "Insel", "Kompass",
    ]
}
