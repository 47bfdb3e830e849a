#include "query/lexer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "common/error.h"
#include "common/nearest.h"

namespace council {
namespace {

constexpr std::string_view blanks = " \t\r\n\v\f";

// Straight and typographic marks are the same: people paste from papers.
constexpr auto quotation_marks =
    std::to_array<std::string_view>({"\"", "“", "”", "„", "‟"});

std::size_t quotation_mark_at(std::string_view text, std::size_t at) {
  for (const std::string_view mark : quotation_marks) {
    if (text.substr(at, mark.size()) == mark) {
      return mark.size();
    }
  }
  return 0;
}

bool is_blank(char c) {
  return blanks.find(c) != std::string_view::npos;
}

bool is_field_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_{text} {}

  std::vector<Token> run() {
    while (skip_blanks()) {
      take_token();
    }
    add(TokenKind::End, text_.size(), text_.size());
    return std::move(tokens_);
  }

 private:
  bool skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) {
      ++at_;
    }
    return at_ < text_.size();
  }

  void add(TokenKind kind, std::size_t begin, std::size_t end) {
    Token token;
    token.kind = kind;
    token.text = text_.substr(begin, end - begin);
    token.position = begin;
    tokens_.push_back(token);
  }

  void take_token() {
    const char c = text_[at_];
    const bool is_value = !tokens_.empty() && tokens_.back().kind == TokenKind::FieldName;
    if (c == '(' || c == ')') {
      add(c == '(' ? TokenKind::Open : TokenKind::Close, at_, at_ + 1);
      ++at_;
    } else if (!is_value && c == '-' && at_ + 1 < text_.size() &&
               starts_operand(at_ + 1)) {
      add(TokenKind::Minus, at_, at_ + 1);
      ++at_;
    } else if (quotation_mark_at(text_, at_) > 0) {
      take_quoted();
    } else if (is_value || !take_field_name()) {
      take_text();
    }
  }

  // A lone dash is punctuation: "budget - 2024".
  [[nodiscard]] bool starts_operand(std::size_t at) const {
    return !is_blank(text_[at]) && text_[at] != '-' && text_[at] != ')';
  }

  void take_quoted() {
    const std::size_t opening = at_;
    at_ += quotation_mark_at(text_, at_);
    const std::size_t begin = at_;
    while (at_ < text_.size() && quotation_mark_at(text_, at_) == 0) {
      ++at_;
    }
    if (at_ == text_.size()) {
      throw QueryError{"the quotation mark has no partner", opening};
    }
    add(TokenKind::Quoted, begin, at_);
    tokens_.back().position = opening;
    at_ += quotation_mark_at(text_, at_);
  }

  // "panel:" with something straight behind it. A colon at the end of a word ("Resolved:
  // that") and one within digits or addresses ("10:30", "http://") are text.
  bool take_field_name() {
    std::size_t end = at_;
    while (end < text_.size() && is_field_letter(text_[end])) {
      ++end;
    }
    if (end == at_ || end >= text_.size() || text_[end] != ':' ||
        text_.substr(end + 1, 2) == "//") {
      return false;
    }
    const std::string_view name = text_.substr(at_, end - at_);
    const bool has_value =
        end + 1 < text_.size() && !is_blank(text_[end + 1]) && text_[end + 1] != ')';
    const std::optional<FieldName> field = find_field_name(name);
    if (!field && !has_value) {
      return false;
    }
    if (!field) {
      throw QueryError{"unknown field '" + std::string{name} + "'" + valid_fields(name),
                       at_};
    }
    if (!has_value) {
      throw QueryError{"'" + std::string{name} +
                           ":' needs a value straight after the colon (quote the word "
                           "to search for it as text)",
                       at_};
    }
    add(TokenKind::FieldName, at_, end);
    tokens_.back().field = *field;
    at_ = end + 1;
    return true;
  }

  static std::string valid_fields(std::string_view name) {
    const std::vector<std::string> names = all_field_names();
    if (nearest_name(name, names)) {
      return did_you_mean(name, names) + " (quote the words to search for them as text)";
    }
    std::string list = "; the fields are";
    for (const std::string& valid : names) {
      list += (&valid == &names.front() ? " " : ", ") + valid;
    }
    return list + " (quote the words to search for them as text)";
  }

  // A bracket that opens within a word belongs to it: "22.4.2(d)", "child(ren)".
  void take_text() {
    const std::size_t begin = at_;
    int depth = 0;
    while (at_ < text_.size() && !is_blank(text_[at_]) &&
           quotation_mark_at(text_, at_) == 0) {
      const char c = text_[at_];
      if (c == ')' && depth == 0) {
        break;
      }
      depth += c == '(' ? 1 : (c == ')' ? -1 : 0);
      ++at_;
    }
    add_text(begin);
  }

  void add_text(std::size_t begin) {
    const std::string_view text = text_.substr(begin, at_ - begin);
    const bool is_value = !tokens_.empty() && tokens_.back().kind == TokenKind::FieldName;
    const TokenKind kind = is_value ? TokenKind::Text : kind_of(text);
    add(kind, begin, at_);
    if (kind == TokenKind::Near) {
      tokens_.back().window = near_window(text, begin);
    }
  }

  static TokenKind kind_of(std::string_view text) {
    if (text == "AND") {
      return TokenKind::And;
    }
    if (text == "OR") {
      return TokenKind::Or;
    }
    if (text == "NOT") {
      return TokenKind::Not;
    }
    return text == "NEAR" || text.substr(0, 5) == "NEAR/" ? TokenKind::Near
                                                          : TokenKind::Text;
  }

  static unsigned near_window(std::string_view text, std::size_t position) {
    if (text.size() == 4) {
      return default_near_window;
    }
    const std::string_view digits = text.substr(5);
    unsigned window = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), window);
    if (error != std::errc{} || end != digits.data() + digits.size() || window < 1 ||
        window > max_near_window) {
      throw QueryError{"'" + std::string{text} + "': write NEAR/1 to NEAR/" +
                           std::to_string(max_near_window),
                       position};
    }
    return window;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> find_tokens(std::string_view text) {
  return Lexer{text}.run();
}

}  // namespace council
