#include "CEmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char categories[] = {
#embed "../ScreenplayModel/Elements/categories.txt"
};

const EmbeddedFile embedded_categories = {"categories.txt", categories, sizeof categories};
