#pragma once

#include <string>

namespace council {

// An error or a note of a search in the language of a page.
struct Said {
  std::string text;
  bool is_english = true;  // in another language than the page's
};

// `english` is as searches say it. What no message of "said_…" knows stays as it is.
Said said_in(const std::string& language, const std::string& english);

}  // namespace council
