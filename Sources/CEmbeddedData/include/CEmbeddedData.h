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

/// The words of scene headings: `ScreenplayReaders/SceneHeadings/headings.txt`.
extern const EmbeddedFile embedded_headings;

#endif
