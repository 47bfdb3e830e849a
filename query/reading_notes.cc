#include "query/reading_notes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "query/lexer.h"
#include "query/reference.h"

namespace council {
namespace {

// Of a query in capitals that has so many words it may be a title.
constexpr std::size_t words_of_title = 4;

std::string lower(std::string_view text) {
  std::string result{text};
  std::transform(result.begin(), result.end(), result.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return result;
}

// What people write for an operator, and the operator.
constexpr auto others = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"or", "OR"},
    {"not", "NOT"},
    {"|", "OR"},
    {"||", "OR"},
    {"&&", "AND"},
    {"!", "NOT"},
});

bool is_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return c >= 'a' && c <= 'z'; });
}

void note_once(std::string note, std::vector<std::string>& notes) {
  if (std::find(notes.begin(), notes.end(), note) == notes.end()) {
    notes.push_back(std::move(note));
  }
}

bool is_operator(const Token& token) {
  return token.kind == TokenKind::And || token.kind == TokenKind::Or ||
         token.kind == TokenKind::Not;
}

// "minute 25/47" and nothing else
void note_named_reference(const std::vector<Token>& tokens,
                          std::vector<std::string>& notes) {
  std::vector<Token> texts;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool is_value = i > 0 && tokens[i - 1].kind == TokenKind::FieldName;
    if (tokens[i].kind == TokenKind::Text && !is_value) {
      texts.push_back(tokens[i]);
    }
  }
  const bool is_named = texts.size() == 2 && is_reference(texts[1].text) &&
                        names_reference(texts[0].text, texts[1].text);
  if (is_named) {
    note_once("'" + std::string{texts[0].text} + "' was taken to say what " +
                  std::string{texts[1].text} + " is, and not searched",
              notes);
  }
}

// "DECLARATIONS OF INTEREST NOT PREVIOUSLY DECLARED"
void note_title(std::string_view text, const std::vector<Token>& tokens,
                std::vector<std::string>& notes) {
  const auto words = std::count_if(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.kind == TokenKind::Text;
  });
  const auto found = std::find_if(tokens.begin(), tokens.end(), is_operator);
  if (found != tokens.end() && !is_letter(text) &&
      static_cast<std::size_t>(words) >= words_of_title) {
    notes.push_back("'" + std::string{found->text} +
                    "' was read as an operator; put a title in quotation marks");
  }
}

}  // namespace

std::vector<std::string> reading_notes(std::string_view text) {
  std::vector<std::string> notes;
  const std::vector<Token> tokens = find_tokens(text);
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::Text) {
      continue;
    }
    const std::string word = lower(token.text);
    for (const auto& [other, meant] : others) {
      if (word == other && token.text != meant) {
        note_once("'" + std::string{token.text} + "' is " +
                      (is_letter(word) ? "a word like others" : "passed over") + ": " +
                      std::string{meant} + " in capitals is the operator",
                  notes);
      }
    }
  }
  const bool has_operator =
      !notes.empty() || std::any_of(tokens.begin(), tokens.end(), is_operator);
  for (const Token& token : tokens) {
    // By itself it changes nothing: words side by side are all wanted.
    if (token.kind == TokenKind::Text && token.text == "and" && has_operator) {
      note_once("'and' is a word like others: AND in capitals is the operator", notes);
    }
  }
  note_named_reference(tokens, notes);
  note_title(text, tokens, notes);
  return notes;
}

}  // namespace council
