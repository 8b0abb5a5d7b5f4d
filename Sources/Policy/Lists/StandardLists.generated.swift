// Made by scripts/make-lists from Config/lists; edit those. They are part of the program, so that they can't be missing.
// swift-format-ignore-file

extension StandardLists {
    static let audiencePhrases = #"""
        [parents.salutation] spricht Eltern an / addresses parents
        4 liebe|lieben|werte|geehrte|geehrten|verehrte|hallo|dear|hello|hi .. eltern|erziehungsberechtigte|erziehungsberechtigten|sorgeberechtigte|sorgeberechtigten|parents|guardians|families|elternschaft|carers
        4 liebe|sehr geehrte familie|familien
        4 guten|good tag|morgen|abend|morning .. eltern|parents|erziehungsberechtigte
        4 an die|alle eltern|erziehungsberechtigten der|des|aller
        [parents.formal] redet Erwachsene förmlich an / addresses a grown-up formally
        2 sehr geehrte|geehrter|geehrtes frau|herr|ehepaar
        2 bitte .. kommen|erscheinen|überweisen|unterschreiben|holen|buchen|melden|geben|teilen|senden|schicken|bringen sie
        2 überweisen|unterschreiben sie
        2 kommen sie .. zahlreich|pünktlich|bitte|gern|gerne
        2 lade|laden .. sie .... ein
        2 sie .. herzlich eingeladen|ein
        [parents.your-child] spricht vom Kind der Lesenden / speaks of the reader's child
        3 ihr|ihrem|ihres|ihren kind|kindes|kinde|sohn|sohne|sohnes
        3 ihre|ihrer tochter
        3 your child|son|daughter
        2 ihr|ihrem|ihres|ihren|ihre|ihrer kind|kindes|kinder|kindern|sohn|sohnes|tochter|töchter|söhne|sprössling|nachwuchs
        2 your child|childs|children|childrens|son|daughter|sons|daughters
        [parents.told] erzählt vom Kind anderer / tells of somebody else's child
        -3 der|die|eine|einer|diese|jede mutter|frau|königin|witwe|bäuerin|großmutter|oma|göttin|hexe|autorin|familie|erzählerin ... ihr|ihre|ihrem|ihren|ihrer|ihres kind|kinde|kindes|kinder|kindern|sohn|sohnes|tochter
        -3 maria|medea|mama|mutter .. ihr|ihre|ihrem|ihren|ihrer kind|kinde|kindes|sohn|tochter
        -2 helf*|hilfe|mithelfen|mitmachen|aufbau*|aufbauen|abbau*|bewirt*|kuchenverkauf|vorbereit*|auftritt|auftreten .... elternabend*|elternsprechtag*|elterncafé
        -2 elternabend*|elternsprechtag*|elterncafé .... helf*|hilfe|mithelfen|mitmachen|aufbau*|aufbauen|abbau*|bewirt*|kuchenverkauf|vorbereit*|auftritt|auftreten
        [parents.events] spricht von dem, was Eltern angeht / speaks of what concerns parents
        1 elternabend*|elternsprechtag*|elternbrief*|elternbeirat*|elternvertret*|elternhaltestelle*|elterntaxi*|elternversammlung*|elternpflegschaft*|elternstammtisch*|elterngespräch*|elternrat*|klassenpflegschaft*|pflegschaftsabend*
        1 eltern abend|abends|sprechtag|brief|versammlung
        1 erziehungsberechtigte*|sorgeberechtigte*|elternteil*
        1 parents evening|night|meeting
        1 einverständniserklärung*|erziehungsberechtigung|elternunterschrift
        [staff.salutation] spricht das Kollegium an / addresses colleagues
        4 liebe|lieber|liebes|werte|hallo|geehrte|geehrtes|guten|dear .. kolleginnen|kollegen|kollegium|kolleg|kollege|kollegin|kollegenkreis|lehrerkollegium|colleagues
        [staff.files] handelt von Akten über Kinder / is about files on children
        3 förderplan*|förderpläne*|notenliste*|notenvorschlag*|notenvorschläge*|schülerakte*
        [staff.meetings] handelt von Sitzungen des Kollegiums / is about meetings of the staff
        2 notenkonferenz*|zeugniskonferenz*|klassenkonferenz*|dienstbesprechung*|gesamtkonferenz*|fachkonferenz*|lehrerkonferenz*
        [staff.marks] bittet, Noten einzutragen / asks to enter marks
        2 noten .... eintragen|einzutragen|eingetragen|einreichen|eingeben
        2 tragt|tragen|trägt .... noten .. ein
        [children.salutation] spricht Kinder an / addresses children
        4 liebe|lieber|hallo|hi|hey|moin|dear|hello .. kinder|schülerinnen|schüler|klasse|mädchen|jungs|jungen|sus|students|pupils|children|kids|class|viertklässler|fünftklässler|erstklässler|abiturienten|ags
        4 liebe|hallo|hi|hey|moin|dear #
        4 guten|good morgen|tag|morning kinder|klasse|children|class|everyone
        3 hallo|hi|hey|liebe ihr|ihre lieben|alle
        3 meine lieben
        [children.you] sagt „ihr“ und „euch“ / says "you" to several
        2 euch|eure|euren|eurem|euer|eurer|eures
        2 ihr habt|seid|müsst|könnt|sollt|dürft|werdet|braucht|wisst|macht|bekommt|lest|schreibt|findet|wollt|geht|kommt|solltet|könntet
        [children.your-parents] spricht von den Eltern der Lesenden / speaks of the readers' parents
        3 euren|eure|eurer|deinen|deine|deiner|your eltern|parents|mutter|mama|papa|erziehungsberechtigten|vater|mum|mom|dad
        3 mama|mutter und|oder papa|vater
        [children.tasks] gibt Aufgaben auf / sets tasks
        1 hausaufgabe|hausaufgaben|hausi|hausis|homework
        1 packt|bringt|denkt|lernt|übt|lest|rechnet|macht|schreibt ... mit|ein|an|bis|auf|die|das|eure|euer|s
        1 schreibt|fasst|beschreibt|erklärt .. eine|kurz|bitte|das .. halbe|ganze|seite|zusammen|satz|sätze|absatz
        1 vokabeltest|klassenarbeit|mathearbeit|diktat|vokabeln
        """#

    static let chainPatterns = #"""
        = n: ##|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|vierzig|fünfzig|hundert|tausend|paar|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty|hundred|thousand
        = some: #|@n|zwei|einer|einem|two|one
        = send: sende|senden|sendet|sendest|gesendet|sendes|schick|schicke|schicken|schickt|schickst|schicks|geschickt|schik|schicke|leite|leiten|leitet|leitest|weiterleiten|weiterzuleiten|weiterleite|weiterleitest|weiterleitet|weitergeleitet|weitergeben|weiterzugeben|weitergibst|weitergebt|weiterschicken|weiterzuschicken|weiterschicke|weiterschickst|weiterschickt|weitergeschickt|weitersenden|weiterzusenden|weitersendest|weitersendet|verschick|verschicke|verschickst|verschicken|verschickt|kopiere|kopier|kopiert|gib|gebt|geben|gibst|forward|forwards|forwarded|forwarding|send|sends|sending|sent|pass|copy|mail|resend|repost|email|poste|postest|postet|schubs|schubse|schubst|verteile|verteilst|verteilt|verteilen
        = people: leute|leuten|leutn|läute|personen|menschen|freunde|freunden|freundinnen|freundin|kontakte|kontakten|bekannte|bekannten|mitschüler|mitschülern|andere|anderen|weitere|nummern|people|persons|friends|contacts|others|ppl|girls|boys|women|men|ladies|moms|mums|frauen
        = bad: stirb|stirbt|stirbst|sterben|sterbe|tot|tod|töten|tötet|töte|umbringen|umgebracht|ermordet|ermorden|ermorde|mord|unglück|pech|fluch|verflucht|verfluche|geist|heimsuchen|heimsucht|hole|holen|holt|unfall|blut|krank|leiden|die|dies|dead|death|kill|kills|killed|murdered|curse|cursed|haunt|haunts|haunted|ghost|misfortune|unlucky|suffer
        = ever: nie|niemals|never
        = friends: kontakte|kontakten|kontaktliste|freunde|freunden|freundesliste|freundinnen|bekannte|bekannten|adressbuch|leute|leuten|gruppen|chats|klassengruppe|klassengruppen|klassenchat|klassenchats|gruppenchats|familie|friends|contacts|list|book|chats|groups
        = if: wenn|wer|falls|solltest|sollten|sollte|wen|if|whoever|anyone|unless
        = not: nicht|nich|nit|net|keine|kein|niemandem|ignorierst|ignoriert|ignoriere|ignorieren|löschst|löscht|unterbricht|unterbrichst|anhält|anhältst|aufhält|aufhältst|behält|behältst|stoppst|stoppt|keep|keeps|kept|not|dont|doesnt|didnt|fail|fails|ignore|ignores|delete|deletes|break|breaks
        = tr-n: ##|üç|dört|beş|altı|yedi|sekiz|dokuz|on|onbeş|yirmi|otuz|elli|yüz
        = tr-send: gönder*|yolla|yollayın|yollamak|yollarsan|ilet|iletin|ilettin|paylaş*|dağıt|dağıtın
        = tr-people: kişi*|arkadaş*|grup|gruba|grupta|gruplara|tanıdık*|tanıdığın*|rehberinde*|rehberindeki|herkese
        = tr-bad: ölür|ölürsün|ölecek|öleceksin|ölüm|öldü|lanet*|uğursuz*|şanssız*|bela|belaya|felaket|kötü|kaza|gelir|gelecek|gelecektir|pişman
        = ru-n: ##|пять|пяти|семь|семи|десять|десяти|пятнадцать|пятнадцати|двадцать|двадцати|п'ять|сім|десятьом|двадцяти|п'ятнадцяти
        = ru-send: отправ*|разошли*|разослать|перешли*|переслать|пошли|пошлите|скинь*|скинуть|передай*|распространи*|поделись|поделитесь|поделиться|рассылай*|репост*|надішли*|надішлі*|надішле|надіслати|надсилай*|відправ*|розішли*|розішлі*|розіслати|перешлі*|перешлеш|переслати|поділись|поділіться|пошир*
        = ru-people: людям|людей|человек|друзьям|друзей|подругам|контактам|контактов|знакомым|знакомых|группам|группах|групп|группы|чатам|чатах|чаты|друзям|друзів|контактів|знайомим|знайомих|групам|групах|груп|чати|чатів|осіб
        = ru-bad: умрёшь|умрешь|умрёт|умрет|умрут|умерла|умер|смерть|погибнет|погибнешь|несчастье|проклят*|беда|неудача|неудачи|случится|произойдёт|произойдет|придёт|придет|приду|убьёт|убьет|заберёт|заберет|пожалеешь|помре|помреш|помруть|помер|померла|нещастя|прокля*|біда|лихо|станеться|прийде|прийду|забере|загине|загинеш|пошкодуєш
        = pl-n: ##|pięciu|pięć|siedmiu|dziesięciu|dziesięć|piętnastu|dwudziestu|dwadzieścia
        = pl-send: wyślij*|prześlij*|roześlij*|przekaż*|wysłać|rozesłać|przesłać|udostępnij*|wyślesz|prześlesz|skopiuj*|wklej*|podaj
        = pl-people: osób|osobom|znajomym|znajomych|przyjaciół|przyjaciołom|kontaktom|kontaktów|ludzi|ludziom|grup|grupach|grupom
        = pl-bad: umrzesz|umrze|umrą|umarł|umarła|śmierć|zginie|zginiesz|nieszczęście|nieszczęścia|pech|pecha|przekleństwo|klątwa|przyjdzie|przyjdę|odwiedzi|odwiedzę|stanie|spotka|pożałujesz
        = ar-n: ##|خمسة|عشرة|عشرين|عشر|سبعة|سبع|تسعة|خمسين|ثلاثين|مئة|لعشرة|لعشرين|لخمسة|١٠|١٢|١٥|٢٠|٢٥|٣٠|٥٠|٧|٩
        = ar-send: ارسل|أرسل|ارسلها|أرسلها|ارسله|أرسله|ارسلوا|أرسلوا|ارسلوها|أرسلوها|ارسلي|أرسلي|انشر|أنشر|انشرها|أنشرها|انشره|انشروا|انشروها|ابعث|ابعثها|ابعثه|ابعثوا|حولها|شارك|شاركها|ارسال|إرسال|بإرسالها|بارسالها|نشرها|ترسلها|ترسله|ترسل|تنشرها|تنشر|وزعها|مررها|أرسلتها|ارسلتها
        = ar-people: شخص|شخصا|شخصًا|أشخاص|اشخاص|صديق|صديقا|أصدقاء|اصدقاء|أصدقائك|اصدقائك|أصدقاءك|لأصدقائك|لاصدقائك|جهات|اتصال|مجموعات|مجموعة|قروبات|قروب|الناس|معارفك|أحبابك|احبابك|عندك|تعرفه|تعرفهم
        = ar-bad: تموت|ستموت|يموت|سيموت|مات|ماتت|الموت|موت|مصيبة|مصيبه|مكروه|سوء|نحس|لعنة|يحدث|سيحدث|حزن|شر|تندم|ستندم|إثم|اثم|ذنب|يصيبك|سيصيبك|حظ|سيأتي|تأتي
        [pass-on.number] verlangt, an eine Zahl von Menschen weitergegeben zu werden / asks to be passed on to a number of people
        3 @send ... @n .. @people
        3 @n .. @people .. @send
        3 an @n .. @people ... @send|weiter
        3 an @n .. @people .. postest|poste|postet|teilst|teilt
        3 to @n .. @people
        3 zu @n .. @people
        3 @send|put|share .. in @n .. chats|gruppen|groups|klassen
        2 @send ... @n mal|times|weiter
        3 @send ... mindestens|at @n|least .. @people|@n
        3 @send ... mindestens|wenigstens @n
        3 in @n .. gruppen|chats|klassen|klassengruppen .. stellt|stellst|stellen|postet|postest|packt|packst|setzt|setzst|teilt|teilst
        3 stell|stelle|stellt|poste|postet|pack|packt|setz|setzt .... in @n .. gruppen|chats|klassen|klassengruppen
        3 put|post|share .. in|into|to @n .. groups|chats
        3 @tr-n .. @tr-people ... @tr-send
        3 @tr-send ... @tr-n .. @tr-people
        3 @ru-send ... @ru-n .. @ru-people
        3 @ru-n .. @ru-people ... @ru-send
        3 @pl-send ... @pl-n .. @pl-people
        3 @pl-n .. @pl-people ... @pl-send
        3 @ar-send ... @ar-n .. @ar-people
        3 @ar-n .. @ar-people ... @ar-send
        [pass-on.all] verlangt, an alle Bekannten weitergegeben zu werden / asks to be passed on to everyone the reader knows
        3 @send ... alle|allen|jeden|jedem|sämtliche|sämtlichen ... @friends
        3 @send ... alle|allen|jeden|jedem .. kennst|kennt|kennen
        2 an alle .. stufe|klassenstufe|jahrgang|klasse|schule .. @send
        3 alle|allen|jedem ... kontakte|kontakten|freunde|freunden|kennst|kennt|kennen .. @send|weiter
        3 @send ... ganze|ganzen|gesamte|gesamten|komplette|kompletten .. kontaktliste|freundesliste|adressbuch|liste
        3 @send ... so viele|vielen ... wie|du|ihr möglich|nur|kannst|könnt
        3 so viele|vielen ... wie möglich .. @send|weiter|verteilen
        3 @send|share ... everyone|everybody|anyone|all|every ... know|friends|contacts|list|book|people|person|care|love
        3 @send|share ... as many .. people|friends ... can|possible|know
        2 @send|share .. everyone|everybody
        3 tüm|bütün|herkese|tanıdığın* ... @tr-people ... @tr-send
        3 herkese|herkesle .. @tr-send
        3 @ru-send ... всем|каждому|всех|усім|всім|кожному .. @ru-people|кого|кто|хто|знаешь|знаєш|список|списку
        3 всем|усім|всім|каждому|кожному .. @ru-people ... @ru-send
        3 @pl-send ... wszystkim|wszystkich|każdemu|każdej|całej|do|dalej wszystkim|wszystkich|znajomym|znajomych|kontaktom|liście|listy|znasz|osobom
        3 wszystkim|wszystkich .. @pl-people .. @pl-send
        3 @ar-send ... كل|لكل|جميع|لجميع|الجميع|للجميع .. @ar-people
        3 كل|لكل|جميع|لجميع .. @ar-people .. @ar-send
        [pass-on.please] bittet darum, weitergegeben zu werden / asks to be passed on
        1 bitte|unbedingt ... weiterleiten|weitersagen|weitergeben|weiterschicken|weitersenden|teilen|verbreiten
        1 leite|leitet|leiten|schick|schickt|schicke|schicken|gib|gebt|geben|send|sende|sendet|senden|sagt ... weiter
        1 sag|sagt|erzähl|erzählt ... weiter
        1 please|kindly .. @send|share
        2 kopiere|kopier|kopiert|kopierst|poste|postet|postest diesen|diese|dieses|dies text|textes|beitrag|nachricht|status|bild|zeilen
        1 poste|postet|postest das|es|dies|diesen|diese
        2 teile|teilt|teilen|teilst .. das|es|dies|diese|diesen .. überall
        2 teile|teilt|teilst .... mit @n .. @people
        2 kopieren|kopiere|kopiert nicht|statt teilen
        2 in .. status stellen|stellt|stellst|setzen
        1 schick|schicke|schickt|schickst|sende ... mir|mich .. zurück
        1 repost|post this|it
        1 @send|share this|it|the .. on|message|mail|letter|along|back
        1 verbreite|verbreitet|verbreiten diese|das|dies|die|es
        1 teile|teilt diese|das|dies|es
        2 setz|setze|setzt|stell|stelle|stellt|poste|postet|pack|packt|teile|teilt .... status
        2 herz|herzen|herzchen .... weiter*|weiterschick*|weitergib|weitergeben|zurückschick*
        2 schick|schicke|schickt|sende|gib .. dieses|das|dies|ein|mein herz|herzchen
        2 put|post|set .... status
        1 lütfen ... @tr-send
        2 bu mesajı|mesaji|yazıyı|iletiyi .. @tr-send
        1 пожалуйста|прошу|пожалуйста|будь ... @ru-send
        2 @ru-send .. это|этот|эту|цей|це|цю|дальше|далі
        1 proszę ... @pl-send
        2 @pl-send .. tę|to|ten|dalej wiadomość|dalej|wpis|sms
        1 رجاء|رجاءً|ارجو|أرجو ... @ar-send
        2 @ar-send .. هذه|هذا|الرسالة|رسالة
        [deadline.hours] setzt eine kurze Frist / sets a short deadline
        2 innerhalb|binnen .. @some|der|von .. stunden|stunde|minuten|tagen|tage|std|sekunden|wochen|@some
        2 in den|der nächsten|nächste @some|paar? stunden|minuten|tagen|std|tage|sekunden|stunde
        2 du|ihr hast|habt @some stunden|minuten|tage|sekunden|std|min
        2 within .. @some|the|next .. hours|hour|minutes|days|seconds|weeks|@some
        2 in the next .. hours|minutes|days|hour
        2 you have .. @some hours|minutes|days|seconds
        1 in @some stunden|minuten|tagen|std|hours|minutes|days
        2 nach .. @some stunden|minuten|tagen
        2 after .. @some hours|minutes|days
        2 # saat|dakika|gün|saatte|dakikada|günde içinde|içerisinde
        2 # saat|dakika|gün sonra
        2 в|за|протягом|впродовж .. течение? .. # часов|часа|час|минут|минуты|дней|дня|годин|години|хвилин|днів|дні
        2 через # часов|часа|минут|дней|дня|годин|години|хвилин|днів|дні
        2 w|przez|do|za .. ciągu? .. # godzin|godziny|minut|minuty|dni
        2 خلال|بعد|في .. # ساعة|ساعات|دقيقة|دقائق|يوم|أيام|ايام
        2 خلال .. @ar-n ساعة|ساعات|دقيقة|دقائق|يوم|أيام|ايام
        [deadline.midnight] setzt eine Frist bis in die Nacht / sets a deadline at night
        2 mitternacht
        2 bis|vor .. 24|00|null uhr
        2 heute|noch um|bis|vor # uhr
        2 heute nacht
        2 midnight
        2 tonight
        1 noch heute
        1 bis heute|morgen abend|früh|nacht|mittag
        1 before|by tomorrow|today
        1 heute abend
        2 gece yarısı*
        2 bu gece
        1 bugün
        2 до|в|к полуночи|полночь|опівночі|півночі
        2 этой|сегодня|сьогодні|цієї ночью|вночі|ночі|ночи
        2 do północy
        2 dziś|dzisiaj|tej w? nocy
        2 منتصف الليل
        2 هذه? الليلة
        [threat.if-not] droht für den Fall, dass man sie nicht weitergibt / threatens those who don't pass it on
        3 @if .... @not .... @bad
        3 sonst|ansonsten|andernfalls .... @bad
        3 or|otherwise|else .... curse|cursed|haunt|ghost|kill|killed|dead|death|misfortune|unlucky|die
        3 @if .... @not .... jahre|jahr|years .. pech|unglück|bad|misfortune|kein
        3 @if .... @not .... bad luck
        3 pech|unglück .. der|in liebe
        3 jahre|jahrelang|lang .. pech|unglück
        3 @if .... @not .... passiert|passieren|geschieht|erleben|bereuen|bereust
        2 sonst|ansonsten .. passiert|passieren|kommt|bereust
        2 nicht|keine .... postest|postet|kopierst|teilst .... dann|wirst|wird|werden|stirbt|passiert|passieren|sonst|hast|verliert|verlierst|kommt
        3 years of bad|ill luck
        3 @if .... @not .... happen|regret|happens
        2 wird|wirst .... furchtbar|schrecklich|grauenvoll|horror
        2 everything|all goes|go wrong
        3 @if .... @not .... besuche|besuch|besuchen|kommt|komme|kommen .. dich|dir|zu
        2 nicht|keine .. weiterleitest|weiterschickst|weiterleitet|weiterschickt|weitersendest|weiterleiten .... dann|wirst|wird|werden|bekommt|hast|bist
        2 @if .... @not .. weiter* .... dann|wirst|wird|werden
        2 @if you? do? not|dont|didnt .. @send .... will
        3 göndermez*|yollamaz*|paylaşmaz*|iletmez* .... @tr-bad
        3 yoksa|aksi .... @tr-bad
        2 göndermezsen|yollamazsan|paylaşmazsan|iletmezsen
        3 если|кто|якщо|хто|коли .... не .... @ru-bad
        3 иначе|інакше|бо .... @ru-bad
        3 jeśli|jeżeli|kto|gdy .... nie .... @pl-bad
        3 inaczej .... @pl-bad
        3 إذا|اذا|إن|لو|من|ومن|وإذا|واذا|فإن .... لم|لا|ما .... @ar-bad
        3 والا|وإلا .... @ar-bad
        [threat.night] droht mit einem Besuch in der Nacht / threatens with a visit at night
        3 an|neben|vor|unter|in|am|bei|auf|unterm dein|deinem|deinen|deim bett|bettkante|zimmer|fenster|kopfkissen
        3 in|at|by|beside|under|next|near to? your bed|room|bedroom|window
        3 end|foot|side of your bed
        2 steht|stehe|stehen .. neben|hinter|vor dir
        2 ich .. beobachte|hole|finde|besuche|töte dich
        2 i will|am .. find|come|watching|visit|kill|get .. you
        [threat.account] droht, ein Konto zu sperren oder Geld zu verlangen / threatens to close an account or to charge for it
        3 konto|account|accounts|profil|nummer|whatsapp|zugang .... gelöscht|gesperrt|deaktiviert|löschen|sperren|kostenpflichtig|abgeschaltet|entfernt|bezahlen|zahlen
        3 account|accounts|profile .... deleted|closed|deactivated|suspended|removed|charged|pay|inactive
        2 kostenpflichtig
        3 löscht|sperrt|löschen|sperren|deaktiviert|deaktivieren .... konto|konten|account|accounts|profil|profile
        2 start|starts|begin charging
        3 hesabın*|hesabınız*|whatsapp .... kapatıl*|kapanacak|silin*|ücretli|paralı
        3 аккаунт*|акаунт*|ватсап|whatsapp .... удал*|заблокир*|платн*|закрыт*|закроют|видал*|заблоку*|закрию*
        3 konto|whatsapp .... usunięt*|zablokowan*|płatn*|skasowan*
        3 حسابك|الواتساب|واتساب|حساب .... حذف|سيحذف|اغلاق|إغلاق|سيغلق|مدفوع|برسوم
        [reward.luck] verspricht Glück oder Liebe / promises luck or love
        2 wirst|wird|werdet|bekommst|bringt|hast|habt|erlebst|erwartet .... glück|wunder|überraschung
        2 wunsch|wünsche|wünsch .... erfüllt|erfüllung|erfüllen|wahr
        2 schwarm|traumprinz|traummann|traumfrau|traumjunge .... dich|dir
        2 küsst|küssen .. dich
        2 liebe .. deines lebens
        2 große liebe
        2 crush .. will|text|texts|kiss|ask|call
        2 dir|dich|euch .... liebe|liebt|verliebt gesteht|gestehen|sich|in
        2 will|shall .... luck|miracle|surprise
        2 good luck .... will|within|days|hours|you|forward
        2 wish|wishes .... true|granted
        2 crush|love of your .... will|kiss|ask|tell
        2 something good|wonderful|great .... happen
        2 etwas|was gutes|schönes|tolles|wunderbares .... passieren|passiert|geschehen|erleben
        2 glück|glücklich .... jahr|jahre|tage|tagen|lang|stunden|leben
        2 ist|seid|bist|bleibt|bleibst|sind sicher|verschont|geschützt|safe
        2 is|are|will|be safe|protected|spared
        2 şans*|dileğin*|mucize*|aşkın*|müjde|haber .... gelecek|olacak|gerçekleş*|bulacak*|alacak*|getir*
        2 удач*|счастье|счастья|чудо|желание|любовь|повезет|повезёт|щастя|бажання|диво|пощастить .... исполнится|сбудется|будет|ждёт|ждет|придет|придёт|случится|здійсниться|буде|чекає|прийде|станеться
        2 szczęście|szczęścia|życzenie|miłość|cud .... spełni|spotka|znajdzie|znajdziesz|będzie|będziesz|czeka|przyniesie
        2 خبر|خبرا|خبرًا|شيء|حظ .... سار|سارا|سارًا|يفرحك|جميل|سعيد
        2 ستسمع|سوف|ستحصل|تتحقق|ستتحقق|ستنال .... خبر|خبرا|خير|أمنيتك|امنيتك|امنية|أمنية|فرح
        [reward.money] verspricht Geld oder Geschenke / promises money or gifts
        3 bekommst|bekommt|erhältst|erhälst|erhalten|zahlt|bezahlt|überweist|kriegst|verdienst|verschenkt|gewinnst .... euro|dollar|cent|mark|gutschein|iphone|handy|laptop|geld
        3 pro|für|je jede|jeden|weitergeleitete|person|nachricht|mail ... euro|dollar|cent|geld|#
        3 pay|pays|paid|give|gives|send|receive|earn|get|giving .... dollars|dollar|cash|check|cheque|money|euros|gift|voucher|iphone|laptop|pounds|computer
        3 for each|every .. person|email|message|mail|name|one|time .... #|dollars|cents|money|will|pay
        2 bill gates
        2 verlost|verlosen|verschenken .... karten|konzertkarten|tickets|gutscheine|handys|trikots
        2 kommt|erscheint|siehst .... code|video|name|bild .... handy|bildschirm|display
        2 gratis|kostenlos ... iphone|playstation|smiley|smileys|gutschein|version|münzen|coins|robux
        2 free ... iphone|playstation|coins|robux|vbucks|voucher|gift
        2 freigeschaltet|schaltet .. sich|frei
        2 f9|f6|alt|enter .. drückst|drücken|drück|press
        [plea.life] bittet für jemanden, der krank ist oder stirbt / pleads for somebody who is ill or dying
        2 knochenmark*
        2 bone marrow
        2 leukämie|leukemia|hirntumor|tumor
        2 krebs .. hat|krank|leidet|erkrankt|stirbt|gestorben|endstadium
        2 dying|terminal|brain .. cancer|wish|child|girl|boy|mother|tumor
        2 mutter|mama|vater|kind|mädchen|schwester|tochter|bruder|oma ... stirbt|sterben|gestorben|todkrank|sterbenskrank
        2 mother|child|girl|boy|sister|daughter|kid .. is|was ... dying|dies
        2 letzter|letzten|last wunsch|wish
        1 krankenhaus|klinik|hospital
        2 blutgruppe|spender .. gesucht|dringend|negativ
        2 vermisst|missing|entführt|kidnapped
        2 pro|für jede|jeden .. nachricht|weiterleitung|mail|teilen ... spendet|gespendet|operation
        2 donate|donates|donated .... each|every|cents|forward
        2 mother|mutter .... tag|jahr|tage|days love|lieb
        2 умирает|помирає|рак|раком|донор|umiera|rak|ölüyor|kanser|سرطان|مريض .... ребенок|ребёнок|девочка|мальчик|дитина|дівчинка|хлопчик|dziecko|dziewczynka|çocuk|kız|طفل|طفلة
        2 ребенок|ребёнок|девочка|мальчик|дитина|дівчинка|хлопчик|dziecko|dziewczynka|çocuk|kız|طفل|طفلة .... умирает|помирає|рак|рака|раком|umiera|raka|ölüyor|kanser|بالسرطان|سرطان
        [precedent.victim] nennt Menschen, denen es schlecht ergangen sein soll / names people who are said to have come to harm
        3 hat|haben|habe|hatte ... nicht|kein*|ignoriert|gelöscht|gelacht .... gestorben|tot|ermordet|unfall|gefunden|verschwunden|verloren|umgebracht|verunglückt|starb
        3 schickte|leitete|sendete|glaubte|ignorierte|löschte|lachte|brach .... nicht|sie|ihn|es|diese|die|das|kette .... starb|tot|gefunden|unfall|ermordet|gestorben|verlor|verschwand|verschwunden|weiter|später
        3 did|didnt|ignored|deleted|broke|laughed|failed .... died|dead|found|lost|murdered|killed|accident|hit|later
        3 tage|tag|woche|stunden|stunde|wochen|nacht|nächsten .. später|danach|darauf|morgen .... tot|gestorben|starb|gefunden|unfall|ermordet|verschwunden|verunglückte
        3 days|hours|week|day|night .. later|after|morning .... died|dead|found|killed|accident|lost|fired
        2 ich bin|war|heiße|wurde|starb .... jahre|jahren|alt|# .... tot|gestorben|ermordet|umgebracht|vergewaltigt|getötet|verstorben|unfall
        2 i am|was|died .... years|# .... dead|died|murdered|killed
        2 my name is|was .... dead|died|murdered|killed
        3 göndermeyen|göndermedi|inanmadı|inanmayan|silen|sildi .... öldü|ölmüş|kaza|kaybetti
        3 не .... отправил|отправила|поверил|поверила|переслал|удалил|удалила|надіслав|надіслала|повірив|повірила|видалив .... умер|умерла|погиб|погибла|потерял|помер|померла|загинув|загинула|втратив
        3 nie .... wysłał|wysłała|uwierzył|uwierzyła|przesłał .... umarł|umarła|zginął|zginęła|stracił|straciła|wypadek
        3 تجاهل|تجاهلها|تجاهلت|مسحها|حذفها|أهملها|اهملها .... مات|ماتت|فقد|خسر|توفي|حادث
        [precedent.lucky] nennt Menschen, denen sie geholfen haben soll / names people whom it is said to have helped
        3 hat|haben|schickte|leitete|sendete .... gewann|gewonnen|lotto|befördert|verliebt|reich|geheilt
        3 sent|forwarded|passed|received .... won|lottery|promoted|rich|cured|married|got
        3 bekam|erhielt|received|got .... euro|dollar|dollars|scheck|check|cheque
        [denial.not-a-chain] bestreitet, ein Kettenbrief oder Scherz zu sein / denies being a chain letter or a joke
        3 kein|keine|nicht .. kettenbrief|kettenbriefe|kettenmail|hoax|fake|scherz|spaß|witz|spam|werbung|joke
        3 not|no|isnt|nor .. chain|hoax|joke|spam|fake|virus|scam
        3 bevor|ehe .... denkst|glaubst|meinst|sagst .... kettenbrief|nicht|fake|lüge
        3 before you .... think|say .... chain|fake|not|true
        2 das|es|dies|this|it ist|is .. wirklich|echt|real|really|tatsächlich .. wahr|passiert|ernst|true|legal|works|kein|no
        2 auch|erst|zuerst .. nicht geglaubt|glauben
        2 glaub|glaubt|glauben .. mir|es .. nicht|mir|oder
        2 not|dont|never|normally .. believe .... but|until|true
        2 normalerweise|eigentlich|sonst ... keine|nicht ... weiter*|kettenbriefe|solche
        2 usually|normally .. dont|do|never ... @send
        2 sorry .. musste|aber|but|had|leider
        2 ist|is legal|legit|bestätigt|confirmed|geprüft
        2 works|funktioniert|klappt wirklich|echt|really|tatsächlich
        2 probiert|ausprobiert|getestet|tried .... geht|klappt|funktioniert|works
        2 von .. bestätigt
        2 snopes
        3 zincir|şaka|yalan .. değil
        3 это|це не шутка|розыгрыш|спам|жарт|вигадка|фейк
        3 to nie .. żart|łańcuszek|spam|ściema
        3 ليست|ليس|مو|مش|وليست .. مزحة|مزاح|كذبة|خدعة|سلسلة
        [denial.named] nennt sich selbst einen Kettenbrief / calls itself a chain letter
        2 kettenbrief*|kettenmail*|kettennachricht*|ketenbrief*
        2 chain letter|letters|mail|message|email
        2 love|friendship|luck|angel chain
        3 unterbrich|unterbrecht|unterbreche|unterbrechen|brich|brecht|zerstör|zerstöre|reiß ... kette
        3 break|breaks|broken|breaking|keep ... chain
        2 zincir mesaj*|mektup*
        3 zinciri|zincir .. kırma|kırmayın|bozma|bozmayın|kıran|koparma
        3 не .. прерывай*|разорви|рви|переривай* .. цепочк*|цепь|ланцюж*
        2 письмо|лист счастья|щастя
        2 łańcuszek|łańcuszka|łańcuszku
        3 لا|ولا .. تقطع|تكسر|توقف .. السلسلة|سلسلة
        [guilt.heart] macht ein schlechtes Gewissen / appeals to a bad conscience
        2 herz .. hast|hat|habt|haben|für|besitzt
        2 herzlos|kaltherzig|heartless|gefühllos
        2 have a heart
        2 schäm|schäme|schämt|schämen .. dich|euch|sollte*|du
        2 shame on|if
        2 # prozent|percent von|of euch|you
        2 # prozent|percent|der|of .. leute|menschen|aller|people|teens|jugendlichen ... nicht|not|werden|will|wont|trauen
        2 @if .. mich|me|jesus|gott|god|mutter|mama|mom .. liebst|magst|lieb|liebt|love|care|like
        2 wahrer|wahre|echter|echte|gute|guter|beste|bester freund|freunde|freundin
        2 true|real|good friend|friends
        2 ist .. dir|euch .. egal
        2 nicht|kein* .. ignorieren|ignoriern|ignorier|ignore
        2 kommt|bekommst .. sie|es|# .. zurück|mal
        2 @send ... zurück|back .. an|to .. mich|mir|me
        2 kalbin*|vicdanın* .. var|varsa|yoksa
        2 anneni|annesini|allah*|peygamber* .... seviyorsan|seven|sevmeyen
        2 если|кто|якщо|хто .... любишь|любит|любиш|любить .... мам*|маму|бога|мати
        2 есть|маєш|є .. сердце|серце
        2 jeśli|kto .... kochasz|kocha .... mamę|matkę|boga|jezusa
        2 masz .. serce
        2 أمانة|امانة|امانه ... رقبتك|ذمتك|عنقك
        2 تحب|يحب|كنت .... الله|الرسول|النبي|أمك|امك|والدتك
        2 استحلفك|حلفتك|أستحلفك
        [authority.name] beruft sich auf Behörden oder Firmen / appeals to authorities or companies
        1 polizei|kripo|bundeskriminalamt|bka|interpol|kriminalpolizei|feuerwehr|gesundheitsamt
        1 laut|von|vom .. microsoft|whatsapp|facebook|google|instagram|tiktok|snapchat|aol|ibm|norton|mcafee|cnn|ard|radio
        1 whatsapp|facebook|instagram|snapchat|tiktok|msn|icq|hotmail|microsoft .. team|gründer|ceo|chef|founder|director|zuckerberg
        1 police|fbi|aol|microsoft|ibm|norton|mcafee|cnn|intel
        1 mark zuckerberg|mcyrus
        1 jim|andy|karelis balsamic|zuckerberg
        [alarm.virus] warnt vor einem Virus oder einer Gefahr / warns of a virus or danger
        2 virus ... festplatte|handy|handys|computer|pc|zerstört|löscht|formatiert|gefährlich|schlimmste|schlimmster
        2 festplatte|hard|harddisk .. zerstört|löscht|formatiert|disk|drive|gelöscht|verbrannt
        2 öffne|öffnet|öffnen|annehmen|nehmt|nimm ... nicht|keine|kein|keinesfalls|niemals
        2 nicht|keine|niemals|keinesfalls ... öffnen|annehmen|anklicken|klicken
        2 do not|dont|never open|accept|click|answer
        2 dont|not .. open|accept
        2 worst|new|dangerous .. virus|viruses
        2 hacker|gehackt|hackt|hacks
        2 achtung|warnung|vorsicht|wichtig|warning|urgent|attention .. alle|an|alle|everyone|dringend|virus|please|wichtig
        2 clown|clowns|kinderfänger|entführer|transporter|lieferwagen|momo
        2 dikkat|uyarı|acil|внимание|увага|терміново|срочно|uwaga|pilne|ostrzeżenie|تحذير|عاجل|انتبه|انتبهوا ... herkes*|virüs*|всем|всем|вірус*|вирус*|усім|wszyscy|wirus*|wszystkich|الجميع|فيروس|هام|هكر
        [depth.forwards] ist schon mehrmals weitergeleitet worden / has been forwarded several times
        [addresses.block] trägt viele Adressen mit sich / carries many addresses along
        [vote.class] ruft zu einer Abstimmung auf / calls to a vote
        -3 stimmt|stimme|stimmen ... ab
        -3 abstimmung|abstimmen|abgestimmt|umfrage|klassensprecher*|schülersprecher*|kurssprecher*
        [warning.own] warnt vor dem Weitergeben / warns against passing it on
        -6 bitte ... nicht|nie|niemals|keinesfalls .. weiterleiten|weiterschicken|weitergeben|weitersenden|verschicken|verbreiten|teilen
        -6 leitet|leiten|schickt|schicken|gebt|geben|sendet|leite|schick ... nicht|nie|niemals|keinesfalls|keine|keinen weiter
        -6 leitet|leiten|schickt|schicken|gebt|geben|sendet ... keinen|keine|solche* .. weiter
        -6 nicht|nie|niemals weiterleiten|weiterschicken|weitergeben sondern|und|oder|sie|bitte
        -6 vorsicht|achtung|warnung|warnen|warne|warnt|warn ... kettenbrief*|kettenmail*|falschmeldung*|hoax*
        -6 kettenbrief*|kettenmail*|kettennachricht*|falschmeldung*|hoax .... löschen|löscht|lösche|ignorieren|ignoriert|harmlos|unsinn|umlauf|kursiert|kursieren|runde|angst|stoppen|erfunden|verboten
        -6 projekt|projektwoche|unterricht|referat|aufsatz|präsentation|plakat|arbeitsblatt|schülerzeitung .... kettenbrief*|kettennachricht*|kettenmail*
        -6 schreiben|schreibe|schreibt|sprechen|reden|lernen|forschen|berichten|arbeiten .. über|zu .. kettenbriefe|kettenbriefen|kettennachrichten|kettenmails
        -6 umlauf|kursiert|kursieren .... kettenbrief*|nachricht|nachrichten|falschmeldung|mail
        -6 löschen|löscht|lösche ... kettenbrief*|nachricht|mail|sie|diese .. einfach|sofort|bitte|statt
        -6 was|wie .... kettenbriefe|kettenbriefen|kettenbrief .. ist|sind|umgehen|tun|erkennt|erkennen|um|geht
        -6 please|kindly .. do? not|dont|never .. forward|pass|share|send
        -6 do not|dont forward|pass|share .. such|any|these|them|chain
        -6 chain letter|letters|mail|mails|message|messages .... delete|ignore|nonsense|harmless|fake|circulating|warn|hoax|afraid|forbidden|stop
        -6 beware|warning|caution .. of? .. chain|hoax
        -6 is|its a hoax
        -6 ist|sind .. ein|nur|eine|alles falschmeldung|hoax|quatsch|unsinn|blödsinn
        -6 göndermeyin|paylaşmayın|yollamayın|iletmeyin
        -6 не пересылайте|отправляйте|рассылайте|распространяйте|пересылай|рассылай|пересилайте|надсилайте|розсилайте|поширюйте
        -6 nie przesyłaj*|wysyłaj*|rozsyłaj*|udostępniaj*
        -6 لا|عدم ترسلوا|ترسلوها|تنشروا|تنشروها|إرسالها|ارسالها|نشرها|إرسال|نشر
        """#

    static let commonFamilyNames = #"""
        Müller
        Schmidt
        Schneider
        Fischer
        Weber
        Meyer
        Wagner
        Becker
        Schulz
        Hoffmann
        Schäfer
        Koch
        Bauer
        Richter
        Klein
        Wolf
        Schröder
        Neumann
        Schwarz
        Zimmermann
        Braun
        Krüger
        Hofmann
        Hartmann
        Lange
        Schmitt
        Werner
        Schmitz
        Krause
        Meier
        Lehmann
        Schmid
        Schulze
        Maier
        Köhler
        Herrmann
        König
        Walter
        Mayer
        Huber
        Kaiser
        Fuchs
        Peters
        Lang
        Scholz
        Möller
        Weiß
        Jung
        Hahn
        Schubert
        Vogel
        Friedrich
        Keller
        Günther
        Frank
        Berger
        Winkler
        Roth
        Beck
        Lorenz
        Baumann
        Franke
        Albrecht
        Schuster
        Simon
        Ludwig
        Böhm
        Winter
        Kraus
        Martin
        Schumacher
        Krämer
        Vogt
        Stein
        Jäger
        Otto
        Sommer
        Groß
        Seidel
        Heinrich
        Brandt
        Haas
        Schreiber
        Graf
        Schulte
        Dietrich
        Ziegler
        Kuhn
        Kühn
        Pohl
        Engel
        Horn
        Busch
        Bergmann
        Thomas
        Voigt
        Sauer
        Arnold
        Wolff
        Pfeiffer
        Ernst
        Lindner
        Hübner
        Kramer
        Franz
        Beyer
        Wenzel
        Marx
        Paul
        Barth
        Schilling
        Herzog
        Peter
        Ritter
        Seifert
        Kern
        Lutz
        Haase
        Wirth
        Kurz
        Ullrich
        Jahn
        Förster
        Thiel
        Kunz
        Böttcher
        Brunner
        Hermann
        Schütz
        Bock
        Beer
        Fritz
        Nowak
        Adam
        Hansen
        Petersen
        Jansen
        Janssen
        Christiansen
        Andresen
        Behrens
        Götz
        Stahl
        Walther
        Hess
        Heß
        Fiedler
        Reuter
        Bender
        Busse
        Noack
        Kröger
        Hoppe
        Naumann
        Gebhardt
        Kraft
        Bachmann
        Moser
        Eckert
        Hauser
        Schreiner
        Hein
        Rieger
        Heller
        Ebert
        Siebert
        Ehlers
        Rudolph
        Steiner
        Blum
        Betz
        Eder
        Wimmer
        Ott
        Kaya
        Yilmaz
        Demir
        Sahin
        Celik
        Öztürk
        Aydin
        Arslan
        Yildirim
        Kowalski
        Wieczorek
        Nguyen
        Ivanov
        Petrov
        Schmidtke
        Schwab
        Baier
        Binder
        Geiger
        Stark
        Specht
        Bär
        Münch
        Held
        Erdmann
        Reich
        Rau
        Metzger
        Hirsch
        Wild
        """#

    static let commonGivenNames = #"""
        Anna
        Lena
        Lea
        Laura
        Julia
        Lisa
        Sarah
        Sara
        Marie
        Maria
        Sophie
        Sophia
        Sofia
        Emma
        Mia
        Hannah
        Hanna
        Emilia
        Lina
        Mila
        Ella
        Clara
        Klara
        Leonie
        Amelie
        Johanna
        Charlotte
        Frieda
        Ida
        Greta
        Mathilda
        Paula
        Nele
        Lara
        Luisa
        Louisa
        Emily
        Maja
        Zoe
        Jana
        Katharina
        Kathrin
        Katrin
        Christina
        Christine
        Kristina
        Stefanie
        Stephanie
        Nicole
        Sandra
        Sabine
        Susanne
        Petra
        Monika
        Andrea
        Claudia
        Karin
        Gabriele
        Birgit
        Ursula
        Renate
        Brigitte
        Ingrid
        Helga
        Elke
        Heike
        Martina
        Silke
        Anja
        Tanja
        Sonja
        Nadine
        Melanie
        Daniela
        Michaela
        Simone
        Kerstin
        Bettina
        Barbara
        Angelika
        Ulrike
        Cornelia
        Anke
        Ute
        Heidi
        Eva
        Elisabeth
        Franziska
        Vanessa
        Jessica
        Jennifer
        Nina
        Miriam
        Carolin
        Caroline
        Teresa
        Theresa
        Verena
        Ines
        Antje
        Britta
        Inga
        Meike
        Maike
        Wiebke
        Lukas
        Lucas
        Leon
        Luca
        Luka
        Paul
        Jonas
        Finn
        Fynn
        Noah
        Elias
        Felix
        Ben
        Max
        Maximilian
        Moritz
        Jakob
        Jacob
        Anton
        Emil
        Henry
        Oskar
        Oscar
        Theo
        David
        Julian
        Niklas
        Nico
        Tim
        Tom
        Jan
        Jannik
        Philipp
        Philip
        Simon
        Fabian
        Florian
        Sebastian
        Alexander
        Tobias
        Daniel
        Dominik
        Benjamin
        Christian
        Michael
        Andreas
        Thomas
        Stefan
        Stephan
        Martin
        Markus
        Peter
        Klaus
        Wolfgang
        Jürgen
        Hans
        Werner
        Günter
        Günther
        Helmut
        Heinz
        Horst
        Gerhard
        Manfred
        Dieter
        Bernd
        Uwe
        Frank
        Ralf
        Ralph
        Jörg
        Jens
        Sven
        Torsten
        Thorsten
        Dirk
        Holger
        Olaf
        Matthias
        Mathias
        Marco
        Marcel
        Patrick
        Dennis
        Kevin
        Oliver
        Karl
        Johannes
        Georg
        Joachim
        Rainer
        Reiner
        Walter
        Norbert
        Volker
        Axel
        Carsten
        Karsten
        Ingo
        Marc
        Mark
        Robert
        Richard
        Johann
        Josef
        Friedrich
        Heinrich
        Otto
        Wilhelm
        Ali
        Mehmet
        Mustafa
        Mohamed
        Mohammed
        Muhammad
        Ahmed
        Ahmad
        Ayse
        Fatma
        Elif
        Emine
        Zeynep
        Yusuf
        Ibrahim
        Hassan
        Omar
        Aleksandra
        Olga
        Natalia
        Natalie
        Irina
        Elena
        Helena
        Svetlana
        Tatjana
        Dmitri
        Sergej
        Igor
        Ivan
        Michal
        Anna-Lena
        Kai
        Erik
        Eric
        Till
        Ole
        Lars
        Nils
        Malte
        Hendrik
        Henrik
        Bastian
        Timo
        Levin
        Milan
        Samuel
        Jonathan
        Joshua
        Vincent
        Valentin
        Konstantin
        Leonard
        Mats
        Carl
        Liam
        Matteo
        Leo
        """#

    static let fraudPatterns = #"""
        = buy: kauf*|besorg*|hole|holen|holst|organisier*|brauche|benötige|benötigen|buy|purchase*|get|getting|need|pick
        = card: gutscheinkarte|gutscheinkarten|geschenkkarte|geschenkkarten|guthabenkarte|guthabenkarten|geschenkgutschein|geschenkgutscheine|wertgutscheine|prepaidkarten|paysafecard|paysafecards|paysafekarten|steamkarten|applekarten|giftcard|giftcards
        = shop: google|steam|apple|itunes|amazon|paysafe|razer|xbox|playstation|ebay|zalando|mediamarkt|saturn|target|visa
        = cards: karte|karten|card|cards|gutschein|gutscheine|guthaben|voucher|vouchers
        = give: gib|gibst|geben|schick*|sende*|send|give|teile|teilen|teilst|nenn*|share|brauche|need|text|schreib*|mail|mailen|drop
        = salary: gehalt|gehalts*|gehaltskonto|lohn|lohnkonto|besoldung|bezüge|bezügen|vergütung|payroll|salary|paycheck|wages
        = account: bankverbindung*|kontoverbindung*|kontodaten|bankdaten|kontonummer|iban|konto|bankkonto|bank|banking|account|deposit
        = change: änder*|geändert*|umstell*|umzustellen|aktualisier*|wechsel*|gewechselt|gewechselte|change*|changing|update*|updating|switch*|new|neu|neue|neuen|neues
        = pay: bezahl*|zahlen|zahlung|zahle|zahlt|begleich*|beglichen|überweis*|entricht*|kreditkarte*|pay|paid|paying|payment|settle
        = parcel: paket|pakets|paketes|paketsendung|päckchen|sendung|lieferung|warensendung|postsendung|parcel|package|shipment|dhl|hermes|dpd|gls|ups|fedex|usps
        = fee: zollgebühr*|zollkosten|zollabgabe*|einfuhrgebühr*|einfuhrabgabe*|einfuhrsteuer|versandgebühr*|zustellgebühr*|bearbeitungsgebühr*|lagergebühr*|nachgebühr*|gebühr|gebühren|restbetrag|nachporto
        = fraud: betrug|betrugs*|betrüger*|betrügerisch*|scam|scams|scammer*|phishing*|fake|fakes|gefälscht*|fälschung*|masche|trickbetrug*
        [gift-card.wanted] bittet um Gutscheinkarten / asks for gift cards
        3 @buy .... @card
        3 @card .... @buy
        3 @buy .... @shop .. @cards
        3 @shop .. @cards .... @buy
        3 @buy .... gift|store card|cards
        3 gift|store card|cards .... @buy
        2 @card
        2 gift card|cards
        [codes.wanted] bittet um Codes von Karten / asks for codes of cards
        3 code|codes|kartencode|kartencodes|gutscheincode|gutscheincodes|rückseite .... foto|fotos|fotografier*|abfotografier*|rubbel*|freirubbel*|freikratz*|aufkratz*|scratch*|photo|photos|picture|pictures
        3 foto|fotos|fotografier*|abfotografier*|rubbel*|freirubbel*|freikratz*|kratz*|scratch*|photo|photos|picture|pictures .... code|codes|kartencodes|gutscheincodes|rückseite|back
        3 schick*|sende*|mail|maile|mailen|send|email|text .... codes|kartencodes|gutscheincodes|kartennummern
        [account.new] nennt ein neues Konto für Gehalt oder Rechnungen / names a new account for a salary or for bills
        3 @change .... @account .... @salary
        3 @change .... @salary .... @account
        3 @salary .... @account .... @change
        3 @salary .... @change .... @account
        3 @account .... @salary .... @change
        3 @account .... @change .... @salary
        3 @change .... direct deposit
        2 neue|neuen|neuer|geänderte|geänderten|new|different bankverbindung|kontoverbindung|bankdaten|kontodaten|iban
        2 bankverbindung|kontoverbindung|iban|bankdaten .... geändert|gewechselt
        [number.wanted] fragt nach einer Telefonnummer / asks for a telephone number
        2 @give .... handynummer|mobilnummer|telefonnummer|rufnummer|whatsappnummer
        2 handynummer|mobilnummer|telefonnummer|whatsappnummer .... @give
        2 @give .... whatsapp|handy|mobil|mobile|cell|phone|telephone|private nummer|number
        2 whatsapp|handy|mobil|mobile|cell nummer|number .... @give|bitte|please
        2 whatsapp nummer|number
        [transfer.wanted] bittet um eine eilige Überweisung / asks for an urgent transfer
        3 überweis*|überweisung*|wire|transfer .... dringend*|sofort|umgehend|eilig*|urgent|urgently|immediately|asap
        3 dringend*|sofort|umgehend|eilig*|urgent|urgently .... überweis*|überweisung*|wire|transfer
        [free.asked] fragt, ob man gerade Zeit hat / asks whether one is free
        2 bist|sind|wärst|wären du|sie .. frei|verfügbar|erreichbar|beschäftigt|abkömmlich
        2 hast|haben|hättest|hätten du|sie .. moment|augenblick|minute|kurz|gerade|grad
        2 are you .. free|available|around|busy
        2 do|have|got you .. minute|moment|second
        2 bist|sind du|sie .. schreibtisch|büro
        2 are you at .. desk|office
        [favour.asked] bittet um einen Gefallen / asks for a favour
        2 brauche|benötige|bräuchte .. deine|ihre|eure|deiner|ihrer|kurz|dringend hilfe|unterstützung
        2 gefallen .. tun|tust|bitten
        2 kannst|können|könntest|könnten .... gefallen|erledigen|besorgung|besorgen
        2 need .. your|a|quick help|favor|favour
        2 do me .. favor|favour
        2 need .... errand|task
        2 aufgabe|auftrag|task|errand .. für|for dich|sie|you
        [secret.asked] bittet um Stillschweigen / asks to keep it quiet
        2 vertraulich|vertraulichkeit|diskret|diskretion|stillschweigen|confidential|confidentially|discreet|discreetly|discretion
        2 unter uns
        2 between us|you|ourselves
        2 sag|sagen|erzähl|erzählen|erwähn|erwähnen|verrat|verraten .... niemandem|keinem|nichts
        2 niemandem|keinem|niemand .. sagen|erzählen|davon|erwähnen|verraten|erfahren|wissen
        2 soll|sollte|sollen .. eine? überraschung .. sein|werden|für
        2 dont|not|no tell|mention|one
        2 keep|keeping .. secret|quiet|confidential|surprise|yourself
        [away.said] sagt, man könne nicht zurückrufen / says that one can't call back
        2 bin|stecke|sitze|stecken|sitzen .... besprechung|konferenz|sitzung|meeting|termin|telefonkonferenz
        2 kann|können .... nicht|kein*|schlecht .. telefonieren|anrufen|sprechen|telefonisch|telefonate|rangehen
        2 nicht .. anrufen|telefonisch
        2 nur .. mail|email|whatsapp .. erreichbar|antworten
        2 in|into a|another meeting|conference
        2 cant|cannot|unable|not .. talk|call|calls|phone
        [repay.promised] verspricht, das Geld zurückzugeben / promises to give the money back
        2 erstatte|erstatten|erstattet|zurückerstatten|zurückerstattet|zurückzahlen|reimburse|reimbursed|refund
        2 bekommst|bekommen|kriegst|erhalten|gebe .... geld|betrag|auslagen .. zurück|wieder
        2 pay you back
        [haste.pressed] drängt zur Eile / presses for haste
        1 dringend|eilig|eilt|sofort|umgehend|schnellstmöglich|asap|urgent|urgently|immediately
        1 so schnell wie möglich
        1 as soon as possible
        1 innerhalb|binnen|within .. stunden|std|hours|tagen|days
        1 heute|morgen|today|tomorrow .. noch|abend|verfallen|verfällt|zurückgeschickt|returned
        [parcel.held] sagt, eine Sendung werde zurückgehalten / says that a parcel is held back
        2 @parcel .... zugestellt|zustellung|zustellen|ausgeliefert|zurückgehalten|angehalten|festgehalten|wartet|warten|zurückgeschickt|zurückgesendet|hinterlegt|lagert|gestoppt|unzustellbar|freigegeben|freigabe|delivered|deliver|held|hold|waiting|returned|pending|suspended|stopped|redelivery|release|released
        2 zustellung|auslieferung|freigabe|delivery|redelivery .... @parcel
        [fee.asked] verlangt eine Gebühr / demands a fee
        3 @fee .... @pay
        3 @pay .... @fee
        3 customs|redelivery|shipping|delivery|handling|import|clearance|postage .. fee|fees|charge|charges|duty
        3 @pay .... fee|fees|charge|charges|customs|postage|duty
        3 fee|fees|charge|charges|duty .... @pay
        2 zoll .... @pay
        [warning.own] warnt davor / warns of such
        -5 warn*|warnung|vorsicht|achtung|beware|warning .... @fraud
        -5 @fraud .... warn*|warnung|polizei|police|umlauf|kursier*|löschen|löscht|ignorieren|herein|rein|anklicken|melden
        """#

    static let freeMailDomains = #"""
        gmail.com
        googlemail.com
        gmx.de
        gmx.net
        gmx.at
        gmx.ch
        gmx.com
        gmx.info
        gmx.eu
        gmx.org
        web.de
        email.de
        t-online.de
        magenta.de
        freenet.de
        arcor.de
        1und1.de
        online.de
        onlinehome.de
        outlook.com
        outlook.de
        hotmail.com
        hotmail.de
        hotmail.co.uk
        live.com
        live.de
        msn.com
        yahoo.com
        yahoo.de
        yahoo.co.uk
        ymail.com
        rocketmail.com
        aol.com
        aol.de
        icloud.com
        me.com
        mac.com
        mail.de
        mail.com
        mail.ru
        inbox.ru
        list.ru
        bk.ru
        yandex.ru
        yandex.com
        proton.me
        protonmail.com
        pm.me
        posteo.de
        posteo.net
        mailbox.org
        tutanota.com
        tutanota.de
        tuta.com
        tuta.io
        vodafone.de
        vodafonemail.de
        kabelmail.de
        unitybox.de
        o2online.de
        o2mail.de
        netcologne.de
        ewe.net
        ewetel.net
        osnanet.de
        web.com
        email.com
        usa.com
        europe.com
        gawab.com
        zoho.com
        fastmail.com
        hey.com
        hushmail.com
        laposte.net
        orange.fr
        free.fr
        libero.it
        wp.pl
        o2.pl
        onet.pl
        interia.pl
        seznam.cz
        abv.bg
        ukr.net
        i.ua
        qq.com
        163.com
        126.com
        sina.com
        naver.com
        daum.net
        hanmail.net
        rediffmail.com
        bluewin.ch
        hispeed.ch
        aon.at
        chello.at
        mailinator.com
        guerrillamail.com
        10minutemail.com
        trashmail.com
        trashmail.de
        wegwerfmail.de
        spoofmail.de
        byom.de
        muellmail.com
        yopmail.com
        discard.email
        temp-mail.org
        """#

    static let heldWords = #"""
        = picture: bild|bilder|foto|fotos|video|videos|pic|pics|selfie|selfies|photo|photos|picture|pictures
        = show: schick|schicke|schickst|sende|sendest|zeig|zeige|zeigst|mach|machst|gib|send|show|take
        = spread: zeig|zeige|zeigen|schick|schicke|schicken|poste|posten|leak|leake|leaken|verschick|verschicke|stell|stelle|sende
        = everyone: allen|alle|jedem|klasse|klassengruppe|klassenchat|eltern|freunden|mutter|vater|schule|insta|instagram|tiktok|status|internet
        = you: du|dich|dir|ihr|euch|you|u|ya|yall
        [insult.words] enthält Beleidigungen / contains insults
        3 hurensohn*|hurensöhne*|huso|husos|hurenkind*|nuttensohn*
        3 hure|huren|nutte|nutten|schlampe|schlampen|fotze|fotzen|drecksfotze
        3 wichser|wixer|wixxer|arschloch|arschlöcher|arschficker|drecksau|missgeburt|missgeburten|hackfresse
        3 spast|spasti|spasten|spastis|mongo|mongos|schwuchtel|schwuchteln|transe|krüppel
        3 kanake|kanaken|neger|negern|bimbo|zigeunerpack|scheißausländer|scheißjude|judensau|untermensch|untermenschen|kameltreiber|dreckstürke
        3 fick|ficke dich|deine|euch
        3 @you .. behinderter|behinderte|behindert|jude|opfer|missgeburt|bastard|hund|stück
        2 bastard|bastarde|dreckskerl|schwanzlutscher|vollpfosten|pisser
        2 halt|haltet .. fresse|schnauze|maul
        2 verpiss|verpisst dich|euch
        2 @you .. scheiß|drecks|verdammte|verdammter|fette|fetter|hässliche|hässlicher .. kuh|sau|schwein|qualle|idiot|spinner
        1 idiot|idioten|depp|trottel|vollidiot|blödmann|dumme .. kuh|gans
        1 idiot|idioten|vollidiot|trottel
        3 motherfucker|motherfuckers|cunt|cunts|slut|sluts|whore|whores|nigger|niggers|nigga|retarded|wanker|twat|dickhead|kys
        3 fuck|screw you|u|off|yourself
        3 son of a? bitch
        2 bitch|bitches|asshole|assholes|bastards|retard|douchebag|scumbag|tranny
        3 @you .. faggot|fag|paki|kike|gook
        [violence.threats] droht mit Gewalt / threatens violence
        3 bring|bringe|bringen|bringt .. dich|euch|ihn|sie|alle um
        3 töte|töten|erschieße|erschießen|ersteche|erstech|abstechen|abknallen|erwürge .. dich|euch|ihn|sie|alle
        3 stech|steche|knall|knalle|schlitz|schlitze .. dich|euch|ihn|sie|alle .. ab|auf
        3 schlag|schlage|schlagen|hau|haue .. dich|euch|ihn|sie .. tot|zusammen|kaputt|krankenhaus|fresse|um
        3 geh|geht sterben|verrecken
        3 verreck|verrecke|verreckt|krepier|krepiere
        3 stirb .. endlich|du|bitte
        3 messer|pistole|waffe|knarre|gewehr ... schule|mit|dabei .. schule|bring*|mit
        3 bombe .... schule|klasse|hoch|explod*
        3 amoklauf|amok ... mache|machen|laufe|plane|schule|morgen|lauf*
        2 amoklauf|amokläufer
        3 auf die|den fresse|maul|schulhof .. bekommst|kriegst|hauen|schlagen
        3 will|gonna|going|ill .. kill|murder|shoot|stab|beat|strangle .. you|u|him|her|them|everyone
        3 shoot|blow .. up .. the? .. school|class
        3 bring .. gun|knife|bomb .. to? .. school|class
        3 hope you|u die
        3 go die
        2 vergewaltige|vergewaltigen .. dich|sie|euch
        3 rape you|her|u
        [violence.blackmail] droht, Bilder oder Chats herumzuzeigen / threatens to show pictures or chats around
        3 sonst|ansonsten|oder .... zeig|zeige|leak|leake .... @everyone .... chat|chats|chatverlauf|screenshot|screenshots|nachrichten
        3 sonst|ansonsten .... @spread .... chat|chats|chatverlauf|screenshot|screenshots .. @everyone
        3 sonst|ansonsten .... @spread .... @everyone .... von dir
        3 sonst|ansonsten .... @spread .... @everyone .... dein|deine|deinen @picture|chat|chats|nachrichten
        3 sonst|ansonsten .... @spread .... dein|deine|deinen @picture|chat|chats|nachrichten .... @everyone
        3 or|otherwise|else .... show|send|post|leak .... everyone|everybody|school|friends|parents .... @picture|chat|nudes
        3 or|otherwise|else .... show|send|post|leak .... your @picture|chat|chats|nudes .... everyone|everybody|school|friends|parents
        [sexual.words] enthält Sexuelles / contains sexual content
        3 nudes|nacktbild|nacktbilder|nacktbildern|nacktfoto|nacktfotos|dickpic|dickpics
        3 schick|sende|zeig|send|show ... nackt|titten|brüste|muschi|schwanz|nude|naked|tits|boobs|pussy
        3 porno|pornos|pornhub|xvideos|xhamster|youporn|porn|hentai|onlyfans
        3 ficken|gefickt|fickst|wichsen|wixxen|blowjob|handjob|cumshot|gangbang
        3 will|möchte|willst .. sex|ficken|bumsen|blasen .. dir|mit|dich|haben|mir|mich
        3 blas|blase .. mir|ihm einen
        2 titten|muschi|schwanzbild|möpse
        3 suck|sucking my|his dick|cock
        2 dick pic|pics
        2 horny|geil auf dich|you|sex
        [sexual.pressure] verlangt Bilder von jemandem ohne Kleidung / asks for pictures of somebody undressed
        3 @show .... @picture .... ohne was|etwas|alles|irgendwas an
        3 @show .... @picture .... ohne klamotten|kleidung|kleider|bh|oberteil|unterwäsche|hose|shirt|tshirt
        3 @show .... @picture .... ausgezogen|nackig|undressed
        3 @show .... @picture .... in unterwäsche|underwear
        3 @show .... @picture .... oben ohne
        3 zieh|ziehst dich .. aus .... kamera|cam|webcam|handy|video|@picture
        3 @show .... @picture .... without .. clothes|shirt|bra|anything|top
        [extremism.slogans] enthält Parolen von Verfassungsfeinden / contains extremist slogans
        3 sieg heil
        3 heil hitler
        3 ausländer|juden|flüchtlinge|muslime|schwule ... raus|vergasen|vergast|verbrennen|gehören .. gas|vergast|raus|abgeschoben|tot
        3 juden|ausländer|flüchtlinge ins|in gas|ofen|kz|die
        3 gas the jews
        3 white power
        3 blut und ehre
        [self-harm.words] spricht davon, sich etwas anzutun / speaks of doing oneself harm
        3 bring|bringe|bringen .. mich .. um
        3 mich .. umbringen|umzubringen|umbringe|töten|erhängen|aufhängen
        3 will|möchte|mag|wollte|kann ... nicht|nie mehr leben|weiterleben|weiter
        3 will|möchte|wünschte .. ich? .. sterben|tot|wäre|sein .. sterben|sein|tot|wäre
        3 will|möchte nur? sterben
        3 ritze|ritz|ritzen|ritzt .. mich|sich|dich|arme
        3 mich selbst|selber .. verletze|verletzen|verletzt|ritze
        3 meinem|mein leben .. ein|ende .. ende|setzen|mach*
        3 selbstmord .. begehen|begehe|machen|gedanken|mache|gedacht
        2 selbstmord|suizid|selbstmordgedanken|suizidgedanken
        3 kill|hurt|cut|harm|hang .. myself
        3 want|wanna to? .. die|disappear
        3 end|ending my life
        3 dont|not .. want to? .. live|be .. anymore|alive|here
        2 suicide|suicidal|selfharm
        3 niemand .. würde .. mich .. vermissen
        3 nobody|noone .. would .. miss .. me
        """#

    static let loginWords = #"""
        passwort
        kennwort
        zugangsdaten
        anmelden
        anmeldung
        einloggen
        login
        konto verifizieren
        konto bestätigen
        konto gesperrt
        konto wird gesperrt
        konto wurde gesperrt
        konto eingeschränkt
        konto wird deaktiviert
        postfach ist voll
        postfach voll
        speicherplatz
        identität bestätigen
        daten bestätigen
        daten aktualisieren
        verifizieren sie
        innerhalb von 24 stunden
        ungewöhnliche aktivität
        sicherheitsüberprüfung
        tan-verfahren
        online-banking
        password
        mot de passe
        identifiants
        şifre
        parola
        sign in
        sign-in
        log in
        credentials
        verify your account
        verify your identity
        confirm your account
        confirm your identity
        update your account
        account suspended
        account has been suspended
        account will be
        mailbox is full
        mailbox quota
        storage limit
        unusual activity
        within 24 hours
        """#

    static let lureWords = #"""
        mail
        email
        webmail
        post
        portal
        online
        login
        service
        support
        admin
        iserv
        server
        moodle
        cloud
        info
        intern
        web
        net
        nrw
        de
        eu
        edu
        schule
        school
        schulleitung
        sekretariat
        eltern
        kontakt
        office
        team
        app
        """#

    static let parcelServices = #"""
        dhl.de
        dhl.com
        deutschepost.de
        post.de
        zoll.de
        myhermes.de
        hermesworld.com
        dpd.de
        dpd.com
        gls-group.eu
        gls-group.com
        gls-pakete.de
        ups.com
        fedex.com
        usps.com
        royalmail.com
        parcelforce.com
        post.at
        post.ch
        postnl.nl
        laposte.fr
        amazon.de
        amazon.com
        """#

    static let pressureWords = #"""
        konto gesperrt
        konto wird gesperrt
        konto wurde gesperrt
        konto eingeschränkt
        konto wird deaktiviert
        konto wird gelöscht
        konto wird geschlossen
        konto verifizieren
        konto bestätigen
        gesperrt wird
        postfach ist voll
        postfach voll
        postfach ist fast voll
        postfach wird gesperrt
        postfach wird gelöscht
        speicherplatz ist
        speicherplatz voll
        sonst wird
        andernfalls wird
        identität bestätigen
        daten bestätigen
        verifizieren sie
        innerhalb von 24
        innerhalb der nächsten 24
        innerhalb von 48
        ungewöhnliche aktivität
        verdächtige aktivität
        passwort läuft
        kennwort läuft
        verify your account
        verify your identity
        verify your password
        confirm your account
        confirm your identity
        confirm your password
        account suspended
        account has been suspended
        account has been limited
        account will be
        mailbox is full
        mailbox is almost full
        mailbox quota
        mailbox has exceeded
        mailbox will be
        storage limit
        unusual activity
        suspicious activity
        password expires
        password will expire
        password has expired
        within 24 hours
        within 48 hours
        boîte aux lettres est pleine
        boîte de réception est pleine
        compte sera
        compte a été
        sous 24 heures
        dans les 24 heures
        confirmer votre mot de passe
        posta kutunuz
        hesabınız kapat
        hesabınız askıya
        şifrenizi doğrula
        24 saat içinde
        """#

    static let roleNames = #"""
        Schulleitung
        Schulleiter
        Schulleiterin
        Stellvertretende Schulleitung
        Stellvertretender Schulleiter
        Stellvertretende Schulleiterin
        Konrektor
        Konrektorin
        Rektor
        Rektorin
        Direktor
        Direktorin
        Direktorat
        Rektorat
        Sekretariat
        Schulsekretariat
        Schulbüro
        Schulverwaltung
        Abteilungsleitung
        Oberstufenleitung
        Stufenleitung
        Klassenleitung
        Klassenlehrer
        Klassenlehrerin
        Lehrerzimmer
        Kollegium
        Personalrat
        Schulsozialarbeit
        Vertretungsplan
        Stundenplan
        Schulserver
        IServ
        IServ Admin
        IServ Administrator
        IServ Support
        IServ Team
        Moodle Admin
        Logineo
        Schulpost
        Administrator
        Administration
        Systemadministrator
        Netzwerkadministrator
        Netzwerkberater
        Netzwerkberatung
        IT-Support
        IT-Abteilung
        IT-Administration
        IT-Service
        IT-Team
        Mail-Administrator
        Webmaster
        Helpdesk
        Medienberatung
        Datenschutzbeauftragter
        Datenschutzbeauftragte
        Mensateam
        Schulaufsicht
        Schulamt
        Head of School
        Headmaster
        Headmistress
        Head Teacher
        Headteacher
        Deputy Head
        Principal
        Vice Principal
        School Office
        School Secretary
        School Administration
        School Administrator
        System Administrator
        Network Administrator
        Mail Administrator
        IT Administrator
        IT Department
        IT Helpdesk
        Help Desk
        Data Protection Officer
        """#

    static let schoolWords = #"""
        grundschule
        hauptschule
        realschule
        gesamtschule
        oberschule
        mittelschule
        sekundarschule
        gemeinschaftsschule
        stadtteilschule
        regelschule
        werkrealschule
        foerderschule
        berufsschule
        berufskolleg
        berufsbildende
        wirtschaftsschule
        fachschule
        hochschule
        volksschule
        waldorfschule
        montessorischule
        musikschule
        schulzentrum
        gymnasium
        gymnasien
        kolleg
        schulen
        schule
        school
        academy
        akademie
        college
        internat
        gsg
        igs
        kgs
        bbs
        gs
        hs
        rs
        ges
        gym
        """#

    static let signupPatterns = #"""
        = your: dein|deine|deinen|deiner|deinem|ihr|ihre|ihren|ihrer|ihrem|your|the|this|die|den|das|diese|eure
        = account: konto|account|kundenkonto|benutzerkonto|profil|zugang|nutzerkonto|spielerkonto|kundenkontos|accounts|profile
        = address: mailadresse|emailadresse|email|mail|adresse|address|emailaddress|e
        [code.one-time] enthält einen Einmalcode / contains a one-time code
        3 bestätigungscode|verifizierungscode|verifikationscode|einmalcode|sicherheitscode|aktivierungscode|freischaltcode|anmeldecode|logincode|einmalpasswort|zugangscode|registrierungscode|einmalkennwort
        3 # is your .... code|pin|password|otp
        3 verification|confirmation|security|activation|login|authentication|access|signin|registration code|pin
        3 one time password|passcode|code|pin
        3 onetime|single use password|passcode|code
        2 code .. lautet|is|ist|eingeben|ein|below|enter ... #
        2 enter .. code .... verify|confirm|complete|sign|log
        2 gib|geben .. code .... ein|bestätigen
        2 code|link .. gültig|läuft|expires|valid|expire ... minuten|minutes|stunden|hours
        [confirm.address] bittet, eine Adresse oder Anmeldung zu bestätigen / asks to confirm an address or sign-up
        3 bestätige|bestätigen|bestätigt|verifiziere|verifizieren|bestatige ... @your .. @address|@account|registrierung|anmeldung|abonnement|abo
        3 aktiviere|aktivieren|freischalten ... @your .. @account|mitgliedschaft|registrierung
        3 @your .. @address|@account|registrierung|anmeldung ... bestätigen|verifizieren|aktivieren|freizuschalten|bestätigung
        3 verify|confirm|validate|activate .. your|this|the .. @address|@account|registration|subscription|identity|signup
        3 registrierung|anmeldung .. abschließen|abzuschließen|abgeschlossen|bestätigen|vervollständigen
        3 complete|finish|finalize|confirm .. your .. registration|signup|sign|profile|account|subscription
        3 email|account|address verification|confirmation|activation
        3 double opt in
        3 klick*|click ... bestätig*|confirm|verify .... registrierung|anmeldung|@address|@account|subscription
        [welcome.account] begrüßt ein neues Mitglied / welcomes a new member
        3 @your .. @account .. wurde|ist|has ... erstellt|angelegt|eingerichtet|registriert|created|eröffnet|aktiviert|bereit
        3 your .. account .. has|is|was .. been? created|ready|activated|registered
        2 danke|dank|freut|freuen ... für|deine|ihre .. anmeldung|registrierung|bestellung|interesse
        2 thanks|thank .. for .. signing|registering|joining|subscribing|downloading|creating|order
        2 hast|haben .. dich|sich ... angemeldet|registriert
        2 you|youve .. signed|registered|joined .. up|for|with
        1 willkommen|welcome .. bei|auf|in|to|im|zu|aboard|an
        1 schön dass du .. dabei|bist
        1 gratis|free trial|testmonat|probemonat
        [reset.password] setzt ein Passwort zurück / resets a password
        3 passwort|kennwort|passworts|passwortes|kennworts ... zurücksetzen|zurückgesetzt|zurückzusetzen|zurücksetzung|festlegen
        3 neues|neuen passwort|kennwort|passworts .. festlegen|vergeben|erstellen|anzufordern|angefordert|wählen
        3 reset|forgot|forgotten|change|recover|choose .. your|the|new|my .. password|passcode|account
        3 password .. reset|change|recovery|changed
        2 passwort|kennwort ... geändert|vergessen
        2 ändere|ändern|change|reset .. dein|deine|ihr|your .. passwort|kennwort|password
        [newsletter.list] ist ein Newsletter / is a newsletter
        2 newsletter ... abbestellen|abmelden|abbestellt|bestätigen|anmeldung|abonniert|abonnieren|erhalten|abmeldung|unsubscribe|preferences
        2 abbestellen|abmelden|austragen|abmeldelink ... hier|link|newsletter|klick*
        2 falls|wenn .... keine .. mails|emails|nachrichten|werbung|newsletter|e ... mehr|erhalten|wünschen|möchtest
        2 du|sie erhältst|erhalten ... mail|email|nachricht|newsletter|e ... weil|da|als
        2 you .. receiving|received|get|getting .. this|these ... because|as|since
        2 unsubscribe|optout|subscription .. here|from|link|click|preferences|settings|any
        2 abmelden|abbestellen|austragen|abbestellt .... jederzeit|verteiler|mailverteiler|liste|mailingliste|newsletter|newsletters
        2 jederzeit|verteiler|mailingliste|newsletter|newsletters .... abmelden|abbestellen|austragen|abbestellt
        1 newsletter|unsubscribe
        1 abmelden|abbestellen|abmeldelink
        1 im browser .. ansehen|anzeigen|öffnen|lesen
        1 view .. in .. browser
        1 impressum|datenschutz|agb ... abbestellen|abmelden|impressum|datenschutz
        1 manage|update .. your .. preferences|notifications|settings
        [shop.offers] wirbt für Käufe / advertises things to buy
        2 rabatt|rabatte|rabattcode|gutscheincode|rabattaktion|versandkostenfrei|versandkosten|onlineshop|warenkorb|schnäppchen|ausverkauf|angebotspreis
        2 nur .. heute|wochenende|tage|stunden .... prozent|rabatt|sale|angebot|angebote|euro|günstiger|reduziert
        2 jetzt|hier|gleich bestellen|shoppen|kaufen|zugreifen|sparen
        2 free shipping|delivery
        2 shop|buy|order|save .. now|today
        2 discount|voucher|coupon .. code|off
        [not-you.ignore] sagt, was zu tun ist, wenn man es nicht selbst war / says what to do if it wasn't you
        2 nicht .. du|sie|selbst|von .... angefordert|registriert|warst|waren|angemeldet|ignorier*|veranlasst|stammt|erstellt
        2 falls|wenn|solltest|sollten .... nicht|kein* .... angefordert|registriert|angemeldet|erstellt|ignoriere|ignorieren
        2 if .. you .. did|didnt|have|not .... request|requested|sign|create|created|register|registered|ignore|make|initiate
        2 wasnt|not you .... ignore|contact|secure|change
        [login.notice] meldet eine Anmeldung / reports a login
        2 neue|neuer|neues|new anmeldung|login|sign|gerät|device|loginversuch|signin
        2 jemand|someone|wir|we .. haben|hat|has|just|noticed|bemerkt ... anmeldung|angemeldet|logged|login|sign
        2 ungewöhnliche|verdächtige|unusual|suspicious anmeldung|aktivität|activity|login|sign|anmeldeaktivität
        [social.notice] meldet etwas aus einem sozialen Netzwerk oder Spiel / reports something of a social network or game
        2 freundschaftsanfrage*|kontaktanfrage*|friend|follow|connection .. request|anfrage|schickt|gesendet|@your
        2 folgt dir .. jetzt|nun
        2 started|now following .. you
        2 hat|haben|has .. dich|you ... eingeladen|hinzugefügt|markiert|erwähnt|invited|tagged|mentioned|added|herausgefordert
        2 tagged|mentioned|invited|added .. you
        2 gefällt|likes|liked .. dein|deinem|your .. foto|beitrag|video|photo|post|story
        2 neue|new .. follower|followers|abonnent|abonnenten|subscribers|nachrichten|notifications|freunde .. auf|on|for|für|hast|you
        2 verpasst|missed .. hast|you|what|was .. auf|on|passiert|happened
        2 dein|your .. feed|timeline|wochenrückblick|highlights
        [header.list] trägt einen Abmelde-Link im Kopf / carries a link for unsubscribing in its header
        [header.program] ist von einem Programm verschickt / was sent by a program
        [header.no-reply] kommt von einer Adresse, die keine Antworten liest / comes from an address that reads no answers
        """#

    static let signupServices = #"""
        facebook.com
        facebookmail.com
        fb.com
        instagram.com
        threads.net
        whatsapp.com
        tiktok.com
        tiktokv.com
        snapchat.com
        snap.com
        twitter.com
        x.com
        youtube.com
        pinterest.com
        pinterest.de
        explore.pinterest.com
        reddit.com
        redditmail.com
        tumblr.com
        discord.com
        discordapp.com
        telegram.org
        signal.org
        viber.com
        kik.com
        wechat.com
        line.me
        vk.com
        ok.ru
        weibo.com
        bereal.com
        bere.al
        yubo.live
        wizz.app
        omegle.com
        ask.fm
        tellonym.me
        ngl.link
        clubhouse.com
        mastodon.social
        bsky.app
        bluesky.social
        linkedin.com
        xing.com
        stayfriends.de
        jappy.de
        knuddels.de
        spin.de
        nextdoor.com
        nextdoor.de
        meetup.com
        twitch.tv
        kick.com
        dailymotion.com
        vimeo.com
        imgur.com
        9gag.com
        flickr.com
        wattpad.com
        quora.com
        medium.com
        patreon.com
        likee.video
        triller.co
        houseparty.com
        plus.google.com
        skype.com
        roblox.com
        minecraft.net
        mojang.com
        epicgames.com
        acct.epicgames.com
        fortnite.com
        steampowered.com
        steamcommunity.com
        valvesoftware.com
        riotgames.com
        leagueoflegends.com
        blizzard.com
        battle.net
        ea.com
        e.ea.com
        ubisoft.com
        ubi.com
        rockstargames.com
        playstation.com
        sonyentertainmentnetwork.com
        nintendo.com
        nintendo.de
        nintendo.net
        nintendo-europe.com
        xbox.com
        supercell.com
        brawlstars.com
        king.com
        gameforge.com
        innogames.com
        innogames.de
        wargaming.net
        worldoftanks.eu
        plarium.com
        zynga.com
        miniclip.com
        poki.com
        spielaffe.de
        jetztspielen.de
        kizi.com
        friv.com
        pokemon.com
        nianticlabs.com
        habbo.com
        moviestarplanet.com
        moviestarplanet.de
        stardoll.com
        upjers.com
        bigpoint.com
        goodgamestudios.com
        hoyoverse.com
        mihoyo.com
        garena.com
        gog.com
        humblebundle.com
        itch.io
        g2a.com
        kinguin.net
        eneba.com
        instant-gaming.com
        mmoga.de
        netflix.com
        mailer.netflix.com
        disneyplus.com
        mail.disneyplus.com
        primevideo.com
        spotify.com
        spotifymail.com
        deezer.com
        soundcloud.com
        audible.de
        audible.com
        dazn.com
        sky.de
        joyn.de
        rtl.de
        tvnow.de
        wow.tv
        crunchyroll.com
        paramountplus.com
        hulu.com
        waipu.tv
        zattoo.com
        shazam.com
        musixmatch.com
        tidal.com
        napster.com
        kino.de
        amazon.com
        amazon.de
        amazon.co.uk
        ebay.com
        ebay.de
        kleinanzeigen.de
        ebay-kleinanzeigen.de
        vinted.de
        vinted.com
        kleiderkreisel.de
        zalando.de
        zalando.com
        aboutyou.de
        aboutyou.com
        shein.com
        sheinemail.com
        temu.com
        temuemail.com
        aliexpress.com
        alibaba.com
        wish.com
        otto.de
        mediamarkt.de
        saturn.de
        hm.com
        zara.com
        asos.com
        nike.com
        adidas.de
        adidas.com
        snipes.com
        footlocker.de
        douglas.de
        sephora.de
        rossmann.de
        dm.de
        lidl.de
        lidl-shop.de
        aldi-sued.de
        aldi-nord.de
        ikea.de
        ikea.com
        etsy.com
        emp.de
        emp-shop.de
        thalia.de
        weltbild.de
        hugendubel.de
        bonprix.de
        tchibo.de
        lieferando.de
        lieferando.com
        ubereats.com
        uber.com
        wolt.com
        flink.com
        dominos.de
        mcdonalds.com
        mcdonalds.de
        burgerking.de
        paypal.com
        paypal.de
        klarna.com
        klarna.de
        revolut.com
        n26.com
        traderepublic.com
        coinbase.com
        binance.com
        bitpanda.com
        etoro.com
        groupon.de
        groupon.com
        payback.de
        deutschlandcard.de
        check24.de
        idealo.de
        mydealz.de
        stockx.com
        depop.com
        redbubble.com
        spreadshirt.de
        shop-apotheke.com
        tinder.com
        gotinder.com
        lovoo.com
        lovoo.net
        badoo.com
        bumble.com
        okcupid.com
        parship.de
        elitepartner.de
        grindr.com
        onlyfans.com
        pornhub.com
        bet365.com
        bwin.com
        bwin.de
        tipico.de
        tipico.com
        lotto24.de
        lottoland.com
        pokerstars.de
        pokerstars.eu
        gewinnspiele.com
        winario.de
        gewinn-portal.de
        toluna.com
        swagbucks.com
        freecash.com
        jodel.com
        jodel.app
        chefkoch.de
        gutefrage.net
        character.ai
        replika.com
        picsart.com
        strava.com
        fitbit.com
        """#

    static let titles = #"""
        Frau
        Herr
        Fr
        Hr
        Fräulein
        Familie
        Dr
        Prof
        Professor
        Professorin
        Dipl
        Ing
        Päd
        Mag
        Med
        Phil
        Rer
        Nat
        Habil
        MA
        BA
        MSc
        BSc
        MEd
        BEd
        PhD
        LL
        StD
        StD'
        OStD
        OStR
        StR
        StRin
        OStRin
        StDin
        OStDin
        StAss
        StRef
        LiA
        LAA
        FOL
        GHS
        RKR
        SR
        SRin
        Studienrat
        Studienrätin
        Oberstudienrat
        Oberstudienrätin
        Studiendirektor
        Studiendirektorin
        Oberstudiendirektor
        Oberstudiendirektorin
        Studienreferendar
        Studienreferendarin
        Referendar
        Referendarin
        Lehrer
        Lehrerin
        Lehrkraft
        Mr
        Mrs
        Ms
        Miss
        Mx
        Sir
        Madam
        Teacher
        """#
}
