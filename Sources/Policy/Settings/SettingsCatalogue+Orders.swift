extension SettingsCatalogue {
    static let numberKeys = NumberSetting.all.map {
        SettingKey(name: $0.name, kind: .number($0), form: $0.form, summary: $0.summary)
    }

    static let orderKeys =
        [
            SettingKey(
                name: "orders.brake",
                kind: .brakes,
                form: "external until 2026-11-21T15:00:00Z [because …]; lists until …; role child until …; "
                    + "channel chat until …",
                summary: "Emergency brakes: what stands still until a time."
            )
        ]
        + QuietAudience.allCases.map {
            SettingKey(
                name: "quiet-hours." + $0.rawValue,
                kind: .quietHours($0),
                form: "19:00-07:00; Sa,So 00:00-24:00; empty for none",
                summary: "When official announcements to these readers wait, by German clocks; urgent ones don't."
            )
        }
}
