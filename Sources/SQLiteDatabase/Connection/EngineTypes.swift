internal import class GRDB.Database
internal import struct GRDB.DatabaseError

// The wrapper's names that the port has too.
typealias GRDBConnection = GRDB.Database
typealias GRDBError = GRDB.DatabaseError
