#ifndef BREAKDOWN_CXLSXWRITER_H
#define BREAKDOWN_CXLSXWRITER_H

#include <dlfcn.h>
#include <xlsxwriter.h>

// libxlsxwriter is opened when the first workbook is written: it brings other libraries with it.
// Every function is a field of the same name.

#define BREAKDOWN_WORKBOOKS(F)                                                                     \
  F(format_set_align)                                                                              \
  F(format_set_bg_color)                                                                           \
  F(format_set_bold)                                                                               \
  F(format_set_bottom)                                                                             \
  F(format_set_bottom_color)                                                                       \
  F(format_set_font_color)                                                                         \
  F(format_set_font_size)                                                                          \
  F(format_set_indent)                                                                             \
  F(format_set_num_format)                                                                         \
  F(format_set_text_wrap)                                                                          \
  F(format_set_top)                                                                                \
  F(format_set_underline)                                                                          \
  F(lxw_strerror)                                                                                  \
  F(workbook_add_format)                                                                           \
  F(workbook_add_worksheet)                                                                        \
  F(workbook_close)                                                                                \
  F(workbook_new_opt)                                                                              \
  F(workbook_set_properties)                                                                       \
  F(worksheet_autofilter)                                                                          \
  F(worksheet_data_validation_range)                                                               \
  F(worksheet_fit_to_pages)                                                                        \
  F(worksheet_freeze_panes)                                                                        \
  F(worksheet_ignore_errors)                                                                       \
  F(worksheet_print_area)                                                                          \
  F(worksheet_repeat_rows)                                                                         \
  F(worksheet_set_column)                                                                          \
  F(worksheet_set_footer)                                                                          \
  F(worksheet_set_header)                                                                          \
  F(worksheet_set_landscape)                                                                       \
  F(worksheet_set_margins)                                                                         \
  F(worksheet_set_paper)                                                                           \
  F(worksheet_set_row)                                                                             \
  F(worksheet_write_blank)                                                                         \
  F(worksheet_write_datetime)                                                                      \
  F(worksheet_write_formula_num)                                                                   \
  F(worksheet_write_number)                                                                        \
  F(worksheet_write_string)                                                                        \
  F(worksheet_write_url_opt)

struct breakdown_workbooks {
#define F(name) __typeof__(&name) name;
  BREAKDOWN_WORKBOOKS(F)
#undef F
};

/// Fills the table; returns what is missing, or NULL when all is there.
static inline const char *breakdown_open_workbooks(struct breakdown_workbooks *library) {
#ifdef __APPLE__
#define F(name) library->name = name;
  BREAKDOWN_WORKBOOKS(F)
#undef F
#else
  // The version the headers are of: structs differ from one to the next.
  void *handle = dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_LAZY | RTLD_LOCAL);
  if (!handle) return "libxlsxwriter.so." LXW_SOVERSION;
#define F(name)                                                                                    \
  library->name = (__typeof__(&name))dlsym(handle, #name);                                         \
  if (!library->name) return #name;
  BREAKDOWN_WORKBOOKS(F)
#undef F
#endif
  return NULL;
}

#endif
