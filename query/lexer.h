#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/field_name.h"

namespace council {

enum class TokenKind : std::uint8_t {
  Text,       // a run without blanks: school, 25/47, safeguard*
  Quoted,     // what stood between quotation marks
  FieldName,  // panel: and what follows it belongs to it
  Open,
  Close,
  Minus,  // the '-' of -word
  And,
  Or,
  Not,
  Near,  // NEAR, NEAR/5
  End
};

struct Token {
  TokenKind kind = TokenKind::End;
  std::string_view text;  // into the query; of Quoted without the marks
  std::size_t position = 0;
  FieldName field = {};  // of FieldName
  unsigned window = 0;   // of Near
};

// Splits a query into tokens, the last one End. `text` must outlive them. Throws
// QueryError for a quotation mark without its partner, an unknown field, a bad NEAR.
std::vector<Token> find_tokens(std::string_view text);

inline constexpr unsigned default_near_window = 10;
inline constexpr unsigned max_near_window = 50;

}  // namespace council
