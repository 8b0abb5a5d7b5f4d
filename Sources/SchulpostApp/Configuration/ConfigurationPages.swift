import School

/// The sample file and the reference page, made from the keys. A test holds the files in the repository to them.
package enum ConfigurationPages {
    private static let sections: [(name: String, title: String)] = [
        ("school", "The school"),
        ("postgresql", "The database server, where a school's database is one"),
        ("server", "The machine"),
        ("listeners", "The doors: ADDRESS:PORT, or off"),
        ("web", "The pages"),
        ("bridge", "A Postfix that asks"),
        ("scanners", "Outside scanners"),
        ("relay", "The way out"),
        ("dns", "Names, and who is who"),
        ("signing", "Signing what leaves the school"),
        ("limits", "Limits"),
        ("addresses", "How the lists are called: local parts, each with its {placeholder}"),
        ("log", "The log"),
    ]

    /// `Config/schulpost.yaml`.
    package static func sample() -> String {
        var text = """
            # Schulpost: what one machine must know of its school. Keys that start with "#" show their default or an example.
            # `schulpost check-config --config FILE` checks a file; `schulpost check-config --sample` writes this one.
            # Limits, rights and the mode of a school are not here: they are kept in its database.
            #
            # A machine that serves several schools has, in the place of "school:", a section for each with a short name:
            #
            #   schools:
            #     linden:
            #       name: Lindenschule
            #       domains: [lindenschule.example]
            #       database: postgresql://schulpost@db.example/linden
            #     eichen: …
            #
            # Each has the keys of "school:", and "addresses:" of its own where it wants them. People then log in with their
            # full address.

            """
        for section in sections {
            text += "\n# \(section.title)\n\(section.name):\n"
            for entry in ConfigurationKeys.all where entry.section == section.name {
                for line in wrapped(entry.documentation, width: 112) {
                    text += "  # \(line)\n"
                }
                text += (entry.presence == .required ? "  " : "  # ") + "\(entry.name): \(entry.shown)\n"
            }
        }
        return text
    }

    /// The DocC article `Configuration.md`.
    package static func reference() -> String {
        var text = """
            # Configuration

            What one machine must know of its school: `Config/schulpost.yaml`.

            This page and the sample file are made from the keys in the code (`schulpost check-config --reference`). Keys that
            nobody knows are errors, told with the nearest name that there is. Relative paths count from the folder of the
            file. Secrets are never in it: they are read from a file of their own or from the environment.

            A machine that serves several schools has `schools:` in the place of `school:`, with a section for each: `schools.linden.name`,
            `schools.linden.domains`, and so on. `addresses` may stand in it too; what stands in the common section holds for all.
            A school's database password may be in `SCHULPOST_DATABASE_PASSWORD_LINDEN`. Commands take `--school linden`.

            Sizes are written `512 kB`, `28 MB`, `1 GB` (a thousand each), times `30 s`, `5 min`, `2 h`.

            """
        for section in sections {
            text += "\n## \(section.name): \(section.title.prefix(1).lowercased() + section.title.dropFirst())\n\n"
            for entry in ConfigurationKeys.all where entry.section == section.name {
                text += "- `\(entry.path)`: \(entry.documentation)\n"
                text += "  - Value: \(entry.type.english).\n"
                switch entry.presence {
                case .required: text += "  - Required, for example `\(entry.shown)`.\n"
                case .standard: text += "  - Default: `\(entry.shown)`.\n"
                case .nothing: text += "  - Optional, for example `\(entry.shown)`.\n"
                }
            }
        }
        return text
    }

    private static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + [line]
    }
}
