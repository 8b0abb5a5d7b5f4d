/// How much is done for one message. Whatever lies beyond counts as not authenticated.
package struct AuthenticationLimits: Sendable, Hashable {
    /// The time for everything together. RFC 7208 §4.6.4 asks for at least 20 s for SPF alone.
    package var time: Duration = .seconds(25)
    /// Terms of SPF that ask the DNS (RFC 7208 §4.6.4).
    package var spfTerms = 10
    /// SPF terms whose question finds nothing (RFC 7208 §4.6.4).
    package var spfVoidLookups = 2
    /// Hosts of one `mx`, names of one `ptr` (RFC 7208 §4.6.4).
    package var spfNames = 10
    /// Octets of an SPF record; RFC 7208 §3.4 wants records to fit into 512 octets of UDP, some take several kB.
    package var spfRecordOctets = 8_192
    /// Octets of an explanation (`exp=`); it goes into an SMTP reply.
    package var spfExplanationOctets = 400
    /// DKIM signatures that are checked, from the top (RFC 6376 §8.4 leaves the number open).
    package var signatures = 8
    /// Octets of one DKIM-Signature, ARC field or key record.
    package var tagListOctets = 16_384
    /// Tags of one such list.
    package var tags = 64
    /// Fields that one `h=` may name.
    package var signedFields = 256
    /// Bits of an RSA key: more are not worked with, fewer than `leastKeyBits` not accepted (RFC 8301 §3.2).
    package var mostKeyBits = 4_096
    package var leastKeyBits = 1_024
    /// Seconds by which a signature may be dated into the future.
    package var clockTolerance = 3_600
    /// ARC sets (RFC 8617 §4.2.1 allows 50).
    package var arcSets = 50
    /// Author domains that DMARC asks for.
    package var authorDomains = 4
    /// Questions of one tree walk (DMARCbis §4.10).
    package var treeWalkQuestions = 8

    package init() {}

    package static let standard = AuthenticationLimits()
}
