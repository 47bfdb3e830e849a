#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/fnv1a.h"

namespace council {

// The name of a value in a template, as a number: names are compared for each place of a
// page. All names are those of the program and its templates; a test holds that no two of
// them have the same number.
class ValueName {
 public:
  template <std::size_t n>
  consteval ValueName(  // NOLINT(google-explicit-constructor): names are literals
      const char (&text)[n])
      : number_{fnv1a({text, n - 1})} {}
  explicit constexpr ValueName(std::string_view text) : number_{fnv1a(text)} {}

  bool operator==(const ValueName&) const = default;

 private:
  std::uint64_t number_;
};

// What stands for a name in a template: text, whether something is so, a list, or names
// with values of their own. {{name}} is escaped, {{{name}}} is HTML that was made by
// html_text.h or by another template.
class Values {
 public:
  // A value in a list, where the name is empty, or one that is set by its name.
  struct Item;
  using Items = std::vector<Item>;

  Values();
  explicit Values(bool is_so);
  explicit Values(std::string text);
  explicit Values(std::string_view text);
  explicit Values(const char* text);
  explicit Values(Items list);

  // Sets a name; only of what was made without an argument.
  Values& operator[](ValueName name);

  // nullptr where the name is not set, or this is no value with names.
  [[nodiscard]] const Values* get(ValueName name) const;

  [[nodiscard]] bool is_false() const { return kind_ == Kind::False; }
  [[nodiscard]] bool is_non_empty_list() const {
    return kind_ == Kind::List && !items_.empty();
  }
  // nullptr where it is something else.
  [[nodiscard]] const Items* list() const {
    return kind_ == Kind::List ? &items_ : nullptr;
  }
  [[nodiscard]] const std::string* text() const {
    return kind_ == Kind::Text ? &text_ : nullptr;
  }

 private:
  enum class Kind : unsigned char { Names, False, True, Text, List };

  Kind kind_ = Kind::Names;
  std::string text_;
  Items items_;
};

struct Values::Item {
  ValueName name;
  Values value;
};

inline Values::Values() = default;
inline Values::Values(bool is_so) : kind_{is_so ? Kind::True : Kind::False} {}
inline Values::Values(std::string text) : kind_{Kind::Text}, text_{std::move(text)} {}
inline Values::Values(std::string_view text) : kind_{Kind::Text}, text_{text} {}
inline Values::Values(const char* text) : kind_{Kind::Text}, text_{text} {}
inline Values::Values(Items list) : kind_{Kind::List}, items_{std::move(list)} {}

inline Values& Values::operator[](ValueName name) {
  constexpr std::size_t first_room = 8;
  for (Item& item : items_) {
    if (item.name == name) {
      return item.value;
    }
  }
  if (items_.empty()) {
    items_.reserve(first_room);
  }
  return items_.emplace_back(Item{name, {}}).value;
}

inline const Values* Values::get(ValueName name) const {
  if (kind_ == Kind::Names) {
    for (const Item& item : items_) {
      if (item.name == name) {
        return &item.value;
      }
    }
  }
  return nullptr;
}

// A list of them under construction.
class ValueList {
 public:
  void push_back(Values&& value) { items_.push_back({"", std::move(value)}); }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  [[nodiscard]] std::size_t size() const { return items_.size(); }
  // The list as a value; nothing is left here.
  Values take() { return Values{std::exchange(items_, {})}; }

 private:
  Values::Items items_;
};

}  // namespace council
