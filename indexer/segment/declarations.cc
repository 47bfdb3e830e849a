#include "indexer/segment/declarations.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/body_lines.h"
#include "indexer/segment/declaration_rows.h"
#include "indexer/segment/declaration_table.h"
#include "indexer/segment/declaration_words.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

std::string printed(const Person& person) {
  return person.honorific ? *person.honorific + " " + person.name : person.name;
}

// "PK", the initials by which some parishes call their members.
std::optional<std::string> initials_at_end(std::string_view text) {
  text = trim_declared(text);
  const std::string_view word = text.substr(text.rfind(' ') + 1);
  return is_capital_code(word) ? std::optional{std::string{word}} : std::nullopt;
}

// What follows "interest": the item, and the nature.
void read_rest(Declaration& row, std::string_view rest) {
  rest = drop_connectors(rest);
  if (auto item = item_at(rest)) {
    row.item = std::move(item->item);
    rest = drop_connectors(without_item_title(rest.substr(item->end)));
  }
  const std::string_view nature = trim_declared(without_departure(rest));
  if (!nature.empty()) {
    row.nature = std::string{nature};
  }
}

// The words between "a" and "interest": "pecuniary", "personal and prejudicial".
std::optional<std::string> type_between(std::string_view words) {
  words = trim_declared(words);
  for (const std::string_view article : {"an", "a", "their", "his", "her", "the"}) {
    if (has_at(words, 0, article) && !is_word_at(words, article.size())) {
      words = trim_declared(words.substr(article.size()));
      break;
    }
  }
  constexpr std::size_t longest_type = 60;
  if (words.empty() || words.size() > longest_type) {
    return std::nullopt;
  }
  return std::string{words};
}

// Where a sentence declares: the verb, and the end of "interest".
struct Declares {
  std::size_t verb = 0;
  std::size_t verb_end = 0;
  std::size_t interest = 0;
  std::size_t interest_end = 0;
};
std::optional<Declares> find_declares(std::string_view sentence) {
  constexpr auto verbs = std::to_array<std::string_view>(
      {"declared", "disclosed", "registered", "ddatgan", "datganodd", "mynegodd"});
  constexpr auto nouns = std::to_array<std::string_view>(
      {"interest", "ddiddordeb", "diddordeb", "dpi", "odpi"});
  for (const std::string_view verb : verbs) {
    const std::size_t at = find_ignoring_case(sentence, verb);
    if (at == npos) {
      continue;
    }
    const std::size_t after = at + verb.size();
    for (const std::string_view noun : nouns) {
      const std::size_t interest = find_ignoring_case(sentence, noun, after);
      constexpr std::size_t far = 90;
      if (interest != npos && interest - after <= far) {
        return Declares{at, after, interest, word_end(sentence, interest)};
      }
    }
  }
  return std::nullopt;
}

// "Cllr A Bee" of "Cllr A Bee again", "Cllrs A Bee and C Dee both".
std::string_view without_adverb(std::string_view words) {
  words = trim_declared(words);
  for (const std::string_view adverb :
       {" again", " also", " then", " both", " each", " hefyd"}) {
    words.remove_suffix(words.ends_with(adverb) ? adverb.size() : 0);
  }
  return words;
}

std::vector<std::string> people_before(std::string_view words) {
  std::vector<std::string> people;
  words = without_adverb(words);
  for (const NamedPerson& named : find_names(words)) {
    people.push_back(printed(named.person));
  }
  if (people.empty()) {
    if (auto initials = initials_at_end(words)) {
      people.push_back(*std::move(initials));
    }
  }
  return people;
}

// "Fe wnaeth y Cyng. A. Puw ddatgan": Welsh names stand after small words.
std::string_view from_first_title(std::string_view words) {
  for (std::size_t at = 0; at < words.size();
       at = skip_blanks(words, blank_end(words, at))) {
    if (honorific_at(words, at)) {
      return words.substr(at);
    }
  }
  return words;
}

class ProseReader {
 public:
  ProseReader(const JoinedLines& joined, bool with_shorthand)
      : joined_{joined}, with_shorthand_{with_shorthand} {}

  std::vector<Declaration> run() {
    const std::string_view text = joined_.text();
    for (std::size_t at = skip_blanks(text, 0); at < text.size();) {
      const std::size_t end = std::min(sentence_end(text, at) + 1, text.size());
      read_sentence(text.substr(at, end - at), at);
      at = skip_blanks(text, end);
    }
    return std::move(rows_);
  }

 private:
  void read_sentence(std::string_view sentence, std::size_t begin) {
    if (const auto declares = find_declares(sentence)) {
      read_declared(sentence, *declares, begin);
    } else if (with_shorthand_ && !read_told(sentence, begin) &&
               !read_name_first(sentence, begin)) {
      read_shorthand(sentence, begin);
    }
  }

  // "Cllr A declared that he was a trustee of the hall."
  bool read_told(std::string_view sentence, std::size_t begin) {
    for (const std::string_view verb : {" declared that ", " disclosed that "}) {
      const std::size_t at = find_ignoring_case(sentence, verb);
      if (at == npos) {
        continue;
      }
      for (std::string& person :
           people_before(from_first_title(sentence.substr(0, at)))) {
        Declaration row;
        row.person = std::move(person);
        row.nature = std::string{trim_declared(sentence.substr(at + verb.size()))};
        row.line = joined_.line_at(begin);
        rows_.push_back(std::move(row));
      }
      return true;
    }
    return false;
  }

  // "Cllr. A – item 162/24(ii), as allotment holder."
  bool read_name_first(std::string_view sentence, std::size_t begin) {
    if (!honorific_at(sentence, 0)) {
      return false;
    }
    const SegmentParts parts = take_apart(sentence);
    const auto item =
        has_at(parts.after_dash, 0, "item") ? item_at(parts.after_dash) : std::nullopt;
    const std::vector<std::string> people = people_before(parts.core);
    if (!item || people.size() != 1) {
      return false;
    }
    Declaration row;
    row.person = people.front();
    const auto dash = static_cast<std::size_t>(parts.after_dash.data() - sentence.data());
    read_rest(row, sentence.substr(dash));
    row.line = joined_.line_at(begin);
    rows_.push_back(std::move(row));
    return true;
  }

  void read_declared(std::string_view sentence, const Declares& declares,
                     std::size_t begin) {
    // "Declared by …", "i) Mynegodd y Cynghorwyr …"
    const bool verb_first =
        declares.verb < 3 || has_at(sentence, declares.verb, "mynegodd");
    const std::string_view before =
        verb_first
            ? sentence.substr(declares.verb_end, declares.interest - declares.verb_end)
            : sentence.substr(0, declares.verb);
    for (std::string& person : people_before(from_first_title(before))) {
      Declaration row;
      row.person = std::move(person);
      if (!verb_first) {
        row.type = type_between(
            sentence.substr(declares.verb_end, declares.interest - declares.verb_end));
      }
      read_rest(row, sentence.substr(declares.interest_end));
      row.line = joined_.line_at(begin);
      rows_.push_back(std::move(row));
    }
  }

  // "Cllr A re 2623 & Cllr B re 2621", "Item 4 – Mr B Lob (Financial)"
  void read_shorthand(std::string_view sentence, std::size_t begin) {
    // "The Committee NOTED the following declarations:- Item 5 - Mr B Lob (Financial)"
    for (const std::string_view lead : {":- item ", ": item "}) {
      const std::size_t at = find_ignoring_case(sentence, lead);
      if (at != npos) {
        const std::size_t item = at + lead.size() - 5;
        read_item_first(sentence.substr(item), begin + item);
        return;
      }
    }
    if (has_at(sentence, 0, "item")) {
      read_items(sentence, begin);
      return;
    }
    for (std::size_t from = 0; from < sentence.size();) {
      const std::size_t re = find_ignoring_case(sentence, " re ", from);
      if (re == npos) {
        return;
      }
      const std::size_t end = end_of_shorthand(sentence, re + 4);
      add_shorthand(sentence.substr(from, re - from),
                    sentence.substr(re + 4, end - re - 4), begin + from);
      from = end;
    }
  }

  // "Item 9.15 – Councillor A Item 9.27 – Councillor B": each up to the next.
  void read_items(std::string_view sentence, std::size_t begin) {
    for (std::size_t from = 0; from < sentence.size();) {
      std::size_t next = from + 4;
      do {
        next = sentence.find(" Item", next + 1);
      } while (next != npos && !item_at(sentence.substr(next + 1)));
      const std::size_t end = std::min(next, sentence.size());
      read_item_first(sentence.substr(from, end - from), begin + from);
      from = next == npos ? sentence.size() : next + 1;
    }
  }

  // Before the "&" or "and" that leads to the next "re", or at the sentence's end.
  static std::size_t end_of_shorthand(std::string_view sentence, std::size_t from) {
    const std::size_t next = find_ignoring_case(sentence, " re ", from);
    if (next == npos) {
      return sentence.size();
    }
    const std::string_view between = sentence.substr(from, next - from);
    const std::size_t sign = between.rfind(" & ");
    const std::size_t word = between.rfind(" and ");
    const std::size_t cut = sign == npos   ? word
                            : word == npos ? sign
                                           : std::max(sign, word);
    return cut == npos ? next : from + cut;
  }

  void add_shorthand(std::string_view names, std::string_view item, std::size_t at) {
    const auto number = item_at(trim_declared(item));
    if (!number) {
      return;
    }
    for (std::string& person : people_before(from_first_title(names))) {
      Declaration row;
      row.person = std::move(person);
      row.item = number->item;
      const std::string_view rest =
          trim_declared(trim_declared(item).substr(number->end));
      const bool bracketed = rest.size() > 2 && rest.front() == '(' && rest.back() == ')';
      if (bracketed) {
        row.nature = std::string{rest.substr(1, rest.size() - 2)};
      }
      row.line = joined_.line_at(at);
      rows_.push_back(std::move(row));
    }
  }

  // "Items 9.8, 9.9 and 9.38 - Alderman Bee": a row for each item.
  void read_item_first(std::string_view sentence, std::size_t begin) {
    constexpr std::size_t most_items = 20;
    std::vector<std::string> items;
    std::string_view rest = sentence;
    for (auto item = item_at(rest); item && items.size() < most_items;
         item = item_at(rest)) {
      items.push_back(std::move(item->item));
      rest = drop_connectors(rest.substr(item->end));
    }
    for (const NamedPerson& named : find_names(rest)) {
      const SegmentParts parts = take_apart(rest.substr(named.begin));
      for (const std::string& item : items) {
        Declaration row;
        row.person = printed(named.person);
        row.item = item;
        if (!parts.brackets.empty()) {
          row.type = std::string{parts.brackets.front()};
        }
        row.line = joined_.line_at(begin);
        rows_.push_back(std::move(row));
      }
    }
  }

  const JoinedLines& joined_;
  bool with_shorthand_;
  std::vector<Declaration> rows_;
};

}  // namespace

Declarations find_declarations(Lines item_body) {
  constexpr std::size_t most_bytes = std::size_t{64} * 1024;
  Declarations found;
  const std::vector<BodyLine> body = read_body(item_body);
  found.rows = read_declaration_table(body);
  if (found.rows.empty()) {
    found.rows = read_declaration_rows(body);
  }
  if (found.rows.empty()) {
    const JoinedLines joined = join_lines(item_body, most_bytes);
    found.rows = ProseReader{joined, true}.run();
    found.explicit_nil = found.rows.empty() && declares_nothing(joined.text());
  }
  return found;
}

std::vector<Declaration> find_declared(Lines item_body) {
  constexpr std::size_t most_bytes = std::size_t{64} * 1024;
  if (std::none_of(item_body.begin(), item_body.end(), [](const Line& line) {
        const std::string_view text = std::string_view{line.text}.substr(0, most_bytes);
        return has_words(text, "interest") || has_words(text, "diddordeb");
      })) {
    return {};
  }
  return ProseReader{join_lines(item_body, most_bytes), false}.run();
}

}  // namespace council
