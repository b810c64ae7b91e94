#include "CEmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char english_model[] = {
#embed "../EnglishText/Model/english-parts-of-speech.bin"
};

const EmbeddedFile embedded_english_model = {
    "english-parts-of-speech.bin", english_model, sizeof english_model};

static const unsigned char english_words[] = {
#embed "../EnglishText/Model/english-words.bin"
};

const EmbeddedFile embedded_english_words = {
    "english-words.bin", english_words, sizeof english_words};

static const unsigned char irregular_forms[] = {
#embed "../EnglishText/irregular-forms.txt"
};

const EmbeddedFile embedded_irregular_forms = {
    "irregular-forms.txt", irregular_forms, sizeof irregular_forms};
