#ifndef BREAKDOWN_CLIBPQ_H
#define BREAKDOWN_CLIBPQ_H

#include <dlfcn.h>
#include <libpq-fe.h>

// libpq is opened when an inventory is first kept on a server. Every function is a field of the same
// name.

#define BREAKDOWN_POSTGRESQL(F)                                                                    \
  F(PQclear)                                                                                       \
  F(PQcmdStatus)                                                                                   \
  F(PQconnectdb)                                                                                   \
  F(PQerrorMessage)                                                                                \
  F(PQexec)                                                                                        \
  F(PQexecPrepared)                                                                                \
  F(PQfinish)                                                                                      \
  F(PQgetisnull)                                                                                   \
  F(PQgetlength)                                                                                   \
  F(PQgetvalue)                                                                                    \
  F(PQntuples)                                                                                     \
  F(PQprepare)                                                                                     \
  F(PQresultErrorField)                                                                            \
  F(PQresultStatus)                                                                                \
  F(PQsetNoticeProcessor)                                                                          \
  F(PQstatus)

struct breakdown_postgresql {
#define F(name) __typeof__(&name) name;
  BREAKDOWN_POSTGRESQL(F)
#undef F
};

/// Fills the table; returns what is missing, or NULL when all is there.
static inline const char *breakdown_open_postgresql(struct breakdown_postgresql *library) {
#ifdef __APPLE__
  const char *name = "libpq.5.dylib";
#else
  const char *name = "libpq.so.5";
#endif
  void *handle = dlopen(name, RTLD_LAZY | RTLD_LOCAL);
#ifdef __APPLE__
  if (!handle) handle = dlopen("/opt/homebrew/opt/libpq/lib/libpq.5.dylib", RTLD_LAZY | RTLD_LOCAL);
  if (!handle) handle = dlopen("/usr/local/opt/libpq/lib/libpq.5.dylib", RTLD_LAZY | RTLD_LOCAL);
#endif
  if (!handle) return name;
#define F(name)                                                                                    \
  library->name = (__typeof__(&name))dlsym(handle, #name);                                         \
  if (!library->name) return #name;
  BREAKDOWN_POSTGRESQL(F)
#undef F
  return NULL;
}

/// PG_DIAG_SQLSTATE, which is a character constant that Swift does not see.
static const int breakdown_sqlstate = PG_DIAG_SQLSTATE;
static const int breakdown_message = PG_DIAG_MESSAGE_PRIMARY;

/// Says nothing about what is no error.
static inline void breakdown_ignore_notice(void *context, const char *message) {
  (void)context;
  (void)message;
}

#endif
