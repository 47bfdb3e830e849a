#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace council {

// How sure it is that who stands before the words takes something on.
enum class Bond : std::uint8_t {
  Undertaken,  // "agreed to": by a person whatever the task
  Said,        // "said that he would"
  Meant        // "will": a task only with a verb of doing
};

constexpr std::size_t longest_undertaker = 70;

// Who may take something on, by the words that follow the name: "Maria" said that she
// would, "Cllr Bee", "the Director of Finance". No body, council or authority.
bool may_undertake(std::string_view name, Bond bond);

// "Cllr Bee", with a title before the name.
bool is_titled(std::string_view name);

// "Cllr Bee", "the Corporate Director, Environment", "PC Rennie": by a title, an office
// or a rank.
bool names_undertaker(std::string_view name);

// "ask", "arrange": what people do next.
bool is_doing(std::string_view verb);

}  // namespace council
