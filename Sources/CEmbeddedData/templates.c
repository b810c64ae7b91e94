#include "CEmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char template_breakdown[] = {
#embed "../../templates/breakdown.mustache"
};

const EmbeddedFile embedded_template_breakdown = {
    "templates/breakdown.mustache", template_breakdown, sizeof template_breakdown};

static const unsigned char template_table[] = {
#embed "../../templates/table.mustache"
};

const EmbeddedFile embedded_template_table = {
    "templates/table.mustache", template_table, sizeof template_table};

static const unsigned char layout_breakdown_sheet[] = {
#embed "../../templates/breakdown-sheet.yaml"
};

const EmbeddedFile embedded_layout_breakdown_sheet = {
    "templates/breakdown-sheet.yaml", layout_breakdown_sheet, sizeof layout_breakdown_sheet};
