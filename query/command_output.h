#pragma once

#include <string>

#include "common/error.h"
#include "query/commands.h"

namespace council {

// The --format of a command. Throws QueryError for a name that is none.
const FormatSpec& format_of(const Request& request);

// What the format has for an answer of some kind. Throws QueryError where it has nothing.
template <typename Render>
Render available(Render render, const Request& request, const FormatSpec& format) {
  if (render == nullptr) {
    throw QueryError{"'" + std::string{request.line.command->name} +
                     "' cannot be printed as " + std::string{format.name} +
                     "; use --format text or json"};
  }
  return render;
}

// 0 where the list has a row and 1 where it has none, with its notes as messages.
Outcome print_page(const Request& request, const ResultPage& page);
Outcome print_table(const Request& request, const Table& table);

}  // namespace council
