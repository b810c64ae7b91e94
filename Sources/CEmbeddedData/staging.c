#include "CEmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char staging[] = {
#embed "../StagingNeeds/staging.bin"
};

const EmbeddedFile embedded_staging = {"staging.bin", staging, sizeof staging};

static const unsigned char staging_rules[] = {
#embed "../StagingNeeds/staging.yaml"
};

const EmbeddedFile embedded_staging_rules = {"staging.yaml", staging_rules, sizeof staging_rules};
