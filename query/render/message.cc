#include "query/render/message.h"

#include <algorithm>
#include <map>
#include <memory>
#include <stdexcept>
#include <unordered_map>

#include <unicode/msgfmt.h>
#include <unicode/smpdtfmt.h>

#include "query/render/embedded_file.h"

namespace council {
namespace {

constexpr std::string_view folder = "messages/";
constexpr std::string_view ending = ".txt";
constexpr char fallback[] = "en";

struct Message {
  std::string text;
  bool is_plain = false;  // without anything to fill in or to quote: stands for itself
};
using Messages = std::unordered_map<std::string, Message>;

Message make_message(std::string_view text) {
  return {.text = std::string{text},
          .is_plain = text.find_first_of("{}'") == std::string_view::npos};
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  const std::size_t last = text.find_last_not_of(' ');
  return first == std::string_view::npos ? "" : text.substr(first, last + 1 - first);
}

// Lines of "key = text"; a line that starts with '#' is for translators.
Messages read_messages(std::string_view file) {
  Messages messages;
  while (!file.empty()) {
    const std::size_t end = std::min(file.find('\n'), file.size());
    const std::string_view line = file.substr(0, end);
    const std::size_t equals = line.find(" = ");
    if (!line.empty() && line[0] != '#' && equals != std::string_view::npos) {
      messages.emplace(trimmed(line.substr(0, equals)),
                       make_message(trimmed(line.substr(equals + 3))));
    }
    file.remove_prefix(std::min(end + 1, file.size()));
  }
  return messages;
}

std::map<std::string, Messages> read_all() {
  std::map<std::string, Messages> all;
  for (const std::string_view name : embedded_file_names()) {
    if (name.starts_with(folder) && name.ends_with(ending)) {
      const std::string tag{
          name.substr(folder.size(), name.size() - folder.size() - ending.size())};
      all.emplace(tag, read_messages(embedded_file(name)));
    }
  }
  return all;
}

const std::map<std::string, Messages>& messages_by_language() {
  static const std::map<std::string, Messages> all = read_all();
  return all;
}

const Message* find(const std::string& language, const std::string& key) {
  const auto messages = messages_by_language().find(language);
  if (messages == messages_by_language().end()) {
    return nullptr;
  }
  const auto text = messages->second.find(key);
  return text == messages->second.end() ? nullptr : &text->second;
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

void check(UErrorCode status, const std::string& key) {
  if (U_FAILURE(status) != 0) {
    throw std::logic_error{"the message '" + key +
                           "' cannot be formatted: " + u_errorName(status)};
  }
}

// Reading a pattern takes longer than using it. One for each thread: formats are not for
// two at once.
icu::MessageFormat& format_of(const std::string& language, const std::string& key,
                              const std::string& pattern) {
  static thread_local std::map<std::string, std::unique_ptr<icu::MessageFormat>> formats;
  std::unique_ptr<icu::MessageFormat>& format = formats[language + "/" + key];
  if (!format) {
    UErrorCode status = U_ZERO_ERROR;
    format = std::make_unique<icu::MessageFormat>(icu::UnicodeString::fromUTF8(pattern),
                                                  icu::Locale{language.c_str()}, status);
    check(status, key);
  }
  return *format;
}

icu::Formattable formattable(const MessageValue& value) {
  if (const auto* const number = std::get_if<long>(&value)) {
    return icu::Formattable{static_cast<std::int64_t>(*number)};
  }
  return icu::Formattable{icu::UnicodeString::fromUTF8(std::get<std::string>(value))};
}

std::string formatted(const icu::MessageFormat& format, const std::string& key,
                      const MessageValues& values) {
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> arguments;
  for (const auto& [name, value] : values) {
    names.push_back(icu::UnicodeString::fromUTF8(name));
    arguments.push_back(formattable(value));
  }
  icu::UnicodeString text;
  UErrorCode status = U_ZERO_ERROR;
  format.format(names.data(), arguments.data(), static_cast<int32_t>(names.size()), text,
                status);
  check(status, key);
  return to_utf8(text);
}

// What distinguishes a message and what stands in it; "" for one too long to be worth
// keeping.
std::string key_of_formatted(const std::string& language, const std::string& key,
                             const MessageValues& values) {
  constexpr std::size_t longest = 160;
  std::string whole = language + "/" + key;
  for (const auto& [name, value] : values) {
    const auto* const number = std::get_if<long>(&value);
    const std::string text =
        number != nullptr ? std::to_string(*number) : std::get<std::string>(value);
    whole.append(1, '\0').append(name).append(1, number != nullptr ? '#' : '=');
    whole.append(std::to_string(text.size())).append(1, ':').append(text);
  }
  return whole.size() <= longest ? whole : "";
}

// Formatting takes longer than to look up what was formatted before: pages repeat "page
// 3" and "12 sections". One for each thread, bounded.
std::string& formatted_before(const std::string& key) {
  constexpr std::size_t most = 4096;
  static thread_local std::unordered_map<std::string, std::string> formatted;
  if (formatted.size() >= most) {
    formatted.clear();
  }
  return formatted[key];
}

// A day by a pattern of ICU's: "d MMMM y".
std::string date_in_words(const std::string& language, const std::string& pattern,
                          const Date& date) {
  const auto days = std::chrono::sys_days{date}.time_since_epoch().count();
  std::string& before = formatted_before(language + " " + pattern + std::to_string(days));
  if (!before.empty()) {
    return before;
  }
  static thread_local std::map<std::string, std::unique_ptr<icu::SimpleDateFormat>>
      formats;
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::SimpleDateFormat>& format = formats[language + pattern];
  if (!format) {
    format = std::make_unique<icu::SimpleDateFormat>(
        icu::UnicodeString::fromUTF8(pattern), icu::Locale{language.c_str()}, status);
    check(status, "date");
    format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
  }
  icu::UnicodeString text;
  format->format(static_cast<UDate>(days) * 86'400'000.0, text);
  before = to_utf8(text);
  return before;
}

std::vector<Language> read_languages() {
  std::vector<Language> languages;
  for (const auto& [tag, messages] : messages_by_language()) {
    languages.push_back({tag, messages.at("language_name").text});
  }
  std::stable_partition(languages.begin(), languages.end(), [](const Language& language) {
    return language.tag == fallback;
  });
  return languages;
}

}  // namespace

const std::vector<Language>& interface_languages() {
  static const std::vector<Language> languages = read_languages();
  return languages;
}

bool is_interface_language(std::string_view tag) {
  return std::any_of(interface_languages().begin(), interface_languages().end(),
                     [tag](const Language& language) { return language.tag == tag; });
}

std::optional<std::string> find_message(const std::string& language,
                                        const std::string& key) {
  const Message* found = find(language, key);
  found = found == nullptr && language != fallback ? find(fallback, key) : found;
  return found == nullptr ? std::nullopt : std::optional{found->text};
}

std::string message(const std::string& language, const std::string& key,
                    const MessageValues& values) {
  const Message* const own = find(language, key);
  const Message* const found = own == nullptr ? find(fallback, key) : own;
  if (found == nullptr) {
    throw std::logic_error{"there is no message '" + key + "'"};
  }
  if (found->is_plain) {
    return found->text;
  }
  const auto format = [&] {
    return formatted(format_of(own == nullptr ? fallback : language, key, found->text),
                     key, values);
  };
  const std::string whole = key_of_formatted(language, key, values);
  if (whole.empty()) {
    return format();
  }
  std::string& before = formatted_before(whole);
  if (before.empty()) {
    before = format();
  }
  return before;
}

std::vector<std::pair<std::string, std::string>> all_messages(
    const std::string& language) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const auto& [key, fallen_back_on] : messages_by_language().at(fallback)) {
    const Message* const own = find(language, key);
    all.emplace_back(key, (own == nullptr ? fallen_back_on : *own).text);
  }
  return all;
}

std::string day_in_words(const std::string& language, const Date& date) {
  return date_in_words(language, "d MMMM y", date);
}

std::string month_in_words(const std::string& language, const Date& date) {
  return date_in_words(language, "MMM y", date);
}

}  // namespace council
