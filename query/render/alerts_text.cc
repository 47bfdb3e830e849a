#include <array>

#include "query/render/alerts.h"
#include "query/render/terminal.h"

namespace council {
namespace {

std::size_t count(const Alert& alert, ChangeKind kind) {
  std::size_t number = 0;
  for (const Change& change : alert.changes) {
    number += change.kind == kind ? 1U : 0U;
  }
  return number;
}

std::string list_changes(const Alert& alert) {
  std::string text;
  for (const Change& change : alert.changes) {
    text += "  " + std::string{to_string(change.kind)} + ": " +
            printable(change.heading) + "\n    " + printable(change.place) + "\n    " +
            printable(change.key) + "\n";
  }
  return text;
}

std::string sum_up(const Alert& alert) {
  if (alert.was_asked_otherwise) {
    return "asked otherwise than before: it begins anew";
  }
  if (!alert.before) {
    return "asked for the first time";
  }
  if (alert.changes.empty()) {
    return "nothing new";
  }
  std::string text;
  for (const ChangeKind kind :
       {ChangeKind::New, ChangeKind::Changed, ChangeKind::Withdrawn}) {
    if (const std::size_t number = count(alert, kind); number > 0) {
      text += (text.empty() ? "" : ", ") + std::to_string(number) + " " +
              std::string{to_string(kind)};
    }
  }
  return text;
}

}  // namespace

std::string alerts_as_text(const std::vector<Alert>& alerts) {
  std::string text;
  for (const Alert& alert : alerts) {
    text += printable(alert.name) + ": " + sum_up(alert) + "\n" + list_changes(alert);
    text += "  " + std::to_string(alert.total) +
            (alert.total == 1 ? " section" : " sections") + " in revision " +
            std::to_string(alert.now.revision) + " of index " + alert.now.id;
    if (alert.before && alert.before->id != alert.now.id) {
      text += ", before in revision " + std::to_string(alert.before->revision) + " of " +
              alert.before->id;
    }
    text += "\n  list " + alert.digest + "\n";
  }
  return text;
}

}  // namespace council
