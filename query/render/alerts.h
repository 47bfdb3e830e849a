#pragma once

#include <string>
#include <vector>

#include "query/alert.h"

namespace council {

// What became of saved searches, for people; nothing for those that found nothing new.
std::string alerts_as_text(const std::vector<Alert>& alerts);

// One object, schema 1.
std::string alerts_as_json(const std::vector<Alert>& alerts);

// A feed of one search: its changes, newest first. `site` is the address of the pages
// ("https://search.example.gov.uk"), "" for none; `now` is the time of the run.
std::string alert_feed(const Alert& alert, const std::vector<PastChange>& past,
                       const std::string& site, const std::string& now);

// A message by RFC 5322, ready to be sent.
struct MailHead {
  std::string from;
  std::string to;
  std::string date;  // "Mon, 09 Mar 2026 02:31:07 +0000"
};
std::string alert_mail(const Alert& alert, const MailHead& head, const std::string& site);

}  // namespace council
