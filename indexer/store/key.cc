#include "indexer/store/key.h"

#include <algorithm>
#include <optional>

#include "common/sha256.h"
#include "common/slug.h"

namespace council {
namespace {

constexpr std::size_t max_body_bytes = 60;
constexpr std::size_t max_source_bytes = 72;
constexpr std::size_t max_title_bytes = 48;
constexpr char mark_sign = '~';

// At most `max_bytes`, cut between words where there are some.
std::string cut_slug(std::string slug, std::size_t max_bytes) {
  if (slug.size() > max_bytes) {
    const std::size_t dash = slug.rfind('-', max_bytes);
    slug.resize(dash == std::string::npos || dash < max_bytes / 2 ? max_bytes : dash);
  }
  return slug;
}

// The last part of it: a file's name tells more than the folders that it lies in.
std::string end_of_slug(const std::string& slug, std::size_t max_bytes) {
  if (slug.size() <= max_bytes) {
    return slug;
  }
  const std::string end = slug.substr(slug.size() - max_bytes);
  const std::size_t dash = end.find('-');
  return dash < max_bytes / 2 ? end.substr(dash + 1) : end;
}

std::string slug_or(const std::optional<std::string>& text, std::string_view otherwise) {
  const std::string slug = text ? cut_slug(slug_of(*text), max_body_bytes) : "";
  return slug.empty() ? std::string{otherwise} : slug;
}

// `wanted`, or the first of wanted-2, wanted-3 … that is not taken yet.
std::string take(std::set<std::string>& taken, const std::string& wanted) {
  std::string name = wanted;
  for (int i = 2; !taken.insert(name).second; ++i) {
    name = wanted + "-" + std::to_string(i);
  }
  return name;
}

std::string source_slug(std::string_view source) {
  const std::size_t dot = source.rfind('.');
  const std::size_t slash = source.rfind('/');
  const bool has_extension = dot != std::string_view::npos && dot > 0 &&
                             (slash == std::string_view::npos || dot > slash + 1);
  const std::string slug = slug_of(source.substr(0, has_extension ? dot : source.size()));
  return slug.empty() ? "source" : end_of_slug(slug, max_source_bytes);
}

bool is_inspectorate(DocumentKind kind) {
  return kind == DocumentKind::OfstedLetter || kind == DocumentKind::OfstedReport;
}

std::string kind_slug(const Document& document) {
  return slug_of(to_string(document.kind));
}

std::string inspection_key(const Document& document) {
  const auto dated = main_date(document);
  const Date date = document.letter_date ? *document.letter_date : dated->date;
  const std::string type = slug_or(document.inspection_type, "");
  return "ofsted/" + slug_or(document.local_authority, "unnamed") + "/" + to_iso(date) +
         "/" + (type.empty() ? slug_or(document.subkind, kind_slug(document)) : type);
}

std::string plain_document_key(const Document& document, std::string_view source) {
  const std::string panel = slug_or(document.panel_key, "");
  const auto dated = main_date(document);
  if (is_inspectorate(document.kind) && document.local_authority && dated) {
    return inspection_key(document);
  }
  if (!panel.empty() && dated) {
    return panel + "/" + to_iso(dated->date) + "/" + kind_slug(document);
  }
  return "undated/" + source_slug(source) + "/" + kind_slug(document);
}

std::string plain_section_key(const Section& section) {
  if (section.part == SectionPart::Front) {
    return "front";
  }
  for (const auto* text : {&section.number, &section.inferred_number, &section.title}) {
    std::string slug = *text ? cut_slug(slug_of(**text), max_title_bytes) : "";
    if (!slug.empty()) {
      return slug;
    }
  }
  return section.part == SectionPart::Body ? "body"
                                           : std::string{to_string(section.part)} + "-" +
                                                 std::to_string(section.first_page);
}

}  // namespace

std::string KeyMaker::document_key(const Document& document) {
  document_ = take(documents_, plain_document_key(document, source_));
  sections_.clear();
  return document_;
}

std::string KeyMaker::section_key(const Section& section) {
  return document_ + "/" + take(sections_, plain_section_key(section));
}

std::string mark_of(std::string_view source) {
  return mark_sign + sha256_of(source).substr(0, 8);
}

std::string without_mark(std::string_view document) {
  return std::string{document.substr(0, document.find(mark_sign))};
}

std::string key_with_mark(const Record& record, bool is_marked) {
  const std::string document = council::document_key(record);
  return without_mark(document) + (is_marked ? mark_of(record.source) : "") +
         record.key.substr(document.size());
}

}  // namespace council
