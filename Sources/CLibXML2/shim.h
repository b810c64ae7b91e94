#ifndef BREAKDOWN_CLIBXML2_H
#define BREAKDOWN_CLIBXML2_H

// Where libxml2 is built with ICU its headers bring ICU's with them, which clash with Foundation's
// own copy. Nothing here looks into an encoding handler, the one type that differs.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/// Called for everything libxml2 finds wrong. Its own type differs in `const` between versions.
typedef void (*breakdown_xml_error_handler)(void *user, const xmlError *error);

/// A handler that knows SAX2 and nothing else: no entities are declared, looked up or loaded.
static inline xmlSAXHandler breakdown_xml_handler(breakdown_xml_error_handler on_error) {
  xmlSAXHandler handler = {0};
  handler.initialized = XML_SAX2_MAGIC;
  handler.serror = (xmlStructuredErrorFunc)on_error;
  return handler;
}

/// Bytes given to the parser that it has not used yet: a tag that does not end.
static inline long breakdown_xml_pending(xmlParserCtxtPtr parser) {
  return parser->input == NULL ? 0 : (long)(parser->input->end - parser->input->cur);
}

#endif
