#include "indexer/segment/title_remark.h"

#include <algorithm>

#include "indexer/segment/name_words.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/sieve.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

// Where "PDF 120 KB" at the end of a title starts, or npos.
std::size_t attachment_label(std::string_view title) {
  for (const std::string_view format : {" PDF ", " DOC ", " DOCX ", " XLS ", " XLSX "}) {
    const std::size_t at = title.rfind(format);
    if (at == std::string_view::npos || at == 0) {
      continue;
    }
    const std::string_view size = trim(title.substr(at + format.size()));
    const std::size_t unit = size.find_first_not_of("0123456789.,");
    if (unit != std::string_view::npos && unit > 0 &&
        is_any_phrase(size.substr(unit), {"kb", "mb"})) {
      return at;
    }
  }
  return std::string_view::npos;
}

}  // namespace

std::string_view without_title_marks(std::string_view title) {
  constexpr std::string_view dash = "\xE2\x80\x93";
  title = trim(title);
  while (!title.empty()) {
    if (title.ends_with(dash)) {
      title = trim(title.substr(0, title.size() - dash.size()));
    } else if (title.ends_with("\xE2\x80\xA2")) {
      title = trim(title.substr(0, title.size() - 3));
    } else if (title.back() == ':' || title.back() == '-' || title.back() == '*') {
      title = trim(title.substr(0, title.size() - 1));
    } else {
      break;
    }
  }
  return title;
}

std::string_view without_title_remark(std::string_view title) {
  const std::size_t open = title.rfind('(');
  if (open == std::string_view::npos || open == 0 || title.back() != ')') {
    return title;
  }
  const std::string_view remark = title.substr(open + 1, title.size() - open - 2);
  return is_any_phrase(
             remark, {"verbal", "verbal report", "verbal update", "verbal item", "oral",
                      "oral report", "to follow", "attached", "enclosed", "copy attached",
                      "report attached", "report to follow", "copy enclosed"})
             ? trim(title.substr(0, open))
             : title;
}

bool tells_outcome(std::string_view line) {
  if (line.front() < 'A' || line.front() > 'Z') {
    return false;
  }
  if (starts_with_any(line, {"proposed", "prop", "cynigiwyd"})) {
    return starts_with_any(line, {"proposed by", "prop by"}) ||
           contains_any(line, {"seconded", "sec", "secd", "eiliwyd"});
  }
  for (const std::string_view verb : {"agreed", "approved", "accepted"}) {
    if (starts_with_phrase(line, verb)) {
      const std::string_view rest = line.substr(verb.size());
      return rest.empty() || std::string_view{".,:;"}.find(rest.front()) < 4 ||
             starts_with_any(trim(rest),
                             {"and signed", "& signed", "as", "that", "to", "by"});
    }
  }
  return starts_with_any(
      line, {"resolved", "it was resolved", "it was agreed", "on proposal from",
             "on the proposal of", "were considered", "there were no", "there was no",
             "actions to be", "it was proposed", "penderfynwyd", "cytunwyd"});
}

bool counts_on_line(std::string_view line, std::string_view next) {
  const std::string_view last = line.substr(line.rfind(' ') + 1);
  const auto label = find_number_label(next);
  return label && label->shape == NumberShape::Bare &&
         is_any_phrase(last, {"of", "for", "and", "to", "at", "with", "from"});
}

bool tells_behind_dash(std::string_view rest) {
  constexpr std::size_t fewest_words = 3;
  if (is_any_phrase(rest, {"none declared", "none received", "none reported"})) {
    return true;
  }
  // "Confirmation of the order of the agenda - agreed"
  if (rest == "agreed" || rest == "noted" || rest == "none" || rest == "adopted") {
    return true;
  }
  const bool is_told = honorific_at(rest, 0) ||
                       (!rest.empty() && rest.front() >= 'a' && rest.front() <= 'z');
  return is_told && rest.ends_with('.') && count_words(rest) >= fewest_words &&
         contains_any(rest, {"was", "were", "is", "are", "had", "has", "have", "spoke",
                             "reported", "asked", "agreed", "approved", "noted",
                             "received", "raised", "gave", "thanked", "attended"});
}

bool are_years(std::string_view line) {
  constexpr std::size_t year = 4;
  const std::string_view first = line.substr(0, year);
  const std::string_view last = line.substr(std::min(year + 1, line.size()));
  return first.size() == year && is_all_digits(first) &&
         (line.size() == year || (line[year] == '-' && last.size() == year &&
                                  is_all_digits(last) && first < last));
}

bool tells_next_meeting(std::string_view title, std::string_view rest) {
  return starts_with_any(title, {"date", "dates", "next", "time"}) &&
         contains_any(title, {"next meeting", "next meetings"}) &&
         find_first_full_date(rest).has_value();
}

bool opens_with_paragraph_number(std::string_view match) {
  const std::size_t whole = match.find_first_not_of("0123456789");
  if (whole == 0 || whole == std::string_view::npos) {
    return false;
  }
  // "2(a) Title"
  const std::string_view part = match.substr(whole);
  if (part.size() > 4 && part[0] == '(' && part[2] == ')' && part[3] == ' ') {
    return part[1] >= 'a' && part[1] <= 'z';
  }
  if (match[whole] != '.') {
    return false;
  }
  const std::size_t end = match.find_first_not_of("0123456789", whole + 1);
  return end != std::string_view::npos && end > whole + 1 && match[end] == ' ' &&
         end + 1 < match.size() && match[end + 1] >= 'A' && match[end + 1] <= 'Z';
}

void take_attachment_label(std::string& title) {
  if (const std::size_t at = attachment_label(title); at != std::string::npos) {
    title = std::string{trim(std::string_view{title}.substr(0, at))};
  }
  const Sieve words{title};
  for (const std::string_view label :
       {"pdf icon pdf", "pdf icon", "doc icon", "docx icon"}) {
    const std::size_t at = find_phrase(words, label);
    if (at != std::string_view::npos) {
      title = std::string{trim(std::string_view{title}.substr(0, at))};
      return;
    }
  }
}

}  // namespace council
