// The system library Pango with cairo, for its one adapter.
#include <pango/pangocairo.h>
#include <cairo-pdf.h>
