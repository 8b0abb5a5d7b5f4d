// The system library libunbound, for its one adapter, and what wakes the thread that waits for it.
#include <sys/eventfd.h>
#include <unbound.h>

// A descriptor that `write` of a number wakes a `poll` with; -1 where none is left.
static inline int schulpost_make_bell(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }
