#include "indexer/ocr/render_page.h"

#include <algorithm>
#include <cairo.h>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>

#include <glib.h>
#include <poppler.h>

#include "indexer/outcome.h"

namespace council {
namespace {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyContext {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};

constexpr double points_per_inch = 72;

[[noreturn]] void throw_damaged() {
  throw ExtractionError{Outcome::Damaged, "its picture cannot be drawn"};
}

// A3 at 300 dots an inch has 17 million points.
int choose_dots(double width, double height) {
  constexpr double wanted = 300;
  constexpr double most_points = 36e6;
  const double square_inches =
      std::max(width * height, 1.0) / (points_per_inch * points_per_inch);
  return static_cast<int>(
      std::clamp(std::sqrt(most_points / square_inches), 1.0, wanted));
}

// Of each point its brightness, which is what the eye sees of it.
Picture to_grey(cairo_surface_t* surface, int dots_per_inch) {
  cairo_surface_flush(surface);
  Picture picture{.width = cairo_image_surface_get_width(surface),
                  .height = cairo_image_surface_get_height(surface),
                  .dots_per_inch = dots_per_inch,
                  .points = {}};
  const unsigned char* const data = cairo_image_surface_get_data(surface);
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
  picture.points.reserve(static_cast<std::size_t>(picture.width) *
                         static_cast<std::size_t>(picture.height));
  for (int y = 0; y < picture.height; ++y) {
    const auto* const row = reinterpret_cast<const std::uint32_t*>(
        data + static_cast<std::size_t>(y) * stride);
    for (int x = 0; x < picture.width; ++x) {
      const std::uint32_t point = row[x];
      const std::uint32_t grey = ((point >> 16U & 0xFFU) * 77U +
                                  (point >> 8U & 0xFFU) * 150U + (point & 0xFFU) * 29U) >>
                                 8U;
      picture.points += static_cast<char>(static_cast<unsigned char>(grey));
    }
  }
  return picture;
}

Picture draw(PopplerPage* page) {
  double width = 0;
  double height = 0;
  poppler_page_get_size(page, &width, &height);
  const int dots = choose_dots(width, height);
  const double scale = dots / points_per_inch;
  constexpr double longest_side = 30'000;
  const std::unique_ptr<cairo_surface_t, DestroySurface> surface{
      cairo_image_surface_create(
          CAIRO_FORMAT_RGB24,
          static_cast<int>(std::clamp(std::ceil(width * scale), 1.0, longest_side)),
          static_cast<int>(std::clamp(std::ceil(height * scale), 1.0, longest_side)))};
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
    throw_damaged();
  }
  {
    const std::unique_ptr<cairo_t, DestroyContext> context{cairo_create(surface.get())};
    cairo_set_source_rgb(context.get(), 1, 1, 1);
    cairo_paint(context.get());
    cairo_scale(context.get(), scale, scale);
    poppler_page_render(page, context.get());
  }
  return to_grey(surface.get(), dots);
}

}  // namespace

Picture render_page(std::string_view pdf, int page) {
  GError* error = nullptr;
  GBytes* const shared = g_bytes_new_static(pdf.data(), pdf.size());
  const std::unique_ptr<PopplerDocument, Unref> document{
      poppler_document_new_from_bytes(shared, nullptr, &error)};
  g_bytes_unref(shared);
  if (document == nullptr) {
    g_error_free(error);
    throw_damaged();
  }
  if (page < 1 || page > poppler_document_get_n_pages(document.get())) {
    throw_damaged();
  }
  const std::unique_ptr<PopplerPage, Unref> drawn{
      poppler_document_get_page(document.get(), page - 1)};
  if (drawn == nullptr) {
    throw_damaged();
  }
  return draw(drawn.get());
}

}  // namespace council
