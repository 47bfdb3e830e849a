#include "indexer/segment/quoted_text.h"

#include <array>

#include "indexer/segment/scan.h"

namespace council {

std::size_t opening_quote(std::string_view text) {
  for (const std::string_view quote :
       {"\xE2\x80\x9C", "\"", "\xE2\x80\x98\xE2\x80\x98"}) {
    if (text.starts_with(quote)) {
      return quote.size();
    }
  }
  // "'That this Council …'", not "'s"
  for (const std::string_view quote : {"'", "\xE2\x80\x98"}) {
    if (text.starts_with(quote) && (text.substr(quote.size()).starts_with("That ") ||
                                    text.substr(quote.size()).starts_with("This "))) {
      return quote.size();
    }
  }
  return 0;
}

bool closes_quote(std::string_view text, std::string_view opened) {
  const std::size_t open = opening_quote(opened);
  while (!text.empty() &&
         (text.back() == '.' || text.back() == ' ' || text.back() == ';')) {
    text.remove_suffix(1);
  }
  // Of single quotes only: "its members’" ends no “quote”.
  const bool is_single = opened.starts_with('\'') || opened.starts_with("\xE2\x80\x98");
  const bool ends_double = text.ends_with("\xE2\x80\x9D") || text.ends_with('"');
  const bool ends_single = text.ends_with('\'') || text.ends_with("\xE2\x80\x99");
  return open > 0 && (is_single ? ends_single : ends_double);
}

namespace {

// "… the road.” (M)": the letter of a register behind the quote goes.
void drop_register_letter(std::string& text) {
  constexpr std::string_view close = "\xE2\x80\x9D (";
  const std::size_t at = text.rfind(close);
  if (text.ends_with(')') && at != std::string::npos &&
      at + close.size() + 2 == text.size()) {
    text.resize(at + close.size() - 2);
  }
}

struct QuotePair {
  std::string_view opening;
  std::string_view closing;
};

constexpr auto quotes = std::to_array<QuotePair>({{"\"", "\""},
                                                  {"\xE2\x80\x9C", "\xE2\x80\x9D"},
                                                  {"'", "'"},
                                                  {"\xE2\x80\x98", "\xE2\x80\x99"}});

}  // namespace

void drop_quotes(std::string& text) {
  const std::size_t open = opening_quote(text);
  if (open == 0) {
    return;
  }
  text.erase(0, open);
  drop_register_letter(text);
  for (const std::string_view quote : {"\xE2\x80\x9D", "\"", "'", "\xE2\x80\x99"}) {
    const std::size_t close = text.rfind(quote);
    if (close != std::string::npos && close + quote.size() + 2 >= text.size()) {
      text.erase(close, quote.size());
      return;
    }
  }
}

std::string_view up_to_closing_quote(std::string_view before, std::string_view text) {
  for (const auto& [opening, closing] : quotes) {
    if (!before.ends_with(opening)) {
      continue;
    }
    // Within a word it is an apostrophe.
    std::size_t close = text.rfind(closing);
    while (close != std::string_view::npos && close > 0 &&
           is_word_at(text, close + closing.size())) {
      close = text.rfind(closing, close - 1);
    }
    return text.substr(0, close);
  }
  return text;
}

void drop_lone_quote(std::string_view before, std::string& text) {
  for (const auto& [quote, closing] : quotes) {
    const std::size_t at = text.rfind(closing);
    if (before.ends_with(quote) && at != std::string::npos &&
        text.size() - at <= closing.size() + 1) {
      text.erase(at, closing.size());
      return;
    }
  }
}

}  // namespace council
