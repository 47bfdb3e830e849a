#include "indexer/segment/meeting_sentence.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "indexer/segment/body_name.h"
#include "indexer/segment/date_words.h"
#include "indexer/segment/meeting_opening.h"
#include "indexer/segment/meeting_venue.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/run_on_head.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

constexpr std::size_t head_lines = 60;
constexpr std::size_t longest_sentence = 700;
constexpr std::size_t most_lines = 40;

constexpr auto body_ends = std::to_array<std::string_view>({
    " was held",   " were held",    " will be held", " is to be held", " to be held",
    " held their", " held",         " meeting no ",  " meeting no.",   " which",
    " on ",        " at ",          " in the",       " took place",    " will take place",
    " convened",   " a gynhaliwyd", " yn ",          " ar ",
});

// The sentence as one line of match text and of display text, from the line `at` on.
struct Joined {
  std::string match;
  std::string text;
};

// "7 February 2024" is no item 7.
bool opens_with_date(const Line& line) {
  const std::vector<DateMention> dates = find_dates(line.match.substr(0, 60));
  return !dates.empty() && dates.front().begin == 0;
}

// "on Wednesday, 11th May," / "2016 at 2.30pm": no item 2016.
bool goes_on_with_year(const Joined& joined, const Line& line) {
  const auto year = year_at(line.match, 0);
  return year && !joined.match.empty() &&
         find_dates(joined.match + ' ' + line.match.substr(0, year->end)).size() >
             find_dates(joined.match).size();
}

// A title "Minutes of the February meeting" over "Minutes of the meeting held on …".
bool opens_minutes_anew(std::string_view joined, std::string_view line) {
  return starts_with_any(joined, {"minutes of"}) && starts_with_any(line, {"minutes of"});
}

// All of a line but in a hostile source.
std::string_view opening_of(std::string_view line) {
  return line.substr(0, std::size_t{64} * 1024);
}

Joined join_from(Lines lines, std::size_t at) {
  Joined joined;
  for (std::size_t i = at; i < lines.size() && i < at + most_lines; ++i) {
    const Line& line = lines[i];
    if (line.furniture || line.blank()) {
      continue;
    }
    // The next label ends the sentence: "PRESENT: …", "1. Apologies".
    const bool label =
        i > at && (starts_with_any(
                       line.match,
                       {"present", "in attendance", "in the chair", "agenda",
                        "members present", "presennol", "apologies", "the cathaoirleach",
                        "an cathaoirleach", "cathaoirleach", "presiding"}) ||
                   opens_minutes_anew(joined.match, line.match) ||
                   (find_number_label(line.match).has_value() && !opens_with_date(line) &&
                    !goes_on_with_year(joined, line)));
    if (label || joined.match.size() > longest_sentence) {
      break;
    }
    joined.match = joined_with(std::move(joined.match), opening_of(line.match));
    joined.text = joined_with(std::move(joined.text), opening_of(line.text));
  }
  std::replace(joined.match.begin(), joined.match.end(), '\t', ' ');
  std::replace(joined.text.begin(), joined.text.end(), '\t', ' ');
  return joined;
}

// The name after the opening, up to "held", a comma before "held", or a date.
std::optional<std::string> body_after(std::string_view rest) {
  std::size_t end = rest.size();
  for (const std::string_view stop : body_ends) {
    end = std::min(end, find_ignoring_case(rest, stop));
  }
  const auto dates = find_dates(rest);
  if (!dates.empty()) {
    end = std::min(end, dates.front().begin);
  }
  std::string_view name = without_article(rest.substr(0, end));
  while (!name.empty() &&
         std::string_view{",:;.-("}.find(name.back()) != std::string_view::npos) {
    name = trim(name.substr(0, name.size() - 1));
  }
  for (const std::string_view tail :
       {" meeting of", " meeting", " general", " monthly", " annual", " ordinary",
        " extraordinary", " extra-ordinary", " extra", " special", " quarterly",
        " virtual", " remote", " hybrid"}) {
    const std::size_t at = to_lower(name).rfind(tail);
    if (at != std::string::npos && at > 3 && at + tail.size() == name.size()) {
      name = trim(name.substr(0, at));
    }
  }
  constexpr std::size_t longest_name = 160;
  if (name.size() < 4 || name.size() > longest_name || count_words(name) > 22) {
    return std::nullopt;
  }
  return std::string{name};
}

// "The minutes of the meeting held on 26 January were approved": of another meeting.
bool tells_of_minutes(std::string_view sentence) {
  return contains_any(sentence, {"minutes", "minute", "cofnodion"}) &&
         contains_any(
             sentence,
             {"approved", "confirmed", "were agreed", "was agreed", "be agreed", "signed",
              "submitted", "correct record", "true record", "accurate record",
              "taken as read", "were received", "was noted", "were noted", "be noted",
              "circulated", "matters arising", "gofnod cywir", "llofnodi"});
}

// "Confirmed MINUTES OF …": what the paper is, no approval of others.
std::string_view without_status(std::string_view sentence) {
  return starts_with_any(sentence, {"confirmed", "approved"})
             ? sentence.substr(sentence.find(' '))
             : sentence;
}

// "The Members of the EDUCATION COMMITTEE are requested to meet": the committee.
std::string without_members(const std::string& subject) {
  for (const std::string_view opening :
       {"the members of the ", "members of the ", "the members of "}) {
    if (starts_with_any(subject, {trim(opening)})) {
      return std::string{trim(std::string_view{subject}.substr(opening.size()))};
    }
  }
  return std::string{without_article(subject)};
}

MeetingSentence read_sentence(std::string_view sentence, std::optional<std::string> body,
                              std::size_t line) {
  MeetingSentence found;
  found.body = std::move(body);
  found.venue = venue_in(sentence);
  found.date = find_first_full_date(sentence);
  found.time = find_time(sentence);
  found.line = line;
  found.text = sentence;
  return found;
}

// Bytes before the body's name in the sentence from a line on; 0 where none is.
std::size_t size_before_body(Lines lines, std::size_t at) {
  const Line& line = lines[at];
  // In justified text the opening may lie on several lines, a word on each.
  const std::size_t opening = is_only_opening(line.match)
                                  ? opening_size(join_from(lines, at).match)
                                  : opening_size(line.match);
  return opening > 0 ? opening : std::min(inner_opening(line.match), line.text.size());
}

bool says_held(std::string_view sentence) {
  return contains_any(
      sentence, {"held", "convened", "took place", "take place", "gynhaliwyd", "cynhelir",
                 "met", "requested to meet", "will meet", "summoned to meet"});
}

bool is_name(std::string_view text) {
  return looks_like_body_name(text) || looks_like_council_name(text);
}

// "Parish Council" is every parish's.
bool names_no_place(std::string_view body) {
  return is_any_phrase(body, {"council", "parish council", "town council",
                              "community council", "full council"});
}

bool names_body(const MeetingSentence& sentence) {
  return sentence.body && is_name(*sentence.body) && !names_no_place(*sentence.body);
}

// "Minutes of Planning Committee" over "Meeting Date: …": the name ends with its line,
// where it is none together with what stands below.
std::optional<std::string> name_on_line(const Line& line, std::size_t size,
                                        std::optional<std::string> body) {
  const std::string_view own =
      trim(std::string_view{line.text}.substr(std::min(size, line.text.size())));
  const bool is_own = size > 0 && body && !is_name(*body) && is_name(own);
  return is_own ? std::optional{std::string{own}} : body;
}

std::optional<MeetingSentence> sentence_from(Lines lines, std::size_t at) {
  const std::size_t size = size_before_body(lines, at);
  if (size == 0 && held_their(lines[at].match) == std::string_view::npos) {
    return std::nullopt;
  }
  const Joined joined = join_from(lines, at);
  std::string sentence{first_sentence(joined.text)};
  constexpr std::size_t longest_lead = 140;
  if (size > sentence.size() && size < std::min(joined.text.size(), longest_lead) &&
      find_first_full_date(sentence)) {
    // "BURGH, 22 September 2022. Minute of Meeting of the AUDIT COMMITTEE."
    const std::string_view rest = std::string_view{joined.text}.substr(size);
    sentence = joined.text.substr(0, size);
    sentence += first_sentence(rest);
  }
  // The opening is ASCII, so it is as long in the display text.
  auto body =
      size > 0
          ? body_after(std::string_view{sentence}.substr(std::min(size, sentence.size())))
          : std::optional<std::string>{without_members(
                sentence.substr(0, std::min(held_their(sentence), sentence.size())))};
  body = name_on_line(lines[at], size, std::move(body));
  if (!body || tells_of_minutes(without_status(sentence)) ||
      (!says_held(sentence) && !find_first_full_date(sentence))) {
    return std::nullopt;
  }
  return read_sentence(sentence, std::move(body), at);
}

// "To approve the minutes of the" over "meeting of the Cabinet held on 5 July 2022": a
// task, with the meeting before.
bool is_of_task(Lines lines, std::size_t at) {
  const auto is_task = [](const Line& line) {
    return starts_with_any(line.match, {"to approve", "to confirm", "to sign",
                                        "to receive", "to agree", "to adopt"});
  };
  return starts_with_any(lines[at].match,
                         {"minutes of previous", "minutes of the previous",
                          "minutes of last", "minutes of the last"}) ||
         is_task(lines[at]) ||
         (at > 0 && !lines[at - 1].blank() && is_task(lines[at - 1]) &&
          (lines[at - 1].match.ends_with(" the") ||
           lines[at - 1].match.ends_with(" of")));
}

// "88/17 MINUTES OF A MEETING OF FULL COUNCIL HELD ON …"
std::optional<MeetingSentence> sentence_behind_number(Lines lines, std::size_t at,
                                                      const NumberLabel& label) {
  const Line& line = lines[at];
  if (opening_size(line.match.substr(label.size)) == 0) {
    return std::nullopt;
  }
  const Lines near = lines.subspan(at, std::min(most_lines, lines.size() - at));
  std::vector<Line> head{near.begin(), near.end()};
  head.front().text.erase(0, bytes_of_text(line, label.size));
  head.front().match.erase(0, label.size);
  auto found = sentence_from(head, 0);
  const bool names_body = found && found->body && label.shape != NumberShape::Plain &&
                          count_words(*found->body) >= 2;
  if (!names_body) {
    return std::nullopt;
  }
  found->line = at;
  return found;
}

// The sentence that starts with line `at`, of which `seen` counts from the first.
std::optional<MeetingSentence> sentence_on_line(Lines lines, std::size_t at,
                                                std::size_t seen) {
  const Line& line = lines[at];
  // "88/17 MINUTES OF A MEETING OF FULL COUNCIL HELD ON …": a number on the first line
  // is the paper's, not an item's.
  if (const auto label = find_number_label(line.match)) {
    return seen == 1 ? sentence_behind_number(lines, at, *label) : std::nullopt;
  }
  // "The next meeting of the Authority will be held on …" ends a paper, or heads a
  // notice.
  constexpr std::size_t longest_notice = 12;
  const bool is_next = seen > longest_notice &&
                       starts_with_any(line.match, {"the next meeting", "next meeting"});
  return is_next || is_of_task(lines, at) ? std::nullopt : sentence_from(lines, at);
}

// A page's title "Minutes of the meeting held on 5 May" over the paper's own sentence,
// which tells whose meeting it was.
MeetingSentence with_body_below(Lines lines, MeetingSentence found) {
  constexpr std::size_t near = 8;
  std::size_t seen = 1;
  for (std::size_t at = found.line + 1;
       !names_body(found) && found.date && at < lines.size() && seen < near; ++at) {
    if (lines[at].blank() || lines[at].furniture) {
      continue;
    }
    ++seen;
    auto below = sentence_on_line(lines, at, seen);
    if (below && names_body(*below) && below->date == found.date) {
      return *std::move(below);
    }
  }
  return found;
}

// Of "Minute of Meeting held in the Council Chamber, on" over "Wednesday 18 June 2019".
std::optional<Date> own_day(Lines lines, std::size_t at) {
  if (!says_where_held(lines[at].match)) {
    return std::nullopt;
  }
  const std::string text = join_from(lines, at).text;
  const std::string_view sentence = first_sentence(text);
  return tells_of_minutes(sentence) ? std::nullopt : find_first_full_date(sentence);
}

}  // namespace

std::optional<MeetingSentence> find_meeting_sentence(Lines lines) {
  std::size_t seen = 0;
  std::optional<Date> held;  // when the meeting was whose body stands in a heading
  for (std::size_t at = 0; at < lines.size() && seen < head_lines; ++at) {
    if (lines[at].blank() || lines[at].furniture) {
      continue;
    }
    ++seen;
    held = held ? held : own_day(lines, at);
    auto found = sentence_on_line(lines, at, seen);
    if (found && !(held && found->date && found->date != held)) {
      return with_body_below(lines, *std::move(found));
    }
    // "held on Tuesday 15 March 2011 in the Guildhall": the sentence has lost its start,
    // and the next that tells of a meeting tells of another.
    if (seen == 1 && starts_with_any(lines[at].match, {"held on"}) &&
        find_first_full_date(lines[at].text)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

bool is_recorded(const MeetingSentence& sentence, Lines lines) {
  return sentence.date &&
         starts_with_any(lines[sentence.line].match, {"at a meeting of"});
}

}  // namespace council
