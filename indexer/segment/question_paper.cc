#include "indexer/segment/question_paper.h"

#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/phrase.h"

namespace council {
int question_number(std::string_view match) {
  constexpr std::size_t longest = 20;
  for (const std::string_view word :
       {"question no.", "question no", "question number", "question", "cwestiwn"}) {
    if (match.size() <= longest && starts_with_phrase(match, word)) {
      std::string_view rest = trim(match.substr(word.size()));
      while (!rest.empty() && (rest.back() == ':' || rest.back() == '.')) {
        rest.remove_suffix(1);
      }
      return is_all_digits(rest) && rest.size() <= 3
                 ? std::atoi(std::string{rest}.c_str())
                 : 0;
    }
  }
  return 0;
}

std::vector<SectionStart> find_questions(Lines lines) {
  std::vector<SectionStart> starts;
  int expected = 1;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].blank() || lines[at].furniture ||
        question_number(lines[at].match) != expected) {
      continue;
    }
    ++expected;
    SectionStart start;
    start.line = at;
    start.body = at + 1;
    start.part = SectionPart::Heading;
    start.number = std::to_string(expected - 1);
    start.title = lines[at].text;
    starts.push_back(std::move(start));
  }
  return starts.size() >= 2 ? starts : std::vector<SectionStart>{};
}

}  // namespace council
