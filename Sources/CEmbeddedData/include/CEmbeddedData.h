// Data files that ship inside the program: linked into the binary, mapped by the system, never
// parsed from disk. Each is a pointer and a length; the files themselves stay in their rooms.
#ifndef BREAKDOWN_CEMBEDDEDDATA_H
#define BREAKDOWN_CEMBEDDEDDATA_H

#include <stddef.h>

typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
} EmbeddedFile;

/// The table of element categories: `ScreenplayModel/Elements/categories.txt`.
extern const EmbeddedFile embedded_categories;

/// What words say about a thing in stock: the tables of `ProductionInventory/Check`.
extern const EmbeddedFile embedded_item_modifiers;
extern const EmbeddedFile embedded_item_differences;

/// What follows from what is on a sheet: `BreakdownSheets/staging.txt`.
extern const EmbeddedFile embedded_staging;

/// The files of `ElementTagging/Lexicons`.
extern const EmbeddedFile embedded_nouns_props;
extern const EmbeddedFile embedded_nouns_weapons;
extern const EmbeddedFile embedded_nouns_set_dressing;
extern const EmbeddedFile embedded_nouns_wardrobe;
extern const EmbeddedFile embedded_nouns_vehicles;
extern const EmbeddedFile embedded_nouns_animals;
extern const EmbeddedFile embedded_nouns_greenery;
extern const EmbeddedFile embedded_nouns_makeup_hair;
extern const EmbeddedFile embedded_nouns_effects;
extern const EmbeddedFile embedded_nouns_sounds_music;
extern const EmbeddedFile embedded_nouns_stunts;
extern const EmbeddedFile embedded_nouns_special_equipment;
extern const EmbeddedFile embedded_nouns_people;
extern const EmbeddedFile embedded_nouns_none;
extern const EmbeddedFile embedded_verbs_handling;
extern const EmbeddedFile embedded_verbs_events;
extern const EmbeddedFile embedded_verbs_implied;
extern const EmbeddedFile embedded_phrases_idioms;
extern const EmbeddedFile embedded_phrases_figurative;
extern const EmbeddedFile embedded_phrases_adjectives;

/// The part-of-speech model: `EnglishText/Model/english-parts-of-speech.bin`.
extern const EmbeddedFile embedded_english_model;

/// Irregular nouns and verbs, and verbs whose spelling changes before -ing and -ed.
extern const EmbeddedFile embedded_irregular_forms;
extern const EmbeddedFile embedded_verb_endings;
/// The words of scene headings: `ScreenplayReaders/SceneHeadings/headings.txt`.
extern const EmbeddedFile embedded_headings;

/// Page layouts: the files of `templates/` at the top of the repository.
extern const EmbeddedFile embedded_template_breakdown;
extern const EmbeddedFile embedded_template_table;

#endif
