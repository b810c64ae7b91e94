#ifndef BREAKDOWN_CLIBARCHIVE_H
#define BREAKDOWN_CLIBARCHIVE_H

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>

// libarchive is opened when the first zip file is read: a script needs it seldom, and it brings other
// libraries with it. Every function is a field of the same name.

#define BREAKDOWN_ARCHIVES(F)                                                                      \
  F(archive_entry_filetype)                                                                        \
  F(archive_entry_is_encrypted)                                                                    \
  F(archive_entry_pathname)                                                                        \
  F(archive_entry_pathname_utf8)                                                                   \
  F(archive_error_string)                                                                          \
  F(archive_format_name)                                                                           \
  F(archive_read_data)                                                                             \
  F(archive_read_free)                                                                             \
  F(archive_read_new)                                                                              \
  F(archive_read_next_header)                                                                      \
  F(archive_read_open_memory)                                                                      \
  F(archive_read_support_format_zip_seekable)

struct breakdown_archives {
#define F(name) __typeof__(&name) name;
  BREAKDOWN_ARCHIVES(F)
#undef F
};

/// Fills the table; returns what is missing, or NULL when all is there.
static inline const char *breakdown_open_archives(struct breakdown_archives *library) {
#ifdef __APPLE__
#define F(name) library->name = name;
  BREAKDOWN_ARCHIVES(F)
#undef F
#else
  void *handle = dlopen("libarchive.so.13", RTLD_LAZY | RTLD_LOCAL);
  if (!handle) return "libarchive.so.13";
#define F(name)                                                                                    \
  library->name = (__typeof__(&name))dlsym(handle, #name);                                         \
  if (!library->name) return #name;
  BREAKDOWN_ARCHIVES(F)
#undef F
#endif
  return NULL;
}

#endif
