#include "query/url.h"

#include <algorithm>
#include <iterator>

#include "common/utf8.h"

namespace council {
namespace {

constexpr std::string_view hexadecimal = "0123456789ABCDEF";

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         c == '-' || c == '.' || c == '_' || c == '~';
}

std::optional<unsigned> digit_of(char c) {
  const char upper = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
  const std::size_t place = hexadecimal.find(upper);
  return place == std::string_view::npos ? std::nullopt
                                         : std::optional{static_cast<unsigned>(place)};
}

std::optional<char> escaped_byte(std::string_view escape) {
  if (escape.size() < 3) {
    return std::nullopt;
  }
  const std::optional<unsigned> high = digit_of(escape[1]);
  const std::optional<unsigned> low = digit_of(escape[2]);
  return high && low ? std::optional{static_cast<char>(*high * 16 + *low)} : std::nullopt;
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code = decode_utf8(text, at);
    if (!code.valid) {
      return false;
    }
    at += code.size;
  }
  return true;
}

// nullopt for what no honest client sends.
std::optional<std::string> decoded(std::string_view text, bool plus_is_blank) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (c == '%') {
      const std::optional<char> byte = escaped_byte(text.substr(at));
      if (!byte) {
        return std::nullopt;
      }
      c = *byte;
      at += 2;
    } else if (c == '+' && plus_is_blank) {
      c = ' ';
    }
    // Text areas and pasted text may hold line breaks: blanks, in a query.
    if (plus_is_blank && (c == '\n' || c == '\r' || c == '\t')) {
      c = ' ';
    }
    if (is_control(c)) {
      return std::nullopt;
    }
    plain += c;
  }
  return is_utf8(plain) ? std::optional{plain} : std::nullopt;
}

bool add_parameter(std::string_view text, std::vector<Parameter>& parameters) {
  const std::size_t equals = std::min(text.find('='), text.size());
  const std::optional<std::string> name = decoded(text.substr(0, equals), true);
  const std::optional<std::string> value =
      decoded(text.substr(std::min(equals + 1, text.size())), true);
  if (!name || !value) {
    return false;
  }
  if (!name->empty() && !value->empty()) {
    parameters.push_back({*name, *value});
  }
  return true;
}

// With room for one more.
template <class IsLeftOut>
Url copy_without(const Url& url, IsLeftOut is_left_out) {
  Url copy{.path = url.path, .parameters = {}};
  copy.parameters.reserve(url.parameters.size() + 1);
  std::copy_if(url.parameters.begin(), url.parameters.end(),
               std::back_inserter(copy.parameters),
               [&](const Parameter& parameter) { return !is_left_out(parameter); });
  return copy;
}

void add_percent_encoded(std::string_view text, bool keep_slashes, std::string& encoded) {
  for (const char c : text) {
    if (is_unreserved(c) || (keep_slashes && c == '/')) {
      encoded += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      encoded += '%';
      encoded += hexadecimal[byte >> 4U];
      encoded += hexadecimal[byte & 15U];
    }
  }
}

}  // namespace

std::optional<std::string> Url::value(std::string_view name) const {
  const auto found =
      std::find_if(parameters.rbegin(), parameters.rend(),
                   [name](const Parameter& parameter) { return parameter.name == name; });
  return found == parameters.rend() ? std::nullopt : std::optional{found->value};
}

std::vector<std::string> Url::values(std::string_view name) const {
  std::vector<std::string> values;
  for (const Parameter& parameter : parameters) {
    if (parameter.name == name) {
      values.push_back(parameter.value);
    }
  }
  return values;
}

bool Url::has(std::string_view name, std::string_view value) const {
  return std::any_of(parameters.begin(), parameters.end(), [&](const Parameter& other) {
    return other.name == name && other.value == value;
  });
}

Url Url::with(std::string_view name, std::string_view value) const {
  Url changed = without(name);
  changed.parameters.push_back({std::string{name}, std::string{value}});
  return changed;
}

Url Url::plus(std::string_view name, std::string_view value) const {
  Url changed = without(name, value);
  changed.parameters.push_back({std::string{name}, std::string{value}});
  return changed;
}

Url Url::without(std::string_view name) const {
  return copy_without(*this, [name](const Parameter& parameter) {
    return parameter.name == name || parameter.name == "offset";
  });
}

Url Url::without(std::string_view name, std::string_view value) const {
  return copy_without(*this, [&](const Parameter& parameter) {
    return (parameter.name == name && parameter.value == value) ||
           parameter.name == "offset";
  });
}

Url Url::at(std::string_view new_path) const {
  Url changed = *this;
  changed.path = new_path;
  return changed;
}

std::optional<Url> parse_target(std::string_view target) {
  if (target.empty() || target[0] != '/' || target.find('#') != std::string_view::npos) {
    return std::nullopt;
  }
  const std::size_t mark = std::min(target.find('?'), target.size());
  const std::optional<std::string> path = decoded(target.substr(0, mark), false);
  if (!path) {
    return std::nullopt;
  }
  Url url{.path = *path, .parameters = {}};
  std::string_view rest = target.substr(std::min(mark + 1, target.size()));
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('&'), rest.size());
    if (!add_parameter(rest.substr(0, end), url.parameters)) {
      return std::nullopt;
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return url;
}

std::string to_target(const Url& url) {
  constexpr std::size_t usual_bytes = 80;
  std::string target;
  target.reserve(usual_bytes);
  add_percent_encoded(url.path, true, target);
  char separator = '?';
  for (const Parameter& parameter : url.parameters) {
    target += separator;
    add_percent_encoded(parameter.name, false, target);
    target += '=';
    add_percent_encoded(parameter.value, false, target);
    separator = '&';
  }
  return target;
}

std::string percent_encoded(std::string_view text, bool keep_slashes) {
  std::string encoded;
  encoded.reserve(text.size());
  add_percent_encoded(text, keep_slashes, encoded);
  return encoded;
}

}  // namespace council
