internal import Gateway

/// Somebody's link has ended and they ask for another: it goes to the address that the school knows, whoever asks.
enum NoticeRequest {
    static func send(_ link: String, _ school: WebSchool) async throws {}
}
