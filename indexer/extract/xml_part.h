#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct _xmlTextReader;  // NOLINT(bugprone-reserved-identifier): libxml2's own name

namespace council {

enum class XmlEvent : std::uint8_t { Start, End, Text, Finished };

// One XML part, event by event. Entities are not loaded, a DOCTYPE is refused, depth and
// text size are libxml2's own bounds. An element without content gives Start and End.
class XmlPart {
 public:
  // `xml` must outlive the reader.
  explicit XmlPart(std::string_view xml);

  // Throws ExtractionError Damaged at a DOCTYPE or where the part is no longer XML.
  XmlEvent next();

  // Of the element just started or ended, without its prefix: "p".
  [[nodiscard]] std::string_view name() const { return name_; }
  // Of the Text just met.
  [[nodiscard]] std::string_view text() const;
  // Of the element just started, whatever the attribute's prefix: "val"; or only where
  // its namespace has that ending: "id", "/relationships".
  [[nodiscard]] std::optional<std::string> attribute(
      std::string_view name, std::string_view namespace_ending = {}) const;

 private:
  struct Free {
    void operator()(_xmlTextReader* reader) const;
  };
  std::unique_ptr<_xmlTextReader, Free> reader_;
  std::string name_;
  bool end_is_due_ = false;
};

}  // namespace council
