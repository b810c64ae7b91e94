#ifndef BREAKDOWN_CGLIB_H
#define BREAKDOWN_CGLIB_H

#include <dlfcn.h>
#include <glib.h>

// GLib is opened when a checksum is first asked for: reading a script needs none.

struct breakdown_checksums {
  __typeof__(&g_compute_checksum_for_data) g_compute_checksum_for_data;
  __typeof__(&g_free) g_free;
};

/// Fills the table; returns what is missing, or NULL when all is there.
static inline const char *breakdown_open_checksums(struct breakdown_checksums *library) {
#ifdef __APPLE__
  library->g_compute_checksum_for_data = g_compute_checksum_for_data;
  library->g_free = g_free;
#else
  void *handle = dlopen("libglib-2.0.so.0", RTLD_LAZY | RTLD_LOCAL);
  if (!handle) return "libglib-2.0.so.0";
  library->g_compute_checksum_for_data =
      (__typeof__(&g_compute_checksum_for_data))dlsym(handle, "g_compute_checksum_for_data");
  library->g_free = (__typeof__(&g_free))dlsym(handle, "g_free");
  if (!library->g_compute_checksum_for_data || !library->g_free) return "libglib-2.0";
#endif
  return NULL;
}

#endif
