#include "CEmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char modifiers[] = {
#embed "../ProductionInventory/Check/modifiers.txt"
};

const EmbeddedFile embedded_item_modifiers = {"modifiers.txt", modifiers, sizeof modifiers};

static const unsigned char differences[] = {
#embed "../ProductionInventory/Check/differences.txt"
};

const EmbeddedFile embedded_item_differences = {
    "differences.txt", differences, sizeof differences};
