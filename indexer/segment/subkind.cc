#include "indexer/segment/subkind.h"

#include <algorithm>

#include "indexer/segment/draft_status.h"
#include "indexer/segment/masthead.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

bool any_of_head(const Masthead& masthead, std::size_t most, auto matches) {
  for (std::size_t i = 0; i < masthead.size() && i < most; ++i) {
    if (matches(masthead[i]->match)) {
      return true;
    }
  }
  return false;
}

std::optional<std::string> subkind_of_minutes(Lines lines, const Masthead& masthead,
                                              std::string_view name) {
  constexpr std::size_t title_lines = 8;
  if (any_of_head(masthead, title_lines, is_joint_meeting)) {
    return "joint_note";
  }
  if (says_draft(lines)) {
    return "draft";
  }
  std::string words{name};
  std::replace(words.begin(), words.end(), '_', ' ');
  if (find_phrase(words, "printed minutes") != std::string::npos) {
    return "printed";
  }
  return std::nullopt;
}

std::optional<std::string> subkind_of_decision(const Masthead& masthead) {
  constexpr std::size_t head = 14;
  const bool officer = any_of_head(masthead, head, [](std::string_view match) {
    return contains_any(match,
                        {"officer decision", "delegated decision", "officer delegated",
                         "officer executive decision", "decision taken by an officer",
                         "decision made by an officer", "decision taken by officer",
                         "decision made by officer", "decision by officer"});
  });
  if (officer) {
    return "officer";
  }
  const bool member = any_of_head(masthead, head, [](std::string_view match) {
    return contains_any(match, {"executive member", "cabinet member", "portfolio holder",
                                "lead member", "executive councillor"}) &&
           count_words(match) <= 20;
  });
  return member ? std::optional<std::string>{"executive_member"} : std::nullopt;
}

}  // namespace

bool is_joint_meeting(std::string_view match) {
  return contains_any(match, {"(joint session)", "joint session of", "joint meeting of",
                              "joint meeting between"});
}

std::optional<std::string> find_subkind(Lines lines, DocumentKind kind,
                                        std::string_view name) {
  const Masthead masthead = masthead_of(lines);
  constexpr std::size_t letter_lines = 30;
  switch (kind) {
    case DocumentKind::Minutes:
      return subkind_of_minutes(lines, masthead, name);
    case DocumentKind::Agenda:
      return any_of_head(masthead, letter_lines,
                         [](std::string_view match) {
                           return contains_any(match, {"summoned", "summons to",
                                                       "gwysir chwi", "eich gwysio"}) ||
                                  is_any_phrase(match, {"summons", "gwys"});
                         })
                 ? std::optional<std::string>{"summons"}
                 : std::nullopt;
    case DocumentKind::DecisionRecord:
    case DocumentKind::ProposedDecisionRecord:
      return subkind_of_decision(masthead);
    default:
      return std::nullopt;
  }
}

}  // namespace council
