// The system library libmagic, for its one adapter.
#include <magic.h>
