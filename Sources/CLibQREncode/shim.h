#ifndef BREAKDOWN_CLIBQRENCODE_H
#define BREAKDOWN_CLIBQRENCODE_H

#include <dlfcn.h>
#include <qrencode.h>
#include <stddef.h>

// libqrencode is opened when the first label is drawn. Every function is a field of the same name.

#define BREAKDOWN_QR_CODES(F)                                                                      \
  F(QRcode_encodeString8bit)                                                                       \
  F(QRcode_free)

struct breakdown_qr_codes {
#define F(name) __typeof__(&name) name;
  BREAKDOWN_QR_CODES(F)
#undef F
};

/// Fills the table; returns what is missing, or NULL when all is there.
static inline const char *breakdown_open_qr_codes(struct breakdown_qr_codes *library) {
#ifdef __APPLE__
#define F(name) library->name = name;
  BREAKDOWN_QR_CODES(F)
#undef F
#else
  void *handle = dlopen("libqrencode.so.4", RTLD_LAZY | RTLD_LOCAL);
  if (!handle) return "libqrencode.so.4";
#define F(name)                                                                                    \
  library->name = (__typeof__(&name))dlsym(handle, #name);                                         \
  if (!library->name) return #name;
  BREAKDOWN_QR_CODES(F)
#undef F
#endif
  return NULL;
}

#endif
