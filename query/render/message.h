#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "common/date.h"

namespace council {

// The languages of the interface, one for each file of query/render/html/messages/: its
// tag ("cy") and its name in itself ("Cymraeg"). English, the fallback, comes first.
struct Language {
  std::string tag;
  std::string name;
};
const std::vector<Language>& interface_languages();
bool is_interface_language(std::string_view tag);

// What stands for {name} in a message.
using MessageValue = std::variant<std::string, long>;
using MessageValues = std::vector<std::pair<std::string, MessageValue>>;

// The text of a message in a language, in ICU's MessageFormat; in English where the
// language lacks it. Throws std::logic_error for a message that English lacks too.
std::string message(const std::string& language, const std::string& key,
                    const MessageValues& values = {});

// nullopt when neither the language nor English has it.
std::optional<std::string> find_message(const std::string& language,
                                        const std::string& key);

// Every message of English as it stands in its file, in the language where it has it.
std::vector<std::pair<std::string, std::string>> all_messages(
    const std::string& language);

// "9 March 2026", "9 Mawrth 2026".
std::string day_in_words(const std::string& language, const Date& date);

// "Mar 2026", "Maw 2026".
std::string month_in_words(const std::string& language, const Date& date);

}  // namespace council
