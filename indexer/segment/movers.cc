#include "indexer/segment/movers.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

#include "indexer/segment/has_words.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/sieve.h"

namespace council {
namespace {

constexpr std::size_t most_places = 8;  // at which a phrase is tried

// The words up to the first of the separators that end a name.
std::string_view words_after(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_name = 80;
  std::string_view rest = text.substr(at, longest_name);
  rest = rest.substr(0, std::min(rest.find_first_of(",;:)\t"), rest.size()));
  for (const std::string_view stop :
       {" and ", " seconded", " that ", " ac ", " it was", " 2nd", " propos", " to ",
        " subject ", " There ", " This ", " under ", " agus ", " cuidithe", " sec.",
        " Voting", " pass "}) {
    rest = rest.substr(0, std::min(find_ignoring_case(rest, stop), rest.size()));
  }
  for (const std::string_view cut : {" that", " Vote", " Sec", " Seconder"}) {
    rest.remove_suffix(rest.ends_with(cut) ? cut.size() : 0);
  }
  constexpr std::string_view en_dash = "\xE2\x80\x93";
  rest = rest.substr(0, rest.find_last_not_of(" -") + 1);
  rest.remove_suffix(rest.ends_with(en_dash) ? en_dash.size() : 0);
  return trim(rest);
}

// "Teskey", "KN": a mover without title or first name, after "seconded by".
std::string plain_mover(std::string_view words) {
  const std::string_view first = words.substr(0, blank_end(words, 0));
  if (is_capital_code(first)) {
    return std::string{first};
  }
  const std::string_view name = leading_name(words, false);
  const bool is_body = names_an_organisation(name) || names_an_office(name) ||
                       equals_ignoring_case(first, "members") ||
                       equals_ignoring_case(first, "councillors") ||
                       equals_ignoring_case(first, "all");
  return name.size() == words.size() && !is_body ? std::string{name} : std::string{};
}

// "the Mayor": who is known by an office; "" for anything else.
std::string_view office_in(std::string_view words) {
  constexpr auto offices = std::to_array<std::string_view>(
      {"mayor", "deputy mayor", "lord mayor", "chair", "vice-chair", "vice chair",
       "chairman", "vice-chairman", "vice chairman", "chairperson", "leader",
       "deputy leader", "cathaoirleach", "leas-chathaoirleach", "provost", "convener",
       "president"});
  if (!has_at(words, 0, "the ")) {
    return {};
  }
  const std::string_view office = trim(words.substr(4));
  const bool is_office = std::ranges::any_of(
      offices, [&](std::string_view each) { return equals_ignoring_case(each, office); });
  return is_office ? office : std::string_view{};
}

// "Chairman" of "The Chairman then", before "proposed"; "" for anything else.
std::string_view office_at_end(std::string_view before) {
  before = trim(before);
  for (const std::string_view adverb : {" then", " also", " therefore"}) {
    before.remove_suffix(before.ends_with(adverb) ? adverb.size() : 0);
  }
  return office_in(before);
}

// "Byrne" of "Deputy Byrne", a member of parliament; "Deputy Mayor" is an office.
std::string_view without_house_title(std::string_view words) {
  for (const std::string_view title : {"Deputy ", "Senator "}) {
    if (words.starts_with(title) && !names_an_office(words.substr(title.size()))) {
      return words.substr(title.size());
    }
  }
  return words;
}

std::string name_after(std::string_view text, std::size_t at, bool is_passive) {
  const std::string_view rest = without_house_title(words_after(text, at));
  if (const std::string_view office = office_in(rest); is_passive && !office.empty()) {
    return std::string{office};
  }
  if (rest.empty() || is_lower_case_start(rest)) {
    return {};
  }
  const std::vector<NamedPerson> named = find_names(rest);
  if (!named.empty()) {
    return named.front().person.name;
  }
  const std::string_view code = rest.substr(0, rest.find_last_not_of('.') + 1);
  return is_passive || is_capital_code(code) ? plain_mover(code) : std::string{};
}

// "proposed by", "2nd": whether a bare name may follow.
bool is_passive(std::string_view phrase) {
  return phrase.ends_with("by") || phrase.ends_with("ed:") || phrase.ends_with("by:") ||
         phrase == "2nd" || phrase.ends_with(" (") || phrase.ends_with(" of") ||
         phrase.ends_with("moladh") || phrase == "cuidithe ag" || phrase == "prop:" ||
         phrase == "sec:" || phrase == "sec " || phrase == "secd:" || phrase == "prop ";
}

std::optional<std::string> mover(std::string_view text,
                                 std::initializer_list<std::string_view> phrases) {
  const Sieve words{text};
  for (const std::string_view phrase : phrases) {
    std::size_t at = words.find_words(phrase);
    for (std::size_t i = 0; i < most_places && at != std::string_view::npos; ++i) {
      const std::size_t end = at + phrase.size();
      std::string name = name_after(text, skip_blanks(text, end), is_passive(phrase));
      if (!name.empty()) {
        return name;
      }
      at = find_ignoring_case(text, phrase, end);
    }
  }
  return std::nullopt;
}

// "Councillor Fern" of "Councillor Fern (Leader of the Council)".
std::string_view without_note(std::string_view before) {
  before = trim(before);
  const std::size_t open = before.ends_with(')') ? before.rfind('(') : 0;
  return open == std::string_view::npos || open == 0 ? before
                                                     : trim(before.substr(0, open));
}

// "Cllr A Bee" of "1 The Oast, High Street Cllr A Bee".
std::string_view from_last_title(std::string_view before) {
  std::size_t last = 0;
  for (std::size_t at = 0; at < before.size();
       at = skip_blanks(before, blank_end(before, at))) {
    last = honorific_at(before, at) ? at : last;
  }
  return before.substr(last);
}

// "JF" of "JF" and of "After a debate JF": not the council of "the NCC". Or "".
std::string initials_at_end(std::string_view before) {
  const std::size_t blank = before.rfind(' ');
  const std::string_view last = before.substr(blank + 1);
  const bool is_alone = last.size() == before.size();
  constexpr std::size_t most_in_sentence = 2;
  const bool is_named =
      is_capital_code(last) &&
      (is_alone || (last.size() == most_in_sentence &&
                    !has_at(before, blank - std::min<std::size_t>(blank, 3), "the ")));
  return is_named ? std::string{last} : std::string{};
}

// The one name at the end of `before`.
std::string name_before(std::string_view before) {
  constexpr std::size_t longest_name = 60;
  before = without_note(before);
  before = before.substr(before.size() - std::min(before.size(), longest_name));
  const std::size_t stop = before.find_last_of(",;:(");
  before = before.substr(stop == std::string_view::npos ? 0 : stop + 1);
  for (const std::string_view joint : {" and ", " that ", ". "}) {
    const std::size_t joined = before.rfind(joint);
    // The point of "Cllr." and of an initial ends no sentence.
    const bool ends_sentence = joint != ". " || (joined != std::string_view::npos &&
                                                 sentence_end(before, joined) == joined);
    if (joined != std::string_view::npos && ends_sentence) {
      before = before.substr(joined + joint.size());
    }
  }
  if (const std::string_view office = office_at_end(before); !office.empty()) {
    return std::string{office};
  }
  std::vector<NamedPerson> named = find_names(before);
  if (named.size() > 1 && !has_at(before, 0, "propos")) {
    named = find_names(from_last_title(before));
  }
  if (named.empty()) {
    return initials_at_end(trim(before));
  }
  return named.size() == 1 ? named.front().person.name : std::string{};
}

// "Cllr A Bee proposed acceptance", "Cllr A had proposed, Cllr B had seconded": the name
// before the verb.
std::optional<std::string> subject_of(
    std::string_view text, std::initializer_list<std::string_view> predicates) {
  for (const std::string_view predicate : predicates) {
    std::size_t at = find_ignoring_case(text, predicate);
    for (std::size_t i = 0; i < most_places && at != std::string_view::npos; ++i) {
      std::string name = name_before(text.substr(0, at));
      if (!name.empty()) {
        return name;
      }
      at = find_ignoring_case(text, predicate, at + predicate.size());
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view without_failed_proposals(std::string_view text) {
  for (const std::string_view words : {"not seconded", "no seconder", "found no second",
                                       "fell for want of a seconder"}) {
    for (std::size_t at = find_ignoring_case(text, words); at != std::string_view::npos;
         at = find_ignoring_case(text, words)) {
      const std::size_t stop = text.substr(0, at).rfind(". ");
      const std::string_view before =
          text.substr(0, stop == std::string_view::npos ? 0 : stop + 1);
      // "A proposed, B seconded. An amendment by C was not seconded.": it failed alone.
      if (find_ignoring_case(before, "second") != std::string_view::npos) {
        text = before;
      } else {
        text.remove_prefix(at + words.size());
      }
    }
  }
  return text;
}

Movers find_movers(std::string_view whole) {
  const std::string_view text = without_failed_proposals(whole);
  Movers movers;
  movers.proposer = mover(text, {"proposed by:",
                                 "proposed (",
                                 "proposed -",
                                 "proposed \xE2\x80\x93",
                                 "proposed:",
                                 "proposed by",
                                 "proposed also by",
                                 "proposed for adoption by",
                                 "proposed for approval by",
                                 "proposed as a true record by",
                                 "proposed as a correct record by",
                                 "on the proposal of",
                                 "a proposal by",
                                 "on proposal from",
                                 "on the proposal from",
                                 "on a proposition by",
                                 "on the proposition of",
                                 "on the motion of",
                                 "on a motion by",
                                 "on the motion by",
                                 "under the motion of",
                                 "motion by",
                                 "moved by",
                                 "ar moladh",
                                 "ar mholadh",
                                 "cynigiwyd gan y",
                                 "cynigiwyd gan",
                                 "gynigiwyd gan y"});
  movers.seconder =
      mover(text, {"seconded by:", "seconded (", "seconded:", "seconded -",
                   "seconded \xE2\x80\x93", "seconded by", "second by", "seconding by",
                   "cuidithe ag", "eiliwyd gan y", "eiliwyd gan"});
  // "Cllr A, seconded by Cllr B, moved that …"
  const std::size_t aside = find_ignoring_case(text, ", seconded by ");
  if (!movers.proposer && aside != std::string_view::npos &&
      has_any(text.substr(aside), {", moved", ", proposed", " moved that", " moved the",
                                   " moved a notice"})) {
    std::string name = name_before(text.substr(0, aside));
    movers.proposer = name.empty() ? std::nullopt : std::optional{std::move(name)};
  }
  if (!movers.proposer) {
    movers.proposer = subject_of(text, {" had proposed", " proposed", " moved"});
  }
  if (!movers.seconder) {
    movers.seconder = subject_of(text, {" had seconded", " seconded", " second,"});
  }
  if (!movers.proposer) {
    movers.proposer = mover(
        text, {"mover: -", "mover:-", "mover:", "proposer:", "proposer was", "proposer",
               "prop.", "prop:", "proposed.", "proposed:", "proposed", "prop "});
  }
  if (!movers.seconder) {
    movers.seconder =
        mover(text, {"seconder: -", "seconder:-", "seconder:", "seconder was", "seconder",
                     "2nd", "sec:", "sec.", "secd:", "sec ", "seconded:", "seconded"});
  }
  return movers;
}

std::size_t after_leading_movers(std::string_view text) {
  constexpr std::size_t reach = 90;
  const bool leads = std::ranges::any_of(
      std::to_array<std::string_view>({"on the motion of ", "on the proposal of ",
                                       "on the proposition of ", "on a proposal by "}),
      [&](std::string_view words) { return has_at(text, 0, words); });
  const std::size_t seconder =
      leads ? find_ignoring_case(text.substr(0, reach + reach), "seconded by ")
            : std::string_view::npos;
  if (seconder == std::string_view::npos) {
    return 0;
  }
  // "… seconded by Councillor B:" over a list
  const std::size_t comma =
      text.substr(0, seconder + reach).find_first_of(",:", seconder);
  return comma == std::string_view::npos ? 0 : skip_blanks(text, comma + 1);
}

Movers find_both_movers(std::string_view text) {
  const bool may_name =
      has_any(text, {"second", "2nd", "eiliw", "cuidithe", "sec. ", "sec: "}) &&
      has_any(text, {"propos", "move", "motion", "moladh", "prop. ", "prop: "});
  Movers movers = may_name ? find_movers(text) : Movers{};
  return movers.proposer && movers.seconder ? movers : Movers{};
}

}  // namespace council
