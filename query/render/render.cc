#include "query/render/render.h"

#include <array>

#include "query/render/formats.h"

namespace council {
namespace {

// clang-format off
constexpr auto formats = std::to_array<FormatSpec>({
    {"text",     "for people",                          false, hits_as_text,     sections_as_text, decisions_as_text,     table_as_text},
    {"json",     "one object, schema 1",                true,  hits_as_json,     sections_as_json, decisions_as_json,     table_as_json},
    {"jsonl",    "a meta line, then one hit a line",    true,  hits_as_jsonl,    nullptr,          decisions_as_jsonl,    table_as_jsonl},
    {"csv",      "for spreadsheets",                    false, hits_as_csv,      sections_as_csv,  decisions_as_csv,      table_as_csv},
    {"markdown", "quotations with citations",           false, hits_as_markdown, sections_as_markdown, decisions_as_markdown, table_as_markdown},
    {"ris",      "for reference managers",              false, hits_as_ris,      sections_as_ris,  decisions_as_ris,      nullptr},
    {"bibtex",   "for LaTeX",                           false, hits_as_bibtex,   sections_as_bibtex, decisions_as_bibtex,   nullptr},
    {"svg",      "a picture of a timeline",             false, nullptr,          nullptr,          nullptr,               table_as_svg},
});
// clang-format on

}  // namespace

std::span<const FormatSpec> all_formats() {
  return formats;
}

const FormatSpec* find_format(std::string_view name) {
  for (const FormatSpec& format : formats) {
    if (format.name == name) {
      return &format;
    }
  }
  return nullptr;
}

}  // namespace council
