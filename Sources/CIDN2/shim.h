// The system library libidn2, for its one adapter.
#include <idn2.h>
