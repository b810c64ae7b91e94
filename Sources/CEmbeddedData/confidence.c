// How often the rules are right: ElementTagging/Lexicons/confidence.txt.
#include "CEmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char confidence[] = {
#embed "../ElementTagging/Lexicons/confidence.txt"
};
const EmbeddedFile embedded_confidence = {"confidence.txt", confidence, sizeof confidence};
