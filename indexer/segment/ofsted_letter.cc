#include <algorithm>
#include <cctype>

#include "indexer/segment/ofsted_family.h"
#include "indexer/segment/ofsted_front.h"
#include "indexer/segment/ofsted_text.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

constexpr std::size_t address_block_lines = 70;  // ten addressees of two lines, and more
constexpr std::size_t introduction_lines = 40;

std::optional<std::size_t> find_salutation(Lines lines) {
  constexpr std::size_t most_words = 16;
  for (const std::size_t at : find_text_lines(lines, 0, address_block_lines)) {
    const std::string_view line = read_line(lines[at]);
    if (starts_with_phrase(line, "dear") && count_words(line) <= most_words) {
      return at;
    }
  }
  return std::nullopt;
}

// Where the subject ends and the letter begins, when no blank line tells.
bool opens_sentence(std::string_view line) {
  return starts_with_any(
      line, {"this letter", "her majesty's", "his majesty's", "between", "following",
             "thank you", "i am", "i write", "as you", "on", "ofsted", "further to",
             "in accordance", "inspectors", "we"});
}

// What ends most subjects: "… Middlesbrough children's services".
bool names_services(std::string_view line) {
  line = trim(line);
  const std::size_t blank = line.rfind(' ');
  return is_any_phrase(line.substr(blank == std::string_view::npos ? 0 : blank + 1),
                       {"services", "trust"});
}

struct Subject {
  std::vector<std::size_t> lines;
  std::size_t body = 0;
};

Subject find_subject(Lines lines, std::size_t salutation) {
  constexpr std::size_t most_lines = 6;
  Subject subject{{}, salutation + 1};
  for (const std::size_t at : find_text_lines(lines, salutation + 1, most_lines)) {
    const std::string_view line = read_line(lines[at]);
    const bool after_end = !subject.lines.empty() &&
                           (lines[at - 1].blank() ||
                            (names_services(read_line(lines[subject.lines.back()])) &&
                             std::isupper(static_cast<unsigned char>(line[0])) != 0));
    if (after_end || opens_sentence(line) || bullet_size(line) > 0) {
      break;
    }
    subject.lines.push_back(at);
    subject.body = at + 1;
  }
  return subject;
}

bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "BA14 8JN", the two halves of a postcode.
bool is_postcode(std::string_view outward, std::string_view inward) {
  const bool is_inward = inward.size() == 3 && is_digit(inward[0]) &&
                         is_letter(inward[1]) && is_letter(inward[2]);
  const bool is_outward = outward.size() >= 2 && outward.size() <= 4 &&
                          is_letter(outward[0]) &&
                          std::any_of(outward.begin(), outward.end(), is_digit);
  return is_inward && is_outward;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  while (!trim(text).empty()) {
    text = trim(text);
    words.push_back(first_word(text));
    text.remove_prefix(words.back().size());
  }
  return words;
}

// A postcode of the address block that fell into the subject: two columns of print.
std::string without_postcode(std::string_view subject) {
  const std::vector<std::string_view> words = split_words(subject);
  std::string kept;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at + 1 < words.size() && is_postcode(words[at], words[at + 1])) {
      ++at;
      continue;
    }
    kept += kept.empty() ? "" : " ";
    kept += words[at];
  }
  return kept;
}

std::string title_of(Lines lines, const Subject& subject) {
  std::string title;
  for (const std::size_t at : subject.lines) {
    title += title.empty() ? "" : " ";
    title += trim(lines[at].text);
  }
  return without_postcode(without_footnote_mark(title));
}

bool has_letterhead(Lines lines, std::size_t end) {
  const auto front = find_text_lines(lines.subspan(0, end), 0, address_block_lines);
  return std::any_of(front.begin(), front.end(), [&](std::size_t at) {
    const std::string_view line = read_line(lines[at]);
    return contains_any(
               line, {"piccadilly gate", "enquiries@ofsted.gov.uk", "www.gov.uk/ofsted",
                      "www.ofsted.gov.uk", "aviation house", "care quality commission",
                      "inspectorate of probation", "hmi probation"}) ||
           is_phrase(line, "ofsted");
  });
}

bool summarises_findings(std::string_view introduction) {
  return contains_any(
      introduction,
      {"this letter summarises", "this letter contains", "this letter sets out",
       "this letter outlines", "outlines our findings", "summarises the findings",
       "summarise the findings", "undertook a joint inspection",
       "conducted a joint inspection", "carried out a joint inspection",
       "undertook a joint targeted", "conducted a joint area", "revisited the area",
       "revisited the local area"});
}

bool names_inspectorate(std::string_view introduction) {
  return contains_any(introduction, {"ofsted", "inspector", "inspectors", "hmi",
                                     "inspectorate of probation"});
}

// "Yours sincerely" and, soon after, a signature of the inspectorates.
bool is_signed_by_inspector(Lines lines, std::size_t from) {
  constexpr std::size_t signature_lines = 14;
  for (std::size_t at = from; at < lines.size(); ++at) {
    if (!starts_with_any(lines[at].match,
                         {"yours sincerely", "your sincerely", "yours faithfully"})) {
      continue;
    }
    for (const std::size_t below : find_text_lines(lines, at + 1, signature_lines)) {
      if (contains_any(
              read_line(lines[below]),
              {"majesty's inspector", "hm inspector", "hmi", "ofsted", "lead inspector",
               "care quality commission", "national director"})) {
        return true;
      }
    }
  }
  return false;
}

// "This letter summarises the findings of a focused visit to …"
std::optional<std::string_view> type_in_summary(std::string_view introduction) {
  for (const std::string_view opening :
       {"summarises the findings of", "contains the findings of", "undertook a",
        "conducted a", "revisited the"}) {
    const std::size_t at = find_phrase(introduction, opening);
    if (at != std::string_view::npos) {
      return find_letter_type(sentence_at(introduction, at));
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<OfstedFront> find_ofsted_letter(Lines lines) {
  const auto salutation = find_salutation(lines);
  if (!salutation || has_council_header(lines, *salutation)) {
    return std::nullopt;
  }
  const Subject subject = find_subject(lines, *salutation);
  const std::string introduction =
      join_lines(lines, find_text_lines(lines, subject.body, introduction_lines));
  const auto subject_type = find_letter_type(join_lines(lines, subject.lines));
  const auto type = subject_type ? subject_type : type_in_summary(introduction);
  if (!type) {
    return std::nullopt;
  }
  OfstedFront front{
      .type = *type,
      .title = title_of(lines, subject),
      .title_line = subject.lines.empty() ? subject.body : subject.lines.front(),
      .body = subject.body,
      .salutation = salutation,
      .evidence = {}};
  const bool has_head = has_letterhead(lines, *salutation);
  if (has_head) {
    front.evidence.emplace_back("letterhead");
  }
  if (is_signed_by_inspector(lines, subject.body)) {
    front.evidence.emplace_back("signature");
  }
  const bool is_from_inspectorate = names_inspectorate(introduction) || has_head;
  const bool is_letter = (summarises_findings(introduction) && is_from_inspectorate) ||
                         (subject_type && front.evidence.size() == 2);
  if (!is_letter || front.evidence.empty()) {
    return std::nullopt;
  }
  front.evidence.emplace_back("subject and summary");
  return front;
}

}  // namespace council
