#include "CEmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char page_style[] = {
#embed "../BreakdownReports/Formats/HTML/page.css"
};

const EmbeddedFile embedded_page_style = {
    "BreakdownReports/Formats/HTML/page.css", page_style, sizeof page_style};

static const unsigned char page_script[] = {
#embed "../BreakdownReports/Formats/HTML/page.js"
};

const EmbeddedFile embedded_page_script = {
    "BreakdownReports/Formats/HTML/page.js", page_script, sizeof page_script};
