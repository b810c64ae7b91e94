#ifndef BREAKDOWN_CLIBXML2_H
#define BREAKDOWN_CLIBXML2_H

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#endif
