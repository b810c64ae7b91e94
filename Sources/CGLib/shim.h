#ifndef BREAKDOWN_CGLIB_H
#define BREAKDOWN_CGLIB_H

#include <dlfcn.h>
#include <glib.h>

// GLib is opened when a checksum is first asked for: reading a script needs none. Every function is a
// field of the same name.

#define BREAKDOWN_CHECKSUMS(F)                                                                     \
  F(g_checksum_free)                                                                               \
  F(g_checksum_get_string)                                                                         \
  F(g_checksum_new)                                                                                \
  F(g_checksum_update)

struct breakdown_checksums {
#define F(name) __typeof__(&name) name;
  BREAKDOWN_CHECKSUMS(F)
#undef F
};

/// Fills the table; returns what is missing, or NULL when all is there.
static inline const char *breakdown_open_checksums(struct breakdown_checksums *library) {
#ifdef __APPLE__
#define F(name) library->name = name;
  BREAKDOWN_CHECKSUMS(F)
#undef F
#else
  void *handle = dlopen("libglib-2.0.so.0", RTLD_LAZY | RTLD_LOCAL);
  if (!handle) return "libglib-2.0.so.0";
#define F(name)                                                                                    \
  library->name = (__typeof__(&name))dlsym(handle, #name);                                         \
  if (!library->name) return #name;
  BREAKDOWN_CHECKSUMS(F)
#undef F
#endif
  return NULL;
}

#endif
