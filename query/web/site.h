#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/date.h"
#include "query/shipped_synonyms.h"
#include "query/web/response.h"

namespace council {

struct SiteOptions {
  std::vector<std::filesystem::path> folders;  // of the index
  bool papers = false;                         // the papers' own files are served
  std::function<Date()> today;
  Synonyms synonyms = shipped_synonyms();
  // Gets the reason of each 5xx, a line without what was searched for.
  std::function<void(std::string_view)> tell = {};
};

// Answers a request from the published index. Never throws; an error's answer tells
// nothing of the machine.
WebResponse answer(const WebRequest& request, const SiteOptions& options);

// Whether it may take far longer than a page: more results in a format for programs than
// a page has.
bool asks_for_export(const WebRequest& request);

// In place of an answer that took too long: the page tells so and keeps what was asked, a
// format has an error of its own. Looks at no index.
WebResponse answer_stopped(const WebRequest& request, const SiteOptions& options);

// Names what answers are made from: the published index, and the day, to which a query
// for the last two years is relative. "" while there is no index.
std::string answer_state(const SiteOptions& options);

}  // namespace council
