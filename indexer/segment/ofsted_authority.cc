#include "indexer/segment/ofsted_authority.h"

#include <algorithm>
#include <array>

#include "indexer/segment/ofsted_text.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/title_case.h"

namespace council {
namespace {

constexpr std::size_t longest_place = 60;
constexpr std::size_t introduction_lines = 40;

// clang-format off
constexpr auto openings = std::to_array<std::string_view>({
    "the", "services in", "local area of", "area of", "london borough of",
    "royal borough of", "metropolitan borough of", "borough of", "county of",
    "council of",
});

constexpr auto endings = std::to_array<std::string_view>({
    "children's social care services", "children's social care", "children's services",
    "childrens services", "children and families services", "children and family services",
    "children's services trust", "children's trust", "children first",
    "children's services authority area", "services for children", "local authority",
    "local area partnership", "local area", "safeguarding children partnership",
    "metropolitan borough council", "metropolitan district council", "royal borough council",
    "city and district council", "county borough council", "county council",
    "borough council", "district council", "city council", "town council",
    "metropolitan borough", "royal borough", "borough",
    "unitary authority", "council", "corporation", "mbc", ", city of", ", county of", "'s",
});
// clang-format on

std::string_view trim_marks(std::string_view text) {
  while (!text.empty() &&
         std::string_view{" \t,.;:-"}.find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  return trim(text);
}

bool ends_with_phrase(std::string_view text, std::string_view ending) {
  if (text.size() < ending.size()) {
    return false;
  }
  const std::size_t start = text.size() - ending.size();
  const bool at_word = ending.front() == '\'' || ending.front() == ',' || start == 0 ||
                       text[start - 1] == ' ' || text[start - 1] == '\'';
  return at_word && to_lower(text.substr(start)) == ending;
}

std::string_view strip_openings(std::string_view text) {
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view opening : openings) {
      if (starts_with_phrase(text, opening) && text.size() > opening.size()) {
        text = trim(text.substr(opening.size()));
        found = true;
      }
    }
  }
  return text;
}

std::string_view strip_endings(std::string_view text) {
  for (bool found = true; found;) {
    found = false;
    text = trim_marks(text);
    for (const std::string_view ending : endings) {
      if (ends_with_phrase(text, ending)) {
        text = trim_marks(text.substr(0, text.size() - ending.size()));
        found = true;
      }
    }
  }
  return text;
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool may_be_place(std::string_view text) {
  const bool has_digit =
      std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return !text.empty() && text.size() <= longest_place && is_capital(text[0]) &&
         !starts_with_phrase(text, "information about") && !has_digit &&
         text.find('@') == std::string_view::npos;
}

// What follows the last of these words: "… and neglect in Bradford".
std::string_view after_last(std::string_view text, std::string_view word) {
  std::string_view rest;
  for (std::size_t at = find_phrase(text, word); at != std::string_view::npos;
       at = find_phrase(text, word)) {
    text.remove_prefix(at + word.size());
    rest = text;
  }
  return rest;
}

std::string_view after_first(std::string_view text, std::string_view phrase) {
  const std::size_t at = find_phrase(text, phrase);
  return at == std::string_view::npos ? std::string_view{}
                                      : text.substr(at + phrase.size());
}

// The part of a subject or title that names the authority; empty when none does.
std::string_view named_in_title(std::string_view title) {
  if (contains_any(title, {"multi-agency", "joint local area", "joint area",
                           "arrangements for", "local area of"})) {
    const std::string_view rest = after_last(title, "in");
    return rest.empty() ? after_last(title, "within") : rest;
  }
  for (const std::string_view phrase :
       {"services for children and young people in", "youth justice services in",
        "youth offending services in", "visit to", "visit of", "inspection of",
        "re-inspection of", "reinspection of", "inspection to", "inspection in",
        "revisit in", "revisit to", "review of", "visit in", "assessment of"}) {
    const std::string_view rest = after_first(title, phrase);
    if (!rest.empty()) {
      return contains_any(rest, {"within"}) ? after_last(rest, "within") : rest;
    }
  }
  return {};
}

// Before a clause that dates or explains the visit.
std::string_view cut_at_clause(std::string_view text) {
  // With their blank, or Southend-on-Sea would end early.
  for (const std::string_view phrase :
       {" on", " between", " from", " to judge", " to decide", " since", " carried out",
        " which", " conducted", " and was"}) {
    text = text.substr(0, find_phrase(text, phrase));
  }
  return text;
}

// "… the findings of a focused visit to Slough children's services on 18 January 2022."
std::string place_in_summary(Lines lines, const OfstedFront& front) {
  const std::string introduction =
      join_lines(lines, find_text_lines(lines, front.body, introduction_lines));
  for (const std::string_view phrase :
       {"visit to", "visit of", "local area of", "revisited the area of",
        "inspection of services in", "joint targeted area inspection of"}) {
    const std::size_t at = find_phrase(introduction, phrase);
    if (at == std::string_view::npos) {
      continue;
    }
    std::string place =
        place_of(cut_at_clause(sentence_at(introduction, at + phrase.size())));
    if (!place.empty()) {
      return place;
    }
  }
  return {};
}

// "Children's services in Middlesbrough require improvement to be good"
std::string place_in_verdict(Lines lines, std::size_t from) {
  constexpr std::size_t front_lines = 25;
  const auto front = find_text_lines(lines, from, front_lines);
  const std::string text = join_lines(lines, front);
  std::string_view rest = after_first(text, "children's services in");
  for (const std::string_view verb : {" require", " requires", " are", " is"}) {
    rest = rest.substr(0, find_phrase(rest, verb));
  }
  return place_of(rest);
}

bool is_cover_line(std::string_view line) {
  return starts_with_any(line, {"ofsted", "appendix", "annex", "local area partnership",
                                "www", "item", "agenda", "page", "care quality"});
}

// The lines above the title: "London Borough of Hammersmith and" / "Fulham".
std::string place_above_title(Lines lines, std::size_t title_line) {
  constexpr std::size_t most_lines = 6;
  constexpr std::size_t name_lines = 2;
  const Lines above = lines.subspan(0, title_line);
  std::vector<std::size_t> name = find_text_lines(above, 0, most_lines);
  std::erase_if(name,
                [&](std::size_t at) { return is_cover_line(read_line(above[at])); });
  if (name.empty()) {
    return {};
  }
  if (name.size() > name_lines) {
    // Below what a site prints over it, only what says that it is an authority.
    const std::string_view last = read_line(above[name.back()]);
    std::string place = place_of(last);
    return place.size() < trim(last).size() ? std::move(place) : std::string{};
  }
  return place_of(join_lines(above, name));
}

std::string place_below_title(Lines lines, std::size_t body) {
  const auto below = find_text_lines(lines, body, 1);
  return below.empty() ? std::string{} : place_of(read_line(lines[below.front()]));
}

std::string place_on_title_page(Lines lines, const OfstedFront& front) {
  for (const std::string& place :
       {place_above_title(lines, front.title_line), place_in_verdict(lines, front.body),
        place_below_title(lines, front.body)}) {
    if (!place.empty()) {
      return place;
    }
  }
  return {};
}

// "MONITORING VISIT OF SALTMARSH": the text knows how the name is written.
std::string as_written(std::string place, std::string_view text) {
  const bool is_shouted = std::none_of(place.begin(), place.end(),
                                       [](char c) { return c >= 'a' && c <= 'z'; });
  if (!is_shouted || place.empty()) {
    return place;
  }
  const std::string lowered = to_lower(place);
  for (std::size_t at = find_phrase(text, lowered); at != std::string_view::npos;
       at = find_phrase(text, lowered)) {
    const std::string_view printed = text.substr(at, place.size());
    if (printed != place && is_capital(printed.front())) {
      return std::string{printed};
    }
    text.remove_prefix(at + place.size());
  }
  return title_case(place);
}

// "… to Downs Children's Trust, which delivers services on behalf of Glanford Council".
std::string place_behind_trust(Lines lines, const OfstedFront& front) {
  const std::string introduction =
      join_lines(lines, find_text_lines(lines, front.body, introduction_lines));
  const std::string_view after = after_first(introduction, "on behalf of");
  constexpr std::size_t longest_name = 80;
  const std::string_view council =
      after.substr(0, find_phrase(after.substr(0, longest_name), "council"));
  return council.size() == after.size() || council.size() > longest_name
             ? std::string{}
             : place_of(council);
}

std::string as_place(std::string place) {
  return may_be_place(place) ? std::move(place) : std::string{};
}

// "Lowick Borough Council 2008": an assessment of that year.
std::string_view without_year(std::string_view text) {
  constexpr std::size_t year_size = 5;  // with its blank
  if (text.size() <= year_size || text[text.size() - year_size] != ' ' ||
      !is_all_digits(text.substr(text.size() - year_size + 1))) {
    return text;
  }
  return trim(text.substr(0, text.size() - year_size));
}

}  // namespace

std::string place_of(std::string_view printed) {
  std::string_view text = strip_openings(without_year(trim(printed)));
  text = strip_endings(text);
  constexpr std::string_view city = "city of";
  if (starts_with_phrase(text, city) && !is_phrase(text, "city of london")) {
    text = trim(text.substr(city.size()));
  }
  return as_place(std::string{strip_openings(text)});
}

namespace {

// Homes and agencies are of whoever is registered: "Registered provider: Marlow County
// Council". A company's name is no authority.
std::optional<std::string> registered_provider(Lines lines) {
  constexpr std::string_view label = "registered provider:";
  constexpr std::size_t reach = 120;
  for (const Line& line : lines.first(std::min(reach, lines.size()))) {
    if (!starts_with_any(line.match, {label})) {
      continue;
    }
    const std::string_view value = trim(std::string_view{line.text}.substr(label.size()));
    const std::string place =
        find_phrase(value, "council") == std::string_view::npos ? "" : place_of(value);
    if (!place.empty()) {
      return place;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> find_local_authority(Lines lines, const OfstedFront& front) {
  if (auto provider = registered_provider(lines)) {
    return provider;
  }
  if (front.type == "school") {
    return std::nullopt;  // its report does not name the authority
  }
  const std::string title = fold_typography(front.title);
  const std::string_view named = trim(named_in_title(title));
  const std::string in_title = place_of(named);
  const bool is_report = front.kind == DocumentKind::OfstedReport;
  if (contains_any(title, {"trust", "children first", "for children"})) {
    std::string behind = place_behind_trust(lines, front);
    if (!behind.empty()) {
      return behind;
    }
  }
  // A bare name may be a company's: "Focused visit to Achieving for Children".
  const bool is_certain = !in_title.empty() && (is_report || in_title != named);
  if (is_certain) {
    return as_written(in_title, join_lines(lines, find_text_lines(lines, front.body,
                                                                  introduction_lines)));
  }
  if (front.type == "childrens_home") {
    return std::nullopt;
  }
  const std::string elsewhere =
      is_report ? place_on_title_page(lines, front) : place_in_summary(lines, front);
  if (!elsewhere.empty()) {
    return elsewhere;
  }
  return in_title.empty() ? std::nullopt : std::optional{in_title};
}

}  // namespace council
