#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace council {

// "(Item 3)", "(Agenda item 3)", "(Agenda Item No. 3a)" as the whole of `text`: the
// number that the item bears on the agenda.
std::optional<std::string> agenda_reference(std::string_view text);

// A title without such a reference at its end: "MINUTES OF 23 JUNE 2009 (Agenda item 3)".
struct ReferredTitle {
  std::string_view title;
  std::string reference;
};

std::optional<ReferredTitle> split_agenda_reference(std::string_view title);

}  // namespace council
