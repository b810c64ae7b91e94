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

/// What scenes demand beyond their things: the rules of `StagingNeeds`, compiled and as written.
extern const EmbeddedFile embedded_staging;
extern const EmbeddedFile embedded_staging_rules;

/// Words that names of sets and people are compared by: the files of `ScriptQuestions`.
extern const EmbeddedFile embedded_short_words;
extern const EmbeddedFile embedded_titles;
extern const EmbeddedFile embedded_no_places;

/// The compiled lexicon: `ElementTagging/Lexicons/lexicon.bin`.
extern const EmbeddedFile embedded_lexicon;

/// How often the rules of the taggers are right: `ElementTagging/Lexicons/confidence.txt`.
extern const EmbeddedFile embedded_confidence;

/// The part-of-speech model: `EnglishText/Model/english-parts-of-speech.bin`.
extern const EmbeddedFile embedded_english_model;

/// What words can be, by their spelling: `EnglishText/Model/english-words.bin`.
extern const EmbeddedFile embedded_english_words;

/// Forms of words that no rule makes: `EnglishText/irregular-forms.txt`.
extern const EmbeddedFile embedded_irregular_forms;

/// The words of scene headings: `ScreenplayReaders/SceneHeadings/headings.txt`.
extern const EmbeddedFile embedded_headings;

/// What every HTML page carries: the files of `BreakdownReports/Formats/HTML`.
extern const EmbeddedFile embedded_page_style;
extern const EmbeddedFile embedded_page_script;

/// The usual layout of a breakdown sheet: `templates/breakdown-sheet.yaml`.
extern const EmbeddedFile embedded_layout_breakdown_sheet;

#endif
