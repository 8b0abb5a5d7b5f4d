extension FamilyNoteWords {
    static let turkish = FamilyNoteWords(
        greeting: "Sayın {name},",
        invitation: Note(
            subject: "Okul sayfalarına erişiminiz",
            text: """
                bu kodla okulun sayfalarına ({domain}) erişiminizi oluşturabilirsiniz. Orada çocuklarınızla ilgili tüm \
                bildirimleri bulur, izin verir veya verdiğiniz izni geri alırsınız.

                    {code}

                Buradan başlayın:
                {link}

                Kod bir kez ve {until} tarihine kadar geçerlidir. Lütfen kodu kimseye, çocuğunuza da vermeyin. Hesap açmazsanız \
                tüm bildirimleri eskisi gibi almaya devam edersiniz.
                """
        ),
        confirmAddress: Note(
            subject: "Lütfen adresinizi onaylayın",
            text: """
                okul sayfalarına ({domain}) erişiminiz için bir adım kaldı: Bu adresin size ait olduğunu onaylayın.

                {link}

                Bağlantı {until} tarihine kadar geçerlidir. Hesap açmadınız mı? O zaman lütfen orada hiçbir şeye basmayın ve okula \
                haber verin.
                """
        ),
        newPassword: Note(
            subject: "Okul sayfaları için yeni parola",
            text: """
                okul sayfalarına ({domain}) erişiminiz için yeni bir parola istendi. Parolanızı burada seçin:

                {link}

                Bağlantı bir kez ve {until} tarihine kadar geçerlidir. Bunu siz istemediyseniz bir şey yapmanız gerekmez: \
                parolanız aynı kalır.
                """
        ),
        leaveAddress: Note(
            subject: "Okuldaki adresiniz değiştirilmek isteniyor",
            text: """
                okul sayfalarına ({domain}) başka bir adres girildi. Bu adres ancak siz hem buradan hem de yeni adresten \
                onayladığınızda geçerli olur:

                {link}

                Bağlantı {until} tarihine kadar geçerlidir. Bunu siz yapmadıysanız aynı sayfada değişikliği durdurun ve lütfen yeni \
                bir parola seçin.
                """
        ),
        takeAddress: Note(
            subject: "Lütfen yeni adresinizi onaylayın",
            text: """
                bu adres okuldaki ({domain}) yeni adresiniz olacak. Hem buradan hem de eski adresten onayladığınızda geçerli olur:

                {link}

                Bağlantı {until} tarihine kadar geçerlidir. Eski adresi artık okuyamıyor musunuz? O zaman burada onaylayın ve okul \
                sekreterliğini arayın.
                """
        ),
        addressChanged: Note(
            subject: "Okuldaki adresiniz değiştirildi",
            text: """
                sekreterlik okuldaki ({domain}) adresinizi değiştirdi. Okulun postaları artık yeni adrese gidiyor.

                Bu sizinle kararlaştırılmadıysa lütfen hemen sekreterliği arayın.
                """
        )
    )
}
