internal import Hummingbird
internal import Logging
internal import MailMessage
internal import NIOCore
internal import ProxyProtocol

/// What is known of a request before anybody has looked at it.
struct DoorContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    var peer: IPAddress? { channel.remoteAddress?.ipAddress.flatMap { IPAddress(peer: $0) } }
}
