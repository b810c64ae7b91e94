// The lexicon, as `make lexicon` compiles it from the text files of ElementTagging/Lexicons.
#include "CEmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Its numbers are read four bytes at a time.
_Alignas(8) static const unsigned char lexicon[] = {
#embed "../ElementTagging/Lexicons/lexicon.bin"
};

const EmbeddedFile embedded_lexicon = {"lexicon.bin", lexicon, sizeof lexicon};
