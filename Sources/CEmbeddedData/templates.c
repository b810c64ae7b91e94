#include "CEmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char layout_breakdown_sheet[] = {
#embed "../../templates/breakdown-sheet.yaml"
};

const EmbeddedFile embedded_layout_breakdown_sheet = {
    "templates/breakdown-sheet.yaml", layout_breakdown_sheet, sizeof layout_breakdown_sheet};
