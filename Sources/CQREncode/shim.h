// The system library libqrencode, for its one adapter.
#include <qrencode.h>
