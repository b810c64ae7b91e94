#ifndef BREAKDOWN_CPANGOCAIRO_H
#define BREAKDOWN_CPANGOCAIRO_H

#include <cairo.h>
#include <cairo-pdf.h>
#include <dlfcn.h>
#include <pango/pangocairo.h>
#ifdef __linux__
#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>
#endif

// Pango and cairo bring some forty libraries with them, which take longer to load than a script takes
// to read. They are opened when the first page is drawn: every function is a field of the same name.

#define BREAKDOWN_DRAWING(F)                                                                       \
  F(cairo_arc)                                                                                     \
  F(cairo_close_path)                                                                              \
  F(cairo_create)                                                                                  \
  F(cairo_destroy)                                                                                 \
  F(cairo_fill)                                                                                    \
  F(cairo_font_options_create)                                                                     \
  F(cairo_font_options_destroy)                                                                    \
  F(cairo_font_options_set_hint_metrics)                                                           \
  F(cairo_font_options_set_hint_style)                                                             \
  F(cairo_glyph_free)                                                                              \
  F(cairo_glyph_path)                                                                              \
  F(cairo_image_surface_create_from_png_stream)                                                    \
  F(cairo_line_to)                                                                                 \
  F(cairo_move_to)                                                                                 \
  F(cairo_new_sub_path)                                                                            \
  F(cairo_paint)                                                                                   \
  F(cairo_pdf_surface_add_outline)                                                                 \
  F(cairo_pdf_surface_create_for_stream)                                                           \
  F(cairo_pdf_surface_set_metadata)                                                                \
  F(cairo_pdf_surface_set_page_label)                                                              \
  F(cairo_pdf_surface_set_size)                                                                    \
  F(cairo_rectangle)                                                                               \
  F(cairo_restore)                                                                                 \
  F(cairo_save)                                                                                    \
  F(cairo_scale)                                                                                   \
  F(cairo_scaled_font_destroy)                                                                     \
  F(cairo_scaled_font_reference)                                                                   \
  F(cairo_scaled_font_text_to_glyphs)                                                              \
  F(cairo_set_dash)                                                                                \
  F(cairo_set_line_width)                                                                          \
  F(cairo_set_scaled_font)                                                                         \
  F(cairo_set_source_rgb)                                                                          \
  F(cairo_set_source_surface)                                                                      \
  F(cairo_show_page)                                                                               \
  F(cairo_show_text_glyphs)                                                                        \
  F(cairo_status)                                                                                  \
  F(cairo_status_to_string)                                                                        \
  F(cairo_stroke)                                                                                  \
  F(cairo_surface_destroy)                                                                         \
  F(cairo_surface_finish)                                                                          \
  F(cairo_surface_status)                                                                          \
  F(cairo_tag_begin)                                                                               \
  F(cairo_tag_end)                                                                                 \
  F(cairo_translate)                                                                               \
  F(g_object_unref)                                                                                \
  F(pango_attr_foreground_new)                                                                     \
  F(pango_attr_letter_spacing_new)                                                                 \
  F(pango_attr_list_insert)                                                                        \
  F(pango_attr_list_new)                                                                           \
  F(pango_attr_list_unref)                                                                         \
  F(pango_attr_size_new)                                                                           \
  F(pango_attr_style_new)                                                                          \
  F(pango_attr_weight_new)                                                                         \
  F(pango_cairo_context_set_font_options)                                                          \
  F(pango_cairo_context_set_resolution)                                                            \
  F(pango_cairo_create_context)                                                                    \
  F(pango_cairo_create_layout)                                                                     \
  F(pango_cairo_font_get_scaled_font)                                                              \
  F(pango_cairo_font_map_get_default)                                                              \
  F(pango_cairo_show_layout)                                                                       \
  F(pango_context_load_font)                                                                       \
  F(pango_context_set_round_glyph_positions)                                                       \
  F(pango_font_describe)                                                                           \
  F(pango_font_description_free)                                                                   \
  F(pango_font_description_get_family)                                                             \
  F(pango_font_description_get_weight)                                                             \
  F(pango_font_description_new)                                                                    \
  F(pango_font_description_set_family)                                                             \
  F(pango_font_description_set_size)                                                               \
  F(pango_font_description_set_style)                                                              \
  F(pango_font_description_set_weight)                                                             \
  F(pango_font_map_load_font)                                                                      \
  F(pango_layout_context_changed)                                                                  \
  F(pango_layout_get_baseline)                                                                     \
  F(pango_layout_get_context)                                                                      \
  F(pango_layout_get_extents)                                                                      \
  F(pango_layout_get_iter)                                                                         \
  F(pango_layout_get_unknown_glyphs_count)                                                         \
  F(pango_layout_index_to_pos)                                                                     \
  F(pango_layout_iter_free)                                                                        \
  F(pango_layout_iter_get_line_readonly)                                                           \
  F(pango_layout_iter_get_line_yrange)                                                             \
  F(pango_layout_iter_next_line)                                                                   \
  F(pango_layout_new)                                                                              \
  F(pango_layout_set_alignment)                                                                    \
  F(pango_layout_set_attributes)                                                                   \
  F(pango_layout_set_auto_dir)                                                                     \
  F(pango_layout_set_ellipsize)                                                                    \
  F(pango_layout_set_font_description)                                                             \
  F(pango_layout_set_height)                                                                       \
  F(pango_layout_set_text)                                                                         \
  F(pango_layout_set_width)                                                                        \
  F(pango_layout_set_wrap)

// Linux finds faces with fontconfig, which can tell the files of a family apart.
#ifdef __linux__
#define BREAKDOWN_FONT_FILES(F)                                                                    \
  F(FcFontList)                                                                                    \
  F(FcFontSetDestroy)                                                                              \
  F(FcObjectSetAdd)                                                                                \
  F(FcObjectSetCreate)                                                                             \
  F(FcObjectSetDestroy)                                                                            \
  F(FcPatternAddString)                                                                            \
  F(FcPatternCreate)                                                                               \
  F(FcPatternDestroy)                                                                              \
  F(FcPatternGetString)                                                                            \
  F(cairo_font_face_destroy)                                                                       \
  F(cairo_ft_font_face_create_for_pattern)                                                         \
  F(cairo_scaled_font_create)                                                                      \
  F(cairo_scaled_font_status)
#else
#define BREAKDOWN_FONT_FILES(F)
#endif

struct breakdown_drawing {
#define F(name) __typeof__(&name) name;
  BREAKDOWN_DRAWING(F)
  BREAKDOWN_FONT_FILES(F)
#undef F
};

/// Fills the table; returns what is missing, or NULL when all is there.
static inline const char *breakdown_open_drawing(struct breakdown_drawing *library) {
#ifdef __APPLE__
#define F(name) library->name = name;
  BREAKDOWN_DRAWING(F)
#undef F
#else
  // Looks through its dependencies too: pango, cairo, gobject.
  void *handle = dlopen("libpangocairo-1.0.so.0", RTLD_LAZY | RTLD_LOCAL);
  if (!handle) return "libpangocairo-1.0.so.0";
#define F(name)                                                                                    \
  library->name = (__typeof__(&name))dlsym(handle, #name);                                         \
  if (!library->name) return #name;
  BREAKDOWN_DRAWING(F)
  BREAKDOWN_FONT_FILES(F)
#undef F
#endif
  return NULL;
}

#endif
