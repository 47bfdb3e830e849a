#include "indexer/extract/rtf_tokens.h"

#include <algorithm>
#include <charconv>

namespace council {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

RtfToken RtfTokens::next() {
  while (at_ < bytes_.size() && (bytes_[at_] == '\r' || bytes_[at_] == '\n')) {
    ++at_;
  }
  if (at_ >= bytes_.size()) {
    return {};
  }
  switch (bytes_[at_]) {
    case '{':
      return {RtfKind::Open, bytes_.substr(at_++, 1), {}};
    case '}':
      return {RtfKind::Close, bytes_.substr(at_++, 1), {}};
    case '\\':
      ++at_;
      return take_control();
    default:
      return take_text();
  }
}

RtfToken RtfTokens::take_text() {
  const std::size_t end = std::min(bytes_.find_first_of("{}\\\r\n", at_), bytes_.size());
  const RtfToken token{RtfKind::Text, bytes_.substr(at_, end - at_), {}};
  at_ = end;
  return token;
}

RtfToken RtfTokens::take_control() {
  if (at_ >= bytes_.size()) {
    return {};
  }
  if (is_letter(bytes_[at_])) {
    return take_word();
  }
  if (bytes_[at_] == '\'') {
    return take_byte();
  }
  // A line end after the backslash is \par.
  if (bytes_[at_] == '\r' || bytes_[at_] == '\n') {
    ++at_;
    return {RtfKind::Word, "par", {}};
  }
  return {RtfKind::Symbol, bytes_.substr(at_++, 1), {}};
}

RtfToken RtfTokens::take_byte() {
  ++at_;
  int value = 0;
  const char* const start = bytes_.data() + std::min(at_, bytes_.size());
  const char* const end = bytes_.data() + std::min(at_ + 2, bytes_.size());
  const auto read = std::from_chars(start, end, value, 16);
  at_ += static_cast<std::size_t>(read.ptr - start);
  if (read.ptr == start || value < 0) {
    return {RtfKind::Symbol, "'", {}};
  }
  return {RtfKind::Byte, {}, value};
}

// \name, then a number if there is one, then one blank that is no text.
RtfToken RtfTokens::take_word() {
  const auto* const begin = bytes_.begin() + static_cast<std::ptrdiff_t>(at_);
  const auto* const name_end =
      std::find_if_not(begin, bytes_.end(), [](char c) { return is_letter(c); });
  RtfToken token{
      RtfKind::Word, bytes_.substr(at_, static_cast<std::size_t>(name_end - begin)), {}};
  at_ += token.text.size();
  const std::size_t digits = at_ + (at_ < bytes_.size() && bytes_[at_] == '-' ? 1U : 0U);
  if (digits < bytes_.size() && is_digit(bytes_[digits])) {
    int value = 0;
    const char* const end = bytes_.data() + bytes_.size();
    const auto read = std::from_chars(bytes_.data() + at_, end, value);
    token.number = read.ec == std::errc{} ? value : 0;
    at_ = static_cast<std::size_t>(read.ptr - bytes_.data());
  }
  if (at_ < bytes_.size() && bytes_[at_] == ' ') {
    ++at_;
  }
  if (token.text == "bin" && token.number && *token.number > 0) {
    at_ += std::min(static_cast<std::size_t>(*token.number), bytes_.size() - at_);
  }
  return token;
}

}  // namespace council
