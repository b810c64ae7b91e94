#include "CEmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char staging[] = {
#embed "../BreakdownSheets/staging.txt"
};

const EmbeddedFile embedded_staging = {"staging.txt", staging, sizeof staging};
