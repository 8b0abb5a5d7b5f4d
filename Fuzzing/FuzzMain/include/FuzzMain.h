// Nothing to call from Swift: FuzzMain.c only defines the entry points that SwiftPM links.
