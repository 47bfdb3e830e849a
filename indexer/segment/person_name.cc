#include "indexer/segment/person_name.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/named_segment.h"
#include "indexer/segment/person_note.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/reversed_roles.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/shared_organisation.h"
#include "indexer/segment/word_surname.h"

namespace council {
namespace {

class NameReader {
 public:
  explicit NameReader(std::string_view list)
      : list_{list},
        segments_{split_name_list(list)},
        offices_first_{puts_offices_first(segments_)} {}

  std::vector<NamedPerson> run() {
    for (index_ = 0; index_ < segments_.size() && !done_; ++index_) {
      const std::size_t before = people_.size();
      if (segments_[index_].separator == '.') {
        start_sentence();
      }
      if (!done_) {
        read(segments_[index_]);
        sentence_has_names_ = sentence_has_names_ || people_.size() > before;
      }
    }
    share_organisations(list_, people_);
    return std::move(people_);
  }

 private:
  void start_sentence() {
    done_ = !people_.empty() && !sentence_has_names_;
    sentence_has_names_ = false;
    group_.clear();
    closed_ = false;
  }

  void read(const NameSegment& segment) {
    if (mentions_public(segment.text)) {
      behind_public_ = true;  // "…, Parish Clerk" is nobody's office
      const std::string_view named = before_public(segment.text);
      done_ = named.empty() && (!take_apart(segment.text).after_dash.empty() ||
                                segment.text.find(':') != std::string_view::npos);
      return named.empty() ? void() : read_parts(segment, take_apart(named));
    }
    const auto bracket = bracket_at(segment.text, !people_.empty() && !pending_begin_);
    const std::string_view letters = segment.text.substr(0, bracket);
    if (take_postnominals(letters).size() == without_stop(letters).size()) {
      add_postnominals(without_stop(letters));
      const SegmentParts rest = take_apart(segment.text.substr(bracket));
      if (!rest.brackets.empty() && !people_.empty()) {
        add_note(rest.brackets.front(), false);  // "MBE (Vice-Chairman)"
      }
      return;
    }
    opened_group_ = false;
    behind_public_ = behind_public_ && segment.separator == ',';
    if (!people_.empty() && segment.separator == ',' &&
        is_tier_of_councillor(take_apart(segment.text).core)) {
      return add_office(take_apart(segment.text).core);
    }
    read_parts(segment, take_named(without_label(segment.text)));
    closed_ = closed_ || (segment.separator == '&' && !opened_group_);
  }

  void add_postnominals(std::string_view text) {
    if (!people_.empty() && !text.empty()) {
      auto& printed = people_.back().person.postnominals;
      printed = (printed ? *printed + " " : "") + std::string{text};
    }
  }

  // The text without the label before the name, which may be the person's role.
  std::string_view without_label(std::string_view text) {
    const LabelledName found = split_label(text);
    label_ = found.role;
    return found.name;
  }

  void read_parts(const NameSegment& segment, const SegmentParts& parts) {
    if (read_titled(parts) || read_reversed(segment, parts) || read_after_dash(parts)) {
      return;
    }
    const bool in_group = !group_.empty() && !closed_;
    const bool is_word = in_group && !role_open_ && has_word_for_surname(parts.core);
    if (!is_word && (is_reversed_ahead() || read_opened(segment))) {
      return;
    }
    // "Nick Hall, Policy, GNPA"
    if (!people_.empty() && group_.empty() &&
        is_organisation_code(parts.core, people_.back().person.name)) {
      people_.back().person.organisation = std::string{parts.core};
      return;
    }
    const bool goes_on = continues_role(segment, parts);
    if (!goes_on && is_bare_name(parts.core, in_group) &&
        may_stand_alone(segment, parts)) {
      add_person(parts.core, closed_ ? "" : group_, parts);
      return;
    }
    add_role(segment, parts, goes_on);
  }

  // "Police and Crime Commissioner" behind a name.
  bool read_opened(const NameSegment& segment) {
    const auto opened =
        people_.empty() ? PersonNote::Kind::None : opened_note(segments_, index_);
    const bool is_body = opened == PersonNote::Kind::Organisation;
    if (!is_body && (opened == PersonNote::Kind::None || people_.back().person.role)) {
      return false;
    }
    Person& last = people_.back().person;
    (is_body ? last.organisation : last.role) = std::string{segment.text};
    open_role(segment.begin, is_body);
    return true;
  }

  // "Councillor Smith (Chair)", "Chairman Cllr Mrs Shewell", "Mr A Bond Mr B Booth".
  bool read_titled(const SegmentParts& parts) {
    std::size_t at = 0;
    auto title = honorific_at(parts.core, at);
    while (!title && at < parts.core.size()) {
      at = skip_blanks(parts.core, blank_end(parts.core, at));
      title = honorific_at(parts.core, at);
    }
    if (!title) {
      return false;
    }
    read_before_title(parts.core.substr(0, at), *title);
    if (title->plural) {
      // "Councillors Mrs A Bee, C Dee": only the first title holds for the others.
      group_ = first_title(*title);
      closed_ = false;
      opened_group_ = true;
    }
    // "District Councillors: Mrs A Bee, Mr C Dee": both are such.
    if (!title->plural && !closed_ && is_tier_of_councillor(group_)) {
      title->text = group_ + " " + title->text;
    }
    const bool names_behind_dash = title->plural && title->end >= parts.core.size();
    add_titled(names_behind_dash ? parts.after_dash : parts.core.substr(title->end),
               *title, names_behind_dash ? SegmentParts{} : parts);
    return true;
  }

  // An office, another name whose comma is missing, or words of a sentence.
  void read_before_title(std::string_view before, const Honorific& title) {
    before = trim_segment(before);
    // "Highland Councillor Dee" is one of the Highland Council.
    const bool may_be_surname =
        !group_.empty() ||
        (index_ == 0 && !starts_with_any(title.text, {"councillor", "cllr"}));
    if (names_an_office(before)) {
      label_ = before;
    } else if (!is_acronym(before) && is_bare_name(before) &&
               (may_be_surname || before.find(' ') != std::string_view::npos)) {
      add_person(before, closed_ ? "" : group_, {});  // not of "…, Kernow Cllr C Dee"
    }
  }

  void add_titled(std::string_view rest, Honorific title, const SegmentParts& parts) {
    std::size_t at = 0;
    while (at < rest.size()) {
      at = skip_blanks(rest, blank_end(rest, at));
      const auto next = honorific_at(rest, at);
      if (next) {
        add_person(rest.substr(0, at), title.text, {});
        rest.remove_prefix(next->end);
        title = *next;
        at = 0;
      }
    }
    add_person(rest, title.text, parts);
  }

  // "Director, Housing (Mr. K. Lane)": the name is in the bracket, the role before it.
  bool read_reversed(const NameSegment& segment, const SegmentParts& parts) {
    if (parts.brackets.empty()) {
      return false;
    }
    const std::string_view inside = parts.brackets.front();
    const auto title = title_of_name(inside);
    const bool is_name = title || is_named_in_bracket(parts) ||
                         (pending_begin_ && may_be_holder(inside, offices_first_));
    if (names_the_substitute(inside) || !is_name) {
      return false;
    }
    const std::size_t role_begin = pending_begin_.value_or(segment.begin);
    const auto bracket =
        static_cast<std::size_t>(parts.brackets.front().data() - list_.data());
    label_ = trim_segment(list_.substr(role_begin, bracket - 1 - role_begin));
    pending_begin_.reset();
    add_person(inside.substr(title ? title->end : 0), title ? title->text : "", {});
    return true;
  }

  // "Town Clerk – Mrs L Webb": the role is before the dash.
  bool read_after_dash(const SegmentParts& parts) {
    const auto title = honorific_at(parts.after_dash, 0);
    const bool named = title || (parts.after_dash.find(' ') != std::string_view::npos &&
                                 is_bare_name(parts.after_dash));
    const bool is_body = title && is_acronym(parts.core);  // "ABC – Cllr A Bee"
    if (!named ||
        (!is_body && (!names_an_office(parts.core) || is_bare_name(parts.core)))) {
      return false;
    }
    const std::size_t before = people_.size();
    label_ = is_body ? std::string_view{} : parts.core;
    add_person(parts.after_dash.substr(title ? title->end : 0), title ? title->text : "",
               {});
    if (is_body && people_.size() > before) {
      people_.back().person.organisation = std::string{parts.core};
    }
    return true;
  }

  // Whether this segment begins a role whose name comes in a bracket further on.
  bool is_reversed_ahead() {
    if (!pending_begin_ && has_holder_ahead(segments_, index_, offices_first_)) {
      pending_begin_ = segments_[index_].begin;
    }
    return pending_begin_.has_value();
  }

  // "Head of Education and Skills": what joins a role with "and" belongs to it.
  bool continues_role(const NameSegment& segment, const SegmentParts& parts) const {
    if (people_.empty() || !role_open_ || segment.separator == ';' ||
        segment.separator == '.') {
      return false;
    }
    if (is_in_semicolons() && !is_before_office(segments_, index_)) {
      return true;
    }
    const bool one_word = parts.core.find(' ') == std::string_view::npos;
    const bool and_one_word =
        segment.separator == '&' && group_.empty() &&
        (one_word || is_council_of(people_.back().person.organisation) ||
         is_field_of_work(first_word(parts.core)));
    return and_one_word || all_fields_of_work(parts.core) || !is_bare_name(parts.core);
  }

  // "A Bee, Chief Officer, Citizen, Culture and Facilities; C Dee, …": where semicolons
  // part the people, commas and "and" part the words of a role.
  [[nodiscard]] bool is_in_semicolons() const {
    const std::string role = people_.back().person.role.value_or("");
    return find_ignoring_case(role, "chair") == std::string_view::npos &&
           has_semicolons(segments_);
  }

  bool may_stand_alone(const NameSegment& segment, const SegmentParts& parts) const {
    const bool one_word = is_single_word(parts.core);
    if (!one_word || !group_.empty()) {
      return true;
    }
    return !people_.empty() || !parts.brackets.empty() || !parts.after_dash.empty() ||
           (segments_.size() > 1 && segment.text.size() == parts.core.size() &&
            index_ == 0 && opens_surnames(segments_));
  }

  // A segment that is no name: the role of the person before it, or part of that role.
  void add_role(const NameSegment& segment, const SegmentParts& parts, bool goes_on) {
    if (people_.empty() || behind_public_ || segment.separator == '.' ||
        segment.separator == ';') {
      role_open_ = false;
      return;
    }
    Person& person = people_.back().person;
    const std::string_view text = without_stop(segment.text);
    if (goes_on && role_begin_) {
      auto& target = role_is_organisation_ ? person.organisation : person.role;
      target = std::string{without_stop(list_.substr(
          *role_begin_, segment.begin + segment.text.size() - *role_begin_))};
      return;
    }
    const bool is_role = !person.role && names_an_office(text) &&
                         !is_lower_case_start(text) && parts.core.size() < 120;
    if (is_role && segment.separator == ',') {
      person.role = std::string{text};
      open_role(segment.begin, false);
    } else if (!person.organisation && segment.separator == ',' &&
               names_an_organisation(text) && parts.core.size() < 120) {
      person.organisation = std::string{text};
      open_role(segment.begin, true);
    }
  }

  void open_role(std::size_t begin, bool organisation) {
    role_open_ = true;
    role_begin_ = begin;
    role_is_organisation_ = organisation;
  }

  void add_person(std::string_view rest, const std::string& title,
                  const SegmentParts& parts) {
    rest.remove_prefix(std::min(skip_blanks(rest, 0), rest.size()));
    std::string_view name = leading_name(rest, !title.empty());
    const bool may_be_word = !title.empty() && has_word_for_surname(without_stop(name));
    if (name.empty() || (is_no_name(without_stop(name)) && !may_be_word)) {
      label_ = {};
      return;
    }
    const std::string_view letters = take_postnominals(rest.substr(name.size()));
    if (name.size() > 2 && name.back() == '.' && is_word_before(name, name.size() - 1)) {
      name.remove_suffix(1);
    }
    NamedPerson found;
    found.begin = static_cast<std::size_t>(name.data() - list_.data());
    found.person.name = std::string{name};
    const auto told = [](std::string_view text) {
      return text.empty() ? std::nullopt : std::optional<std::string>{text};
    };
    found.person.honorific = told(title);
    found.person.postnominals = told(letters);
    found.person.role = told(std::exchange(label_, {}));
    const std::string_view role = role_after(rest.substr(found.person.name.size()));
    if (!role.empty() && !found.person.role) {
      found.person.role = std::string{role};
    }
    people_.push_back(std::move(found));
    role_open_ = false;
    role_begin_.reset();
    for (const std::string_view bracket : parts.brackets) {
      add_note(bracket, false);
    }
    add_note(parts.after_dash, true);
    if (!parts.origin.empty()) {
      people_.back().person.organisation = std::string{parts.origin};
      open_role(static_cast<std::size_t>(parts.origin.data() - list_.data()), true);
    }
    add_office(parts.after_brackets);
  }

  // "Ian Hall (IH) Chairman"; "Ian Hall (Chair) Ann Bee" without a comma.
  void add_office(std::string_view text) {
    auto& role = people_.back().person.role;
    if (!role && (is_bare_office(text) || is_tier_of_councillor(text))) {
      role = std::string{text};
    } else if (role && names_an_office(*role) && !is_bare_office(text) &&
               text.find(' ') != std::string_view::npos && is_bare_name(text)) {
      add_person(text, closed_ ? "" : group_, {});
    }
  }

  // What brackets and dashes say of the person just added.
  void add_note(std::string_view text, bool after_dash) {
    const PersonNote note = read_person_note(text, after_dash);
    if (give_note(people_.back().person, note, after_dash) && after_dash) {
      open_role(static_cast<std::size_t>(note.text.data() - list_.data()),
                note.kind == PersonNote::Kind::Organisation);
    }
  }

  std::string_view list_;
  std::vector<NameSegment> segments_;
  bool offices_first_;
  std::vector<NamedPerson> people_;
  std::size_t index_ = 0;
  std::string group_;          // the plural title that holds for untitled names
  bool closed_ = false;        // "and" has ended the group
  bool opened_group_ = false;  // by the segment being read
  bool done_ = false;
  bool sentence_has_names_ = false;
  std::string_view label_;  // the role of the next person
  std::optional<std::size_t> pending_begin_;
  bool role_open_ = false;  // the last person's role may go on
  std::optional<std::size_t> role_begin_;
  bool role_is_organisation_ = false;
  bool behind_public_ = false;
};

}  // namespace

std::vector<NamedPerson> find_names(std::string_view list) {
  constexpr std::size_t longest_list = std::size_t{64} * 1024;
  return NameReader{list.substr(0, longest_list)}.run();
}

}  // namespace council
