#include "indexer/segment/label_movers.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/has_words.h"
#include "indexer/segment/mover_initials.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/sieve.h"

namespace council {
namespace {

// Where "(Cllr A proposed, Cllr B seconded, all were in favour)" opens at the end of a
// text, or npos.
std::size_t find_movers_in_brackets(std::string_view text) {
  const std::size_t open = text.rfind('(');
  const std::size_t close = text.find_last_not_of(". ");
  const bool is_last = open != std::string_view::npos && open > 0 && text[close] == ')';
  const std::string_view within = text.substr(is_last ? open : text.size());
  return has_words(within, "second") &&
                 (has_words(within, "propos") || has_words(within, "moved"))
             ? open
             : std::string_view::npos;
}

// Where "Cllr A proposed, Cllr B seconded." begins, the last sentence of a text; or 0.
std::size_t begin_of_movers(std::string_view text) {
  constexpr std::size_t longest = 100;
  const std::string_view words = text.substr(0, text.find_last_not_of(". ") + 1);
  std::size_t begin = words.size();
  for (const std::string_view title : {". Cllr", ". Councillor", ". Mr", ". Mrs"}) {
    const std::size_t at = just_before(words, words.size()).rfind(title);
    const std::size_t whole =
        at + words.size() - just_before(words, words.size()).size() + 2;
    begin = at == std::string_view::npos ? begin : std::min(begin, whole);
  }
  const std::string_view last = words.substr(begin);
  const bool moves = last.size() <= longest && !has_words(last, " that ") &&
                     has_words(last, "proposed") && has_words(last, "second") &&
                     find_both_movers(last).are_both();
  return moves ? begin : 0;
}

// "RESOLVED: That … . Proposed Cllr A, Seconder Cllr B, all in favour.": the movers
// behind the text, which leaves them.
void take_movers(Decision& decision) {
  std::string& text = decision.parts.empty() ? decision.text : decision.parts.back().text;
  if (auto initials = find_mover_initials(text); initials && !decision.proposer) {
    set_movers(decision, std::move(initials->movers));
    text.erase(initials->begin, text.rfind(')') + 1 - initials->begin);
    return;
  }
  const Sieve sieve{text};
  for (const std::string_view words :
       {". Proposed", ". Proposer", ". Moved by", ". (Proposed", ". (Moved by",
        ". Prop:", ". Prop."}) {
    const std::size_t at = sieve.may_hold(words) ? text.rfind(words) : std::string::npos;
    if (at == std::string::npos) {
      continue;
    }
    Movers movers = find_movers(std::string_view{text}.substr(at + 2));
    if (movers.are_both()) {
      set_movers(decision, std::move(movers));
      text.resize(at + 1);
      return;
    }
  }
  if (const std::size_t begin = begin_of_movers(text); begin > 0) {
    set_movers(decision, find_both_movers(std::string_view{text}.substr(begin)));
    text.resize(text.find_last_not_of(' ', begin - 1) + 1);
    return;
  }
  if (const std::size_t open = find_movers_in_brackets(text); open != std::string::npos) {
    Movers movers = find_movers(std::string_view{text}.substr(open + 1));
    if (movers.are_both()) {
      set_movers(decision, std::move(movers));
      text.resize(text.find_last_not_of(' ', open - 1) + 1);
    }
  }
}

// "RESOLVED: On the motion of Cllr A, seconded by Cllr B, to appoint …": the movers
// before the text or its first part, which leaves them.
void take_leading_movers(Decision& decision) {
  std::string& text = !decision.text.empty() || decision.parts.empty()
                          ? decision.text
                          : decision.parts.front().text;
  const std::size_t end = after_leading_movers(text);
  Movers movers = end > 0 ? find_movers(std::string_view{text}.substr(0, end)) : Movers{};
  if (movers.are_both()) {
    set_movers(decision, std::move(movers));
    text.erase(0, end);
  }
}

// "Agreed: It was agreed on the proposal of Cllr A, seconded by Cllr B, that …"
void take_movers_told(Decision& decision) {
  if (is_moved(decision) || !decision.parts.empty() ||
      !has_words(decision.text, "on the proposal of")) {
    return;
  }
  if (Movers movers = find_movers(decision.text); movers.are_both()) {
    set_movers(decision, std::move(movers));
  }
}

// "A", "B."
bool is_initial(std::string_view word) {
  return !word.empty() && word[0] >= 'A' && word[0] <= 'Z' &&
         (word.size() == 1 || (word.size() == 2 && word[1] == '.'));
}

// "… seconded by Councillor" over "Bee and RESOLVED", "… by Cllr A" over "Bee …": the
// name stands on the next line.
bool names_below(std::string_view text) {
  while (is_initial(last_word(text))) {
    text = without_last_word(text);
  }
  const std::string_view last = last_word(text);
  return equals_ignoring_case(last, "by") ||
         honorific_at(text, text.size() - last.size()).has_value();
}

}  // namespace

Movers movers_before(std::span<const BodyLine> body, std::size_t index,
                     std::size_t label_begin) {
  constexpr std::size_t near = 4;
  std::string before{just_before(body[index].line->text, label_begin)};
  if (Movers own = find_movers(before); own.are_both()) {
    return own;  // what stands above was moved by others
  }
  for (std::size_t i = index; i-- > 0 && i + near >= index;) {
    const std::string& text = body[i].line->text;
    if (equals_ignoring_case(text, "and")) {
      continue;
    }
    if (has_words(text, " be amended") || has_words(text, "amendment")) {
      break;  // moved beside what is decided here
    }
    if (!has_words(text, "propos") && !has_words(text, "second") &&
        !has_words(text, "moved by") && !has_words(text, "ynigiwyd") &&
        !has_words(text, "eiliwyd")) {
      break;
    }
    before.insert(0, names_below(text) ? " " : "; ").insert(0, text);
  }
  return find_movers(before);
}

Movers movers_after(std::span<const BodyLine> body, std::size_t next) {
  if (next >= body.size()) {
    return {};
  }
  std::string text = body[next].line->text;
  if (!starts_with_any(text, {"proposed", "(proposed", "proposer", "moved by",
                              "(moved by", "prop ", "prop.", "prop:", "mover:"})) {
    return {};
  }
  if (next + 1 < body.size() && has_words(body[next + 1].line->text, "second")) {
    text += "; " + body[next + 1].line->text;
  } else if (next + 1 < body.size() && text.starts_with('(') &&
             text.find(')') == std::string::npos) {
    append_line(text, body[next + 1].line->text);  // "(Moved by … and seconded by"
  }
  std::ranges::replace(text, '\t', ';');
  return find_movers(text);
}

void take_movers_below(std::span<const BodyLine> body, std::vector<Decision>& decisions) {
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    Decision& decision = decisions[i];
    if (is_moved(decision)) {
      continue;
    }
    const auto below =
        std::ranges::upper_bound(body, decision.end_line, {},
                                 [](const BodyLine& each) { return each.line->number; });
    const bool is_free =
        below != body.end() &&
        (i + 1 == decisions.size() || decisions[i + 1].line > below->line->number);
    Movers movers =
        is_free ? movers_after(body, static_cast<std::size_t>(below - body.begin()))
                : Movers{};
    if (movers.are_both()) {
      set_movers(decision, std::move(movers));
    }
  }
}

void take_movers_of_text(Decision& decision) {
  take_movers(decision);
  take_leading_movers(decision);
  take_movers_told(decision);
}

}  // namespace council
