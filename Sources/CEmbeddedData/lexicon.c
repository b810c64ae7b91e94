// The lexicon: the files of ElementTagging/Lexicons, one array each.
#include "CEmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define LEXICON_FILE(symbol, name) \
  const EmbeddedFile embedded_##symbol = {name, symbol, sizeof symbol}

static const unsigned char nouns_props[] = {
#embed "../ElementTagging/Lexicons/nouns/props.txt"
};
LEXICON_FILE(nouns_props, "nouns/props.txt");

static const unsigned char nouns_weapons[] = {
#embed "../ElementTagging/Lexicons/nouns/weapons.txt"
};
LEXICON_FILE(nouns_weapons, "nouns/weapons.txt");

static const unsigned char nouns_set_dressing[] = {
#embed "../ElementTagging/Lexicons/nouns/set-dressing.txt"
};
LEXICON_FILE(nouns_set_dressing, "nouns/set-dressing.txt");

static const unsigned char nouns_wardrobe[] = {
#embed "../ElementTagging/Lexicons/nouns/wardrobe.txt"
};
LEXICON_FILE(nouns_wardrobe, "nouns/wardrobe.txt");

static const unsigned char nouns_vehicles[] = {
#embed "../ElementTagging/Lexicons/nouns/vehicles.txt"
};
LEXICON_FILE(nouns_vehicles, "nouns/vehicles.txt");

static const unsigned char nouns_animals[] = {
#embed "../ElementTagging/Lexicons/nouns/animals.txt"
};
LEXICON_FILE(nouns_animals, "nouns/animals.txt");

static const unsigned char nouns_greenery[] = {
#embed "../ElementTagging/Lexicons/nouns/greenery.txt"
};
LEXICON_FILE(nouns_greenery, "nouns/greenery.txt");

static const unsigned char nouns_makeup_hair[] = {
#embed "../ElementTagging/Lexicons/nouns/makeup-hair.txt"
};
LEXICON_FILE(nouns_makeup_hair, "nouns/makeup-hair.txt");

static const unsigned char nouns_effects[] = {
#embed "../ElementTagging/Lexicons/nouns/effects.txt"
};
LEXICON_FILE(nouns_effects, "nouns/effects.txt");

static const unsigned char nouns_sounds_music[] = {
#embed "../ElementTagging/Lexicons/nouns/sounds-music.txt"
};
LEXICON_FILE(nouns_sounds_music, "nouns/sounds-music.txt");

static const unsigned char nouns_stunts[] = {
#embed "../ElementTagging/Lexicons/nouns/stunts.txt"
};
LEXICON_FILE(nouns_stunts, "nouns/stunts.txt");

static const unsigned char nouns_special_equipment[] = {
#embed "../ElementTagging/Lexicons/nouns/special-equipment.txt"
};
LEXICON_FILE(nouns_special_equipment, "nouns/special-equipment.txt");

static const unsigned char nouns_people[] = {
#embed "../ElementTagging/Lexicons/nouns/people.txt"
};
LEXICON_FILE(nouns_people, "nouns/people.txt");

static const unsigned char nouns_none[] = {
#embed "../ElementTagging/Lexicons/nouns/none.txt"
};
LEXICON_FILE(nouns_none, "nouns/none.txt");

static const unsigned char verbs_handling[] = {
#embed "../ElementTagging/Lexicons/verbs/handling.txt"
};
LEXICON_FILE(verbs_handling, "verbs/handling.txt");

static const unsigned char verbs_events[] = {
#embed "../ElementTagging/Lexicons/verbs/events.txt"
};
LEXICON_FILE(verbs_events, "verbs/events.txt");

static const unsigned char verbs_implied[] = {
#embed "../ElementTagging/Lexicons/verbs/implied.txt"
};
LEXICON_FILE(verbs_implied, "verbs/implied.txt");

static const unsigned char phrases_idioms[] = {
#embed "../ElementTagging/Lexicons/phrases/idioms.txt"
};
LEXICON_FILE(phrases_idioms, "phrases/idioms.txt");

static const unsigned char phrases_figurative[] = {
#embed "../ElementTagging/Lexicons/phrases/figurative.txt"
};
LEXICON_FILE(phrases_figurative, "phrases/figurative.txt");

static const unsigned char phrases_adjectives[] = {
#embed "../ElementTagging/Lexicons/phrases/adjectives.txt"
};
LEXICON_FILE(phrases_adjectives, "phrases/adjectives.txt");
