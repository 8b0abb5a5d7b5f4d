/// A letter as schools write them, 4 kB with its header: what is said once is said once.
enum SchoolLetter {
    static let text = """
        Liebe Eltern der Klasse 5a,

        am Donnerstag, den 12. November, findet um 19 Uhr im Raum 204 unser zweiter Elternabend statt. Wir sprechen über die
        Klassenfahrt nach Sylt im Mai, über die Noten im ersten Halbjahr und über die Frage, wie wir mit den Handys in der
        Pause umgehen wollen. Bitte bringen Sie den unterschriebenen Zettel für die Fahrt mit; wer ihn verloren hat, bekommt
        von mir einen neuen. Die Kosten betragen voraussichtlich 280 Euro für Unterkunft, Verpflegung und die Überfahrt mit
        der Fähre. Familien, denen das schwerfällt, wenden sich vertraulich an den Förderverein oder an mich.

        Außerdem suchen wir noch zwei Helferinnen oder Helfer für das Herbstfest am Samstag. Gebraucht werden Kuchen, Salate
        und Getränke, und jemand müsste gegen acht beim Aufbauen der Stände auf dem Schulhof anfassen. Schreiben Sie mir
        gern eine kurze Nachricht oder tragen Sie sich in die Liste ein, die neben der Tür des Klassenzimmers hängt.

        Ihre Kinder haben in den letzten Wochen fleißig für das Theaterstück geübt. Die Aufführung beginnt am 3. Dezember um
        17 Uhr in der Aula. Kostüme können bis zum 25. November bei Frau Öztürk abgegeben werden, die sie ändert, falls etwas
        nicht passt. Karten gibt es an der Abendkasse, Geschwister unter sechs Jahren zahlen nichts. Der Erlös kommt der
        neuen Bühnentechnik zugute, für die schon im Sommer beim Lauf gesammelt wurde.

        Im Fach Mathematik schreiben wir die nächste Arbeit am 19. November. Geübt werden Brüche, Flächen von Rechtecken und
        das Umrechnen von Einheiten. Auf der Lernplattform stehen dazu Aufgaben mit Lösungen, sortiert nach Schwierigkeit.
        Herr Brandt bietet mittwochs in der siebten Stunde eine Förderung an, zu der alle kommen dürfen, die noch unsicher
        sind; eine Anmeldung ist nicht nötig. Wörterbücher und Geodreiecke liegen im Schrank bereit.

        Zum Thema Bibliothek: Einige Bücher sind seit den Ferien überfällig. Schauen Sie doch einmal gemeinsam unter das Bett
        und hinter das Regal. Die Schulbücherei hat montags bis donnerstags in beiden großen Pausen geöffnet, freitags nur in
        der ersten. Wer selbst gut erhaltene Jugendbücher abgeben möchte, macht uns damit eine Freude.

        Unsere Schulärztin hat darum gebeten, Läuse zu melden, sobald sie auffallen, damit wir die übrigen Familien ohne
        Namen unterrichten können. Impfpässe werden beim Termin im Januar durchgesehen. Ebenso wichtig: Kranke Kinder melden
        Sie am ersten Tag vor Unterrichtsbeginn im Sekretariat ab, telefonisch oder über das Formular auf der Webseite. Eine
        schriftliche Entschuldigung reichen Sie innerhalb einer Woche nach.

        Der Schwimmunterricht wechselt nach Weihnachten vom Hallenbad Nord in das Lehrschwimmbecken an der Goethestraße. Der
        Bus fährt deshalb schon um zehn vor neun. Badekappe, Handtuch und ein Brot für die Rückfahrt gehören in eine eigene
        Tasche, nicht in den Ranzen. Brillen geben die Kinder vor dem Becken bei der Aufsicht ab.

        Für das Sportfest im Juni stehen die Mannschaften inzwischen fest. Staffel, Weitsprung und Ballwurf werden in Gruppen
        ausgetragen, damit niemand allein am Ende steht. Gesucht wird noch ein Pavillon gegen die Sonne, möglichst drei mal
        drei Meter, dazu Kühltaschen. Fotos veröffentlicht die Schule nur von Kindern, deren Einwilligung vorliegt; das Blatt
        dafür war im Umschlag vom September und kann jederzeit nachgereicht oder widerrufen werden.

        Aus der Elternvertretung: Frau Novak und Herr Schmitz laden zum Stammtisch ein, jeden ersten Dienstag, diesmal im
        Café am Markt. Themen waren bisher der Schulweg an der Baustelle, das Mittagessen und die Garderobe im Erdgeschoss.

        Zuletzt ein Dank an die Familie Yilmaz, die uns vier Apfelbäume für den Schulgarten geschenkt hat. Gepflanzt haben wir
        sie am Montag bei strömendem Regen; die Stimmung war trotzdem prächtig, und jede Gruppe hat ihrem Baum einen Namen
        gegeben. Im nächsten Herbst gibt es hoffentlich eigenen Saft.

        Mit freundlichen Grüßen
        Lena Lange

        --\u{20}
        Lena Lange, Klassenlehrerin
        """
}
