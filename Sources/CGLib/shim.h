#ifndef BREAKDOWN_CGLIB_H
#define BREAKDOWN_CGLIB_H

#include <glib.h>

#endif
