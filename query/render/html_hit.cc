#include <algorithm>
#include <array>

#include "common/decision_text.h"
#include "common/utf8.h"
#include "query/citation.h"
#include "query/render/html_page.h"
#include "query/render/message.h"
#include "query/render/quotation.h"

namespace council {
namespace {

// Indexed by Detail.
constexpr std::array<std::size_t, 3> max_decision_bytes{600, 240, 120};

// Cut at a blank, with a mark of it.
std::string shortened(const std::string& text, std::size_t max_bytes, bool& cut) {
  if (text.size() <= max_bytes) {
    return text;
  }
  cut = true;
  std::string_view start = cut_utf8(text, max_bytes);
  const std::size_t blank = start.rfind(' ');
  if (blank != std::string_view::npos && blank > max_bytes / 2) {
    start = start.substr(0, blank);
  }
  return std::string{start} + " …";
}

bool can_be_opened(const Citation& citation, const PageContext& context) {
  return context.papers && std::find(context.withheld.begin(), context.withheld.end(),
                                     citation.source) == context.withheld.end();
}

// vote_line() in the language of the page.
std::string vote_text(const Vote& vote, const std::string& language) {
  std::string text;
  for (const auto& [count, key] :
       {std::pair{vote.in_favour, "votes_for"}, std::pair{vote.against, "votes_against"},
        std::pair{vote.abstained, "votes_abstained"}}) {
    if (count) {
      text += (text.empty() ? "" : ", ") +
              message(language, key, {{"count", static_cast<long>(*count)}});
    }
  }
  if (vote.outcome) {
    text += (text.empty() ? "" : ": ") +
            find_message(language, "vote_" + *vote.outcome).value_or(*vote.outcome);
  }
  return text;
}

}  // namespace

Values original_value(const Citation& citation, const PageContext& context) {
  if (!can_be_opened(citation, context)) {
    return Values{false};
  }
  // The page is for the browser's viewer; it never reaches the server.
  const std::string page =
      citation.page ? "#page=" + std::to_string(*citation.page) : std::string{};
  return Values{link_to("/original/" + citation.key, context) + page};
}

std::string shortened(const std::string& text, std::size_t max_bytes) {
  bool cut = false;
  return shortened(text, max_bytes, cut);
}

Values decision_values(const Decision& decision, std::size_t max_bytes) {
  bool cut = false;
  std::size_t left = max_bytes;
  Values values;
  const std::string verb = verb_before_text(decision);
  values["verb"] = verb.empty() ? Values{false} : Values{verb};
  values["text"] = Values{shortened(decision.text, left, cut)};
  left -= std::min(left, decision.text.size());
  ValueList parts;
  for (const DecisionPart& part : decision.parts) {
    if (left == 0) {
      cut = true;
      break;
    }
    Values item;
    item["marker"] = part.marker.empty() ? Values{false} : Values{part.marker};
    item["text"] = Values{shortened(part.text, left, cut)};
    left -= std::min(left, part.text.size());
    parts.push_back(std::move(item));
  }
  values["has_parts"] = Values{!parts.empty()};
  values["parts"] = parts.take();
  values["implicit"] = Values{decision.implicit};
  values["cut"] = Values{cut};
  values["proposer"] = decision.proposer ? Values{*decision.proposer} : Values{false};
  values["seconder"] = decision.seconder ? Values{*decision.seconder} : Values{false};
  return values;
}

Values vote_values(const Vote& vote, const std::string& language) {
  Values values;
  values["text"] = Values{vote_text(vote, language)};
  ValueList rows;
  const auto add = [&](const char* key, const std::vector<std::string>& names) {
    if (names.empty()) {
      return;
    }
    std::string list;
    for (const std::string& name : names) {
      list += (list.empty() ? "" : ", ") + name;
    }
    Values row;
    row["label"] = Values{message(language, key)};
    row["names"] = Values{list};
    rows.push_back(std::move(row));
  };
  add("vote_for", vote.in_favour_names);
  add("vote_against", vote.against_names);
  add("vote_abstained", vote.abstained_names);
  values["has_names"] = Values{!rows.empty()};
  values["names_by_side"] = rows.take();
  return values;
}

// What the hit matches by names alone, a line each.
Values name_values(const Hit& hit, const std::string& language) {
  ValueList lines;
  for (const NamedWords& named : hit.only_in_names) {
    std::string words;
    for (const std::string& word : named.words) {
      words += (words.empty() ? "" : ", ") + word;
    }
    lines.push_back(
        Values{message(language, "only_in_" + std::string{to_string(named.holder)},
                       {{"words", words}})});
  }
  return lines.take();
}

Values hit_values(const Hit& hit, Detail detail, const PageContext& context) {
  Values values = citation_values(hit.citation, context);
  const std::size_t most = max_decision_bytes.at(static_cast<std::size_t>(detail));
  values["procedural"] = Values{hit.procedural};
  values["decision"] =
      hit.decision ? decision_values(*hit.decision, most) : Values{false};
  values["more_decisions"] = Values{false};
  if (hit.decisions > 1) {
    values["more_decisions"] =
        Values{counted("more_decisions", hit.decisions - 1, context.language)};
  }
  ValueList snippets;
  for (const Snippet& snippet : hit.snippets) {
    if (detail == Detail::Full || (detail == Detail::Short && snippets.empty())) {
      snippets.push_back(Values{html_of(snippet)});
    }
  }
  values["snippets"] = snippets.take();
  values["only_in_names"] = name_values(hit, context.language);
  values["copies"] = copy_values(hit.also_in, context);
  values["has_copies"] = Values{!hit.also_in.empty()};
  values["original"] =
      detail != Detail::Bare ? original_value(hit.citation, context) : Values{false};
  values["can_cite"] = Values{detail == Detail::Full};
  return values;
}

}  // namespace council
