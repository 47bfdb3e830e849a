#include "query/web/asset.h"

#include <array>

#include "query/render/embedded_file.h"
#include "query/render/html.h"

namespace council {
namespace {

struct Asset {
  std::string_view path;
  std::string_view file;
  std::string_view type;
};

constexpr auto assets = std::to_array<Asset>({
    {"/site.css", "site.css", "text/css; charset=utf-8"},
    {"/site.mjs", "site.mjs", "text/javascript; charset=utf-8"},
    {"/icon.svg", "icon.svg", "image/svg+xml"},
    {"/favicon.ico", "icon.svg", "image/svg+xml"},
    {"/openapi.json", "openapi.json", "application/json"},
    {"/robots.txt", "robots.txt", "text/plain; charset=utf-8"},
});

}  // namespace

std::optional<WebResponse> find_asset(std::string_view target) {
  const std::size_t mark = target.find('?');
  const std::string_view path = target.substr(0, mark);
  for (const Asset& asset : assets) {
    if (asset.path == path) {
      // Pages name the version of what they load, so that it may be kept for good.
      const bool is_versioned =
          mark != std::string_view::npos && target.substr(mark + 1) == asset_version();
      return WebResponse{
          .type = std::string{asset.type},
          .headers = {{"Cache-Control", is_versioned
                                            ? "public, max-age=31536000, immutable"
                                            : "public, max-age=3600"}},
          .body = std::string{embedded_file(asset.file)},
          .route = "asset",
          .paper = {}};
    }
  }
  return std::nullopt;
}

}  // namespace council
