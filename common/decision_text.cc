#include "common/decision_text.h"

#include <cctype>

namespace council {

std::string verb_before_text(const Decision& decision) {
  const std::string& text = decision.text;
  const std::string verb = decision.verb.value_or("");
  const bool is_sentence =
      !text.empty() && std::isupper(static_cast<unsigned char>(text.front())) != 0;
  const bool has_verb = text.ends_with(" " + verb + ".") ||
                        text.find(" " + verb + " ") != std::string::npos ||
                        text.find(" " + verb + ":") != std::string::npos;
  return is_sentence && has_verb ? std::string{} : verb;
}

}  // namespace council
