#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace council {

// Where the verb of a line stands that announces what a body decided.
struct AnnouncingVerb {
  std::size_t begin = 0;
  std::size_t size = 0;
};

// "The Committee resolved:-", "Members therefore unanimously agreed the following:": a
// line that ends with a colon and tells, with its last verb, that a body decided what
// stands below. `start` is where its words start. What was decided at another meeting is
// none.
std::optional<AnnouncingVerb> find_announcing_verb(std::string_view text,
                                                   std::size_t start);

}  // namespace council
