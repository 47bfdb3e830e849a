#include "indexer/segment/body_name.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/title_case.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

constexpr std::size_t longest_name = 160;
constexpr std::size_t most_words = 20;

// What bodies are; the last one in a name decides what may follow it.
constexpr auto body_nouns = std::to_array<std::string_view>(
    {"committee",  "sub-committee", "subcommittee", "panel",         "board",
     "council",    "cabinet",       "executive",    "forum",         "group",
     "assembly",   "commission",    "party",        "partnership",   "authority",
     "district",   "cttee",         "subgroup",     "sub-group",     "taskforce",
     "conference", "tribunal",      "bwrdd",        "pwyllgor",      "is-bwyllgor",
     "cyngor",     "cabined",       "gweithgor",    "fforwm",        "comhairle",
     "coiste",     "committees",    "sederunt",     "commissioners", "trustees"});
// In these tongues the noun comes first: "Pwyllgor Craffu".
constexpr auto leading_nouns =
    std::to_array<std::string_view>({"bwrdd", "pwyllgor", "is-bwyllgor", "cyngor",
                                     "gweithgor", "fforwm", "comhairle", "coiste"});

constexpr auto joining_words = std::to_array<std::string_view>(
    {"and",   "of",    "the",  "for", "to", "in",  "on",   "with",  "a",
     "an",    "at",    "by",   "or",  "&",  "-",   "y",    "yr",    "ac",
     "i",     "o",     "ar",   "nan", "na", "le",  "upon", "under", "cum",
     "juxta", "super", "next", "nr",  "en", "sub", "de"});

constexpr auto never_first = std::to_array<std::string_view>(
    {"minutes",  "agenda",  "report",     "reports",   "meeting", "meetings",
     "notice",   "summons", "dear",       "date",      "contact", "to",
     "from",     "venue",   "present",    "apologies", "at",      "in",
     "this",     "all",     "item",       "update",    "notes",   "appointment",
     "draft",    "members", "membership", "of",        "for",     "and",
     "by",       "copy",    "decision",   "decisions", "terms",   "welcome",
     "election", "role",    "councillor", "cllr",      "address", "that"});

constexpr auto roles = std::to_array<std::string_view>(
    {"director", "officer", "manager", "leader", "member", "members", "chair", "chairman",
     "clerk", "head", "secretary", "chairperson", "solicitor", "treasurer", "adviser"});

constexpr auto after_noun = std::to_array<std::string_view>(
    {"of", "for", "on", "to", "-", "with", "north", "south", "east", "west", "central"});

// Short words that are no letter or number of a body.
constexpr auto no_suffix =
    std::to_array<std::string_view>({"in", "at", "is", "by", "it", "as"});

// Words of an authority's name that say what it is, not where.
constexpr auto generic_words = std::to_array<std::string_view>(
    {"borough",   "city",           "county",  "district", "parish",  "town",
     "community", "metropolitan",   "unitary", "full",     "annual",  "special",
     "ordinary",  "extraordinary",  "the",     "and",      "of",      "council",
     "extra",     "extra-ordinary", "general", "monthly",  "virtual", "remote",
     "&",         "meeting",        "joint",   "youth",    "cyngor",  "sir",
     "tref",      "cymuned",        "local",   "shadow",   "royal",   "whole",
     "comhairle", "authority"});
// A paper's name, which tells of a council: "May 2019 DRAFT Minutes Parish Council".
constexpr auto paper_words =
    std::to_array<std::string_view>({"minutes", "agenda", "draft", "cofnodion"});
constexpr auto other_councils = std::to_array<std::string_view>(
    {"youth", "school", "schools", "sports", "research", "churches", "works", "funding"});

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& table, std::string_view word) {
  return std::any_of(table.begin(), table.end(), [&](std::string_view entry) {
    return equals_ignoring_case(entry, word);
  });
}

std::string_view without_edges(std::string_view word) {
  while (!word.empty() &&
         std::string_view{"(),.*"}.find(word.front()) != std::string_view::npos) {
    word.remove_prefix(1);
  }
  while (!word.empty() &&
         std::string_view{"(),.*"}.find(word.back()) != std::string_view::npos) {
    word.remove_suffix(1);
  }
  return word;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = skip_blanks(text, 0); at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && blank_at(text, end) == 0) {
      ++end;
    }
    words.push_back(text.substr(at, end - at));
    at = skip_blanks(text, end);
  }
  return words;
}

// Names are written with capitals, but for the words that join them.
bool is_name_word(std::string_view word) {
  const std::string_view core = without_edges(word);
  if (core.empty() || holds(joining_words, core) || core == "--") {
    return true;
  }
  const char first = core.front();
  return first < 'a' || first > 'z';
}

// "Chair of …", "Clerk to …": someone's role, whatever body it names.
bool names_a_role(const std::vector<std::string_view>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string_view next = words[i + 1];
    const bool goes_on = equals_ignoring_case(next, "of") ||
                         equals_ignoring_case(next, "for") ||
                         equals_ignoring_case(next, "to") || next == "-";
    if (goes_on && holds(roles, without_edges(words[i]))) {
      return true;
    }
  }
  return false;
}

bool names_a_paper(const std::vector<std::string_view>& words) {
  return std::ranges::any_of(words, [](std::string_view word) {
    return holds(paper_words, without_edges(word));
  });
}

// "Cyngor Cymuned", "Cyngor Sir": which kind of council, not which.
bool is_kind_of_council(const std::vector<std::string_view>& words) {
  return equals_ignoring_case(words.front(), "cyngor") &&
         holds(generic_words, without_edges(words.back()));
}

bool is_body_noun(std::string_view word) {
  return holds(body_nouns, without_edges(word));
}

bool has_name_shape(std::string_view match, const std::vector<std::string_view>& words) {
  return !words.empty() && words.size() <= most_words && match.size() <= longest_name &&
         match.find_first_of("?;:!@\t\"") == std::string_view::npos &&
         !holds(never_first, without_edges(words.front())) && !names_a_role(words) &&
         is_word_at(match, 0) &&
         std::all_of(words.begin(), words.end() - 1, is_name_word) &&
         (is_name_word(words.back()) || is_body_noun(words.back()));
}

// What may stand after the last noun: "(North)", "of Limerick", "- Part A", "B", "No. 2".
bool may_follow_noun(std::string_view word) {
  if (holds(no_suffix, without_edges(word))) {
    return false;  // "the Committee in" before "December 2019"
  }
  return word.front() == '(' || holds(after_noun, without_edges(word)) ||
         without_edges(word).size() <= 2 ||
         equals_ignoring_case(without_edges(word), "no");
}

// The folded name, its words pointing into it.
struct Name {
  std::string match;
  std::vector<std::string_view> words;
};

Name read_name(std::string_view text) {
  Name name;
  name.match = fold_typography(trim_body_name(text.substr(0, longest_name + 40)));
  // Licensing Sub-Committee "B"
  if (name.match.size() > 4 && name.match.back() == '"') {
    std::erase(name.match, '"');
  }
  name.words = words_of(name.match);
  return name;
}

constexpr auto authority_openings = std::to_array<std::string_view>(
    {"london borough of ", "royal borough of ", "city of ", "borough of ", "county of ",
     "metropolitan borough of ", "combined fire authority for ",
     "fire and rescue authority for ", "corporation of ", "council of the isles ",
     "district of "});

bool starts_authority(std::string_view match) {
  return std::any_of(authority_openings.begin(), authority_openings.end(),
                     [&](std::string_view opening) { return has_at(match, 0, opening); });
}

bool ends_authority(std::string_view last) {
  return equals_ignoring_case(last, "council") ||
         equals_ignoring_case(last, "commissioners") ||
         equals_ignoring_case(last, "authority") ||
         equals_ignoring_case(last, "corporation");
}

std::size_t without_date(std::string_view text) {
  const std::vector<DateMention> dates =
      find_dates(text, Date{std::chrono::year{2000} / 1 / 1});
  const bool trails = !dates.empty() && dates.front().begin > 0;
  return trails ? dates.front().begin : text.size();
}

std::string_view drop_tail(std::string_view text) {
  while (!text.empty()) {
    const char last = text.back();
    if (std::string_view{" \t,.;:-*"}.find(last) != std::string_view::npos) {
      text.remove_suffix(1);
    } else if (text.size() > 2 && dash_at(text, text.size() - 3) == 3) {
      text.remove_suffix(3);
    } else {
      break;
    }
  }
  return text;
}

// "Interest 1" keeps its number, "Board1" is a footnote mark.
std::string_view drop_footnote(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && is_ascii_digit(text[end - 1])) {
    --end;
  }
  const bool is_mark = end < text.size() && text.size() - end <= 2 && end > 3 &&
                       ascii_lower(text[end - 1]) >= 'a' &&
                       ascii_lower(text[end - 1]) <= 'z';
  return is_mark ? text.substr(0, end) : text;
}

std::string_view drop_held_on(std::string_view text) {
  for (const std::string_view tail : {" held on", " on", " held"}) {
    if (text.size() > tail.size() && has_at(text, text.size() - tail.size(), tail)) {
      return drop_tail(text.substr(0, text.size() - tail.size()));
    }
  }
  return text;
}

// "Ashby Parish Council Meeting" is the council's.
std::string_view drop_meeting(std::string_view text) {
  constexpr std::string_view tail = " council meeting";
  constexpr std::string_view meeting = " meeting";
  const bool is_councils =
      text.size() > tail.size() && has_at(text, text.size() - tail.size(), tail);
  return is_councils ? text.substr(0, text.size() - meeting.size()) : text;
}

}  // namespace

std::string_view trim_body_name(std::string_view text) {
  text.remove_prefix(skip_blanks(text, 0));
  text = text.substr(0, longest_name * 2);
  if (has_at(text, 0, "the ")) {
    text.remove_prefix(skip_blanks(text, 4));
  }
  const std::size_t end = without_date(text);
  const bool is_cut = end < text.size();
  text = drop_tail(text.substr(0, end));
  return drop_meeting(drop_footnote(is_cut ? drop_held_on(text) : text));
}

std::string body_display_name(std::string_view text) {
  std::string name = title_case(trim_body_name(text));
  // "Cyngor Cymuned Llan Llan Community Council" says it twice.
  constexpr std::string_view council = " Council";
  if (name.starts_with("Cyngor ") && name.ends_with(council)) {
    const std::size_t kind = name.find(' ', std::string_view{"Cyngor "}.size());
    const std::string_view rest = std::string_view{name}.substr(kind + 1);
    if (kind != std::string::npos && looks_like_council_name(rest)) {
      name.erase(0, kind + 1);
    }
  }
  // "West Ashby Parish council" is a slip.
  constexpr std::string_view slip = " council";
  if (name.ends_with(slip) && name.front() >= 'A' && name.front() <= 'Z') {
    name[name.size() - slip.size() + 1] = 'C';
  }
  return name;
}

bool looks_like_body_name(std::string_view text) {
  const Name name = read_name(text);
  if (!has_name_shape(name.match, name.words) || names_a_paper(name.words)) {
    return false;
  }
  if (holds(leading_nouns, name.words.front())) {
    // "Cyngor Cymuned" over the place whose council it is.
    return name.words.size() != 2 || !is_kind_of_council(name.words);
  }
  const auto last = std::find_if(name.words.rbegin(), name.words.rend(), is_body_noun);
  if (last == name.words.rend()) {
    return false;
  }
  return last == name.words.rbegin() || may_follow_noun(*(last - 1));
}

bool looks_like_council_name(std::string_view text) {
  const Name name = read_name(text);
  if (!has_name_shape(name.match, name.words)) {
    return false;
  }
  const auto is_place = [](std::string_view word) {
    return !holds(generic_words, without_edges(word));
  };
  const bool has_place = std::any_of(name.words.begin(), name.words.end(), is_place);
  const bool is_other = std::any_of(
      name.words.begin(), name.words.end(),
      [](std::string_view w) { return holds(other_councils, without_edges(w)); });
  if (!has_place || is_other || names_a_paper(name.words)) {
    return false;
  }
  const bool celtic = equals_ignoring_case(name.words.front(), "cyngor") ||
                      equals_ignoring_case(name.words.front(), "comhairle");
  return celtic || starts_authority(name.match) || ends_authority(name.words.back());
}

}  // namespace council
