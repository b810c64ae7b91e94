#ifndef BREAKDOWN_CLIBARCHIVE_H
#define BREAKDOWN_CLIBARCHIVE_H

#include <archive.h>
#include <archive_entry.h>

#endif
