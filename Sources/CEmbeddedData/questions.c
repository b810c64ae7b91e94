#include "CEmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char short_words[] = {
#embed "../ScriptQuestions/short-words.txt"
};

static const unsigned char titles[] = {
#embed "../ScriptQuestions/titles.txt"
};

static const unsigned char no_places[] = {
#embed "../ScriptQuestions/no-places.txt"
};

const EmbeddedFile embedded_short_words = {"short-words.txt", short_words, sizeof short_words};
const EmbeddedFile embedded_titles = {"titles.txt", titles, sizeof titles};
const EmbeddedFile embedded_no_places = {"no-places.txt", no_places, sizeof no_places};
