// SwiftPM makes `main` of an executable target an alias of TARGET_main. These hand over to libFuzzer's driver.
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

#define ENTRY(name) \
    int name##_main(int argc, char **argv) { return LLVMFuzzerRunDriver(&argc, &argv, LLVMFuzzerTestOneInput); }

ENTRY(FuzzMessage)
ENTRY(FuzzAddress)
ENTRY(FuzzSMTP)
ENTRY(FuzzIMAP)
ENTRY(FuzzFiles)
ENTRY(FuzzMilter)
ENTRY(FuzzProxy)
ENTRY(FuzzAuthentication)
