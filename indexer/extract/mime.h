#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace council {

// A leaf of a message, its transfer encoding undone.
struct MimePart {
  std::string type;     // "text/html", lower case
  std::string charset;  // as declared; "" where it is not
  std::string name;     // of an attached file, decoded; "" where it has none
  bool is_attached = false;
  // Of several versions of one text only one is to be shown: those with the same number
  // here, which is above 0, in different branches.
  int alternative = 0;
  int branch = 0;
  std::string bytes;
};

// A message (RFC 5322) with all its parts in order, those of forwarded messages included.
struct MimeMessage {
  std::optional<std::string> subject;
  std::optional<std::string> from;
  std::optional<std::string> to;
  std::optional<std::string> cc;
  std::optional<std::string> date;  // ISO 8601
  std::vector<MimePart> parts;
};

// Reads any bytes as a message. Throws ExtractionError Damaged when there is none, TooBig
// when it has too many parts.
MimeMessage parse_message(std::string_view bytes);

}  // namespace council
