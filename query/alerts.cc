#include "query/alerts.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <system_error>
#include <utility>

#include "common/error.h"
#include "common/whole_file.h"
#include "query/alert_state.h"
#include "query/commands.h"
#include "query/plan/unknown_names.h"
#include "query/print.h"
#include "query/render/alerts.h"
#include "query/saved_search.h"
#include "query/search_answer.h"

namespace council {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_in_feed = 100;
constexpr int something_new = 0;
constexpr int nothing_new = 1;
constexpr int some_failed = 2;

// Now, as feeds and as mails write it.
struct Moment {
  std::string iso;
  std::string mail;
};

// The program never sets a locale, so that days and months are English.
Moment moment_now() {
  const std::time_t now =
      std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm time{};
  ::gmtime_r(&now, &time);
  std::array<char, 64> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &time);
  Moment moment{.iso = text.data(), .mail = {}};
  std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S +0000", &time);
  moment.mail = text.data();
  return moment;
}

fs::path folder_for(const CommandLine& line, const std::string& option) {
  const std::optional<std::string> folder = line.value(option);
  if (!folder) {
    return {};
  }
  std::error_code error;
  fs::create_directories(*folder, error);
  if (error || folder->empty()) {
    throw Error{"--" + option + ": '" + *folder + "' cannot be made a folder" +
                (error ? ": " + error.message() : "")};
  }
  return *folder;
}

// An address to which "/section/KEY" is added.
std::string site_of(const CommandLine& line) {
  std::string site = line.value("site").value_or("");
  if (!site.empty() && !site.starts_with("http://") && !site.starts_with("https://")) {
    throw QueryError{"--site: '" + site + "' is not an address like https://example.org"};
  }
  while (site.ends_with('/')) {
    site.pop_back();
  }
  return site;
}

std::string needed(const CommandLine& line, const std::string& option,
                   const std::string& what) {
  const std::optional<std::string> value = line.value(option);
  if (!value) {
    throw QueryError{"'alerts' needs --" + option + "=" + what};
  }
  return *value;
}

class AlertRun {
 public:
  explicit AlertRun(const Request& request)
      : request_{request},
        saved_{read_searches(needed(request.line, "searches", "FILE"), request.today,
                             request.synonyms)},
        state_{folder_for(request.line, "state")},
        output_{folder_for(request.line, "output")},
        site_{site_of(request.line)},
        now_{moment_now()} {}

  Outcome run() {
    for (const std::string& failure : saved_.failures) {
      errors_ += "council-query: " + failure + "\n";
    }
    for (const SavedSearch& search : saved_.searches) {
      try {
        ask(search);
      } catch (const IndexError&) {
        throw;  // no search can be asked
      } catch (const Error& error) {
        errors_ +=
            "council-query: the search '" + search.name + "': " + error.what() + "\n";
      }
    }
    const bool is_json = request_.line.value("format") == "json";
    return {status(), is_json ? alerts_as_json(alerts_) : alerts_as_text(alerts_),
            errors_ + notes_};
  }

 private:
  [[nodiscard]] int status() const {
    if (!errors_.empty()) {
      return some_failed;
    }
    for (const Alert& alert : alerts_) {
      if (!alert.changes.empty()) {
        return something_new;
      }
    }
    return nothing_new;
  }

  // The files first, the state last: a run that is killed between tells twice, not never.
  void ask(const SavedSearch& search) {
    const fs::path file = state_ / (search.slug + ".json");
    const std::optional<AlertState> before = read_state(file);
    AlertState after{.query = to_text(search.query.tree),
                     .answer = find_answer(request_.folders, search.query),
                     .past = {}};
    const Alert alert = make_alert(search, before, after);
    after.past = past_of(alert, before);
    if (!output_.empty()) {
      write_files(search, alert, after);
    }
    if (!(before && *before == after)) {
      write_whole_file(file, write_state(after));
    }
    for (const std::string& unknown :
         find_unknown_names(request_.folders, search.query)) {
      notes_ += "council-query: the search '" + search.name + "': " + unknown + "\n";
    }
    alerts_.push_back(alert);
  }

  static Alert make_alert(const SavedSearch& search,
                          const std::optional<AlertState>& before,
                          const AlertState& after) {
    Alert alert{.name = search.name,
                .slug = search.slug,
                .query = after.query,
                .before = std::nullopt,
                .now = after.answer.index,
                .total = after.answer.sections.size(),
                .digest = digest_of(after.answer),
                .changes = {}};
    if (before) {
      alert.before = before->answer.index;
      alert.was_asked_otherwise = before->query != after.query;
    }
    if (before && !alert.was_asked_otherwise) {
      alert.changes = compare(before->answer, after.answer);
    }
    return alert;
  }

  [[nodiscard]] std::vector<PastChange> past_of(
      const Alert& alert, const std::optional<AlertState>& before) const {
    std::vector<PastChange> past;
    for (const Change& change : alert.changes) {
      past.push_back(
          {.change = change, .revision = alert.now.revision, .time = now_.iso});
    }
    if (before && !alert.was_asked_otherwise) {
      past.insert(past.end(), before->past.begin(), before->past.end());
    }
    past.resize(std::min(past.size(), most_in_feed));
    return past;
  }

  void write_files(const SavedSearch& search, const Alert& alert,
                   const AlertState& after) const {
    write_whole_file(output_ / (search.slug + ".atom"),
                     alert_feed(alert, after.past, site_, now_.iso));
    if (search.mail && !alert.changes.empty()) {
      const MailHead head{.from = saved_.from.value_or("council-search@localhost"),
                          .to = *search.mail,
                          .date = now_.mail};
      write_whole_file(
          output_ / (search.slug + "-" + std::to_string(alert.now.revision) + ".eml"),
          alert_mail(alert, head, site_));
    }
  }

  const Request& request_;
  SavedSearches saved_;
  fs::path state_;
  fs::path output_;
  std::string site_;
  Moment now_;
  std::vector<Alert> alerts_;
  std::string errors_;
  std::string notes_;  // of what may be a slip, or come to be
};

}  // namespace

Outcome run_alerts(const Request& request) {
  const std::string format = request.line.value("format").value_or("text");
  if (format != "text" && format != "json") {
    throw QueryError{"--format: '" + format +
                     "': alerts are printed as text or json; --output makes feeds and "
                     "mails"};
  }
  if (!request.line.words.empty()) {
    throw QueryError{"'alerts' takes no words; the searches stand in --searches"};
  }
  needed(request.line, "state", "DIR");
  return AlertRun{request}.run();
}

}  // namespace council
