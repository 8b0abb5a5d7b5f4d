// The system library libarchive, for its one adapter.
#include <archive.h>
#include <archive_entry.h>
