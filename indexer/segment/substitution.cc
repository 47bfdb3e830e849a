#include "indexer/segment/substitution.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/has_words.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/person_note.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr auto cues = std::to_array<std::string_view>(
    {" substituted for ", " was substituting for ", " substituting for ",
     " was present as a substitute for ", " was present as substitute for ",
     " attended as a substitute for ", " attended as substitute for ",
     " was attending as a substitute for ", " as a substitute for ",
     " as substitute for ", " as a substitute member for ", " as substitute member for ",
     " was a substitute for ", " was substitute for ", " deputised for ",
     " was deputising for ", " attended in place of ", " was in attendance for ",
     " was present in place of "});

// "*Councillors A Bee and C Dee replaced Councillors E Eff and G Gee respectively."
std::vector<Person> replacing_members(std::string_view sentence) {
  constexpr std::string_view cue = " replaced ";
  const std::size_t place = find_ignoring_case(sentence, cue);
  std::vector<Person> found;
  if (place == std::string_view::npos) {
    return found;
  }
  // The sentence may stand below lines that end without a stop.
  const std::size_t star = sentence.substr(0, place).rfind('*');
  const std::size_t title = sentence.substr(0, place).rfind("Councillors ");
  const std::size_t from = star != std::string_view::npos    ? star + 1
                           : title != std::string_view::npos ? title
                                                             : 0;
  std::string_view away = sentence.substr(place + cue.size());
  away = away.substr(0, std::min(find_ignoring_case(away, " respectively"), away.size()));
  std::vector<NamedPerson> substitutes = find_names(sentence.substr(from, place - from));
  const std::vector<NamedPerson> absent = find_names(away);
  if (substitutes.size() != absent.size() || !honorific_at(away, 0)) {
    return found;
  }
  for (std::size_t i = 0; i < absent.size(); ++i) {
    found.push_back(std::move(substitutes[i].person));
    found.back().attendance = Attendance::Present;
    found.back().substitute_for = absent[i].person.name;
  }
  return found;
}

std::vector<NamedPerson> one_name(std::string_view text) {
  std::vector<NamedPerson> named = find_names(text);
  return named.size() == 1 ? named : std::vector<NamedPerson>{};
}

// "Councillor A Bee, for whom Councillor C Dee was substitute; …": between the semicolons
// of a list of those absent.
std::vector<Person> substitutes_of_list(std::string_view sentence) {
  constexpr std::string_view cue = ", for whom ";
  std::vector<Person> found;
  while (!sentence.empty()) {
    const std::size_t end = std::min(sentence.find(';'), sentence.size());
    const std::string_view piece = sentence.substr(0, end);
    sentence.remove_prefix(std::min(end + 1, sentence.size()));
    const std::size_t place = find_ignoring_case(piece, cue);
    if (place == std::string_view::npos) {
      continue;
    }
    const std::string_view behind = piece.substr(place + cue.size());
    const std::size_t verb =
        std::min({behind.find(" was "), behind.find(" attended"), behind.find(" acted"),
                  behind.find(" substituted"), behind.find(" deputised")});
    const std::size_t comma = piece.substr(0, place).find_last_of(",:");
    const std::size_t from = find_ignoring_case(piece.substr(0, place), " from ");
    const std::size_t name = comma != std::string_view::npos  ? comma + 1
                             : from != std::string_view::npos ? from + 6
                                                              : 0;
    const auto absent = one_name(piece.substr(name, place - name));
    const auto substitute = one_name(behind.substr(0, verb));
    if (verb != std::string_view::npos && !absent.empty() && !substitute.empty()) {
      found.push_back(substitute.front().person);
      found.back().attendance = Attendance::Present;
      found.back().substitute_for = absent.front().person.name;
    }
  }
  return found;
}

// "Dr A Bee (Dr C Dee attended as substitute), Ms E Eff (Mrs G Gee substituting)": the
// name in the bracket, for the one before it.
std::vector<Person> substitutes_in_brackets(std::string_view sentence) {
  constexpr auto cues = std::to_array<std::string_view>(
      {" attended as", " attending as", " present as", " as substitute",
       " as a substitute", " substituting", " substituted", " deputising", " deputised"});
  std::vector<Person> found;
  for (std::size_t open = sentence.find('('); open != std::string_view::npos;
       open = sentence.find('(', open + 1)) {
    const std::string_view inside =
        sentence.substr(open + 1, sentence.find(')', open) - open - 1);
    std::size_t verb = std::string_view::npos;
    for (const std::string_view cue : cues) {
      verb = std::min(verb, find_ignoring_case(inside, cue));
    }
    if (!names_the_substitute(inside) || verb == std::string_view::npos) {
      continue;
    }
    const std::vector<NamedPerson> away = find_names(sentence.substr(0, open));
    const auto substitute = one_name(inside.substr(0, verb));
    if (away.empty() || substitute.empty()) {
      continue;
    }
    found.push_back(substitute.front().person);
    found.back().attendance = Attendance::Present;
    found.back().substitute_for = away.back().person.name;
  }
  return found;
}

// Whether "as his substitute" or "for her" stands at `at`.
bool tells_of_substitute(std::string_view sentence, std::size_t at) {
  constexpr auto words = std::to_array<std::string_view>(
      {"as substitute", "as a substitute", "as his substitute", "as her substitute",
       "as their substitute", "as the substitute", "for her", "for him", "for them"});
  return std::ranges::any_of(words, [&](std::string_view word) {
    // "as a substitute for Councillor Dee" names who was away.
    const std::size_t end = at + word.size();
    return has_at(sentence, at, word) && !is_word_at(sentence, end) &&
           !has_at(sentence, end, " for ") && !has_at(sentence, end, " member");
  });
}

// The one away of "An apology was received from Councillor Dee" before the clause.
std::vector<NamedPerson> one_absent(std::string_view before) {
  const std::size_t from = find_ignoring_case(before, " from ");
  const std::size_t names = from == std::string_view::npos ? before.size() : from + 6;
  return contains_any(before, {"apology", "apologies"}) ? one_name(before.substr(names))
                                                        : std::vector<NamedPerson>{};
}

// "… from Councillor A Bee and Councillor C Dee attended as substitute."
std::vector<Person> substitute_in_clause(std::string_view sentence,
                                         std::string_view sentence_before) {
  const SubstituteClause clause = find_substitute_clause(sentence);
  if (clause.name.empty()) {
    return {};
  }
  auto named = one_name(clause.name);
  const auto absent =
      one_absent(clause.begin == 0 ? sentence_before : sentence.substr(0, clause.begin));
  if (named.empty() || absent.empty()) {
    return {};
  }
  Person person = std::move(named.front().person);
  person.attendance = Attendance::Present;
  person.substitute_for = absent.front().person.name;
  return {std::move(person)};
}

// "from Councillor A Bee with Councillor C Dee substituting"
SubstituteClause find_companion(std::string_view sentence) {
  constexpr std::string_view verb = " substituting";
  constexpr std::string_view joiner = " with ";
  const SubstituteClause none{sentence.size(), {}};
  const std::size_t end = find_ignoring_case(sentence, verb);
  if (end == std::string_view::npos || has_at(sentence, end + verb.size(), " for ") ||
      find_ignoring_case(sentence, verb, end + 1) != std::string_view::npos) {
    return none;
  }
  const std::size_t begin = sentence.substr(0, end).rfind(joiner);
  if (begin == std::string_view::npos) {
    return none;
  }
  const std::size_t from = begin + joiner.size();
  const std::string_view name = trim(sentence.substr(from, end - from));
  const bool is_one =
      honorific_at(name, 0) && name.find_first_of("(,;") == std::string_view::npos;
  return is_one ? SubstituteClause{begin, name} : none;
}

// Each way to tell of a substitute has one of these words; most items have none.
bool may_tell_of_substitutes(std::string_view text) {
  return has_any(text,
                 {"substitut", "deputis", " in place of ", " in attendance for ",
                  ", for whom ", " replaced ", " for her", " for him", " for them"});
}

}  // namespace

SubstituteClause find_substitute_clause(std::string_view sentence) {
  constexpr auto verbs = std::to_array<std::string_view>(
      {" attended ", " had been appointed ", " was appointed ", " was present ",
       " was attending ", " substituted ", " deputised ", " was substituting "});
  for (const std::string_view verb : verbs) {
    const std::size_t place = find_ignoring_case(sentence, verb);
    if (place == std::string_view::npos ||
        !tells_of_substitute(sentence, place + verb.size())) {
      continue;
    }
    const std::string_view before = sentence.substr(0, place);
    const std::size_t joiner = before.rfind(" and ");
    const std::size_t begin = joiner == std::string_view::npos ? 0 : joiner;
    const std::string_view name =
        trim(before.substr(joiner == std::string_view::npos ? 0 : joiner + 5));
    if (honorific_at(name, 0) && name.find_first_of("(,;") == std::string_view::npos) {
      return {begin, name};
    }
  }
  return find_companion(sentence);
}

std::vector<Person> find_substitutions(Lines item_body) {
  const JoinedLines joined = join_lines(item_body, std::size_t{16} * 1024);
  const std::string_view text = joined.text();
  std::vector<Person> found;
  if (!may_tell_of_substitutes(text)) {
    return found;
  }
  std::string_view before;
  for (std::size_t at = skip_blanks(text, 0); at < text.size();) {
    const std::size_t end = sentence_end(text, at);
    const std::string_view sentence = text.substr(at, end - at);
    for (Person& person : substitute_in_clause(sentence, before)) {
      person.line = joined.line_at(at);
      found.push_back(std::move(person));
    }
    before = sentence;
    for (const std::string_view cue : cues) {
      const std::size_t place = find_ignoring_case(sentence, cue);
      if (place == std::string_view::npos) {
        continue;
      }
      const auto substitute = one_name(sentence.substr(0, place));
      const auto absent = one_name(sentence.substr(place + cue.size()));
      if (!substitute.empty() && !absent.empty()) {
        Person person = substitute.front().person;
        person.attendance = Attendance::Present;
        person.substitute_for = absent.front().person.name;
        person.line = joined.line_at(at);
        found.push_back(std::move(person));
      }
      break;
    }
    for (const auto read :
         {substitutes_of_list, replacing_members, substitutes_in_brackets}) {
      for (Person& person : read(sentence)) {
        person.line = joined.line_at(at);
        found.push_back(std::move(person));
      }
    }
    at = skip_blanks(text, std::min(end + 1, text.size()));
  }
  return found;
}

void add_substitutions(std::vector<Person> substitutes, std::vector<Person>& people) {
  for (Person& substitute : substitutes) {
    const auto same = std::ranges::find_if(people, [&](const Person& person) {
      return person.attendance == Attendance::Present &&
             equals_ignoring_case(last_word(person.name), last_word(substitute.name)) &&
             (person.name.front() == substitute.name.front() ||
              person.name.find(' ') == std::string::npos ||
              substitute.name.find(' ') == std::string::npos);
    });
    // Who is away himself stands in for nobody.
    const bool is_away = std::ranges::any_of(people, [&](const Person& person) {
      return person.attendance == Attendance::Apology && person.name == substitute.name;
    });
    if (same == people.end()) {
      if (!is_away) {
        people.push_back(std::move(substitute));
      }
    } else if (!same->substitute_for) {
      same->substitute_for = std::move(substitute.substitute_for);
    }
  }
}

}  // namespace council
