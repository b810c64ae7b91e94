#include "CEmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char headings[] = {
#embed "../ScreenplayReaders/SceneHeadings/headings.txt"
};

const EmbeddedFile embedded_headings = {"headings.txt", headings, sizeof headings};
