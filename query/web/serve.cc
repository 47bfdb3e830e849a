#include "query/web/serve.h"

#include <charconv>
#include <unistd.h>

#include "common/error.h"
#include "query/request.h"
#include "query/search_paper.h"
#include "query/web/listen.h"
#include "query/web/nursery.h"
#include "query/web/server.h"
#include "query/web/site.h"

namespace council {
namespace {

constexpr char default_address[] = "127.0.0.1:8080";
constexpr std::size_t max_workers = 64;
constexpr std::size_t max_rate = 1'000'000;
constexpr double burst_seconds = 4;
constexpr int export_patience = 10;
constexpr std::size_t megabyte = 1'000'000;
constexpr std::size_t default_cache_megabytes = 32;
constexpr std::size_t max_cache_megabytes = 65'536;

std::vector<std::string> values_of(const CommandLine& line, const std::string& name) {
  const auto found = line.options.find(name);
  return found == line.options.end() ? std::vector<std::string>{} : found->second;
}

std::size_t read_number(const CommandLine& line, const std::string& name,
                        std::size_t fallback, std::size_t most) {
  const std::optional<std::string> text = line.value(name);
  if (!text) {
    return fallback;
  }
  std::size_t number = 0;
  const char* const end = text->data() + text->size();
  const auto [stopped, error] = std::from_chars(text->data(), end, number);
  if (error != std::errc{} || stopped != end || number > most) {
    throw QueryError{"--" + name + ": '" + *text + "' is not a number from 0 to " +
                     std::to_string(most)};
  }
  return number;
}

std::string read_papers(const CommandLine& line) {
  std::string papers = line.value("papers").value_or("");
  if (!papers.empty() && !std::filesystem::is_directory(papers)) {
    throw QueryError{"--papers: " + papers + " is no folder"};
  }
  return papers;
}

AllowedHosts read_hosts(const CommandLine& line) {
  AllowedHosts hosts;
  for (const std::string& text : values_of(line, "host")) {
    const std::optional<std::string> name = host_name(text);
    if (!name) {
      throw QueryError{"--host: '" + text + "' is no name of a host"};
    }
    hosts.names.push_back(*name);
  }
  return hosts;
}

ServerOptions read_options(const CommandLine& line) {
  ServerOptions options;
  options.hosts = read_hosts(line);
  options.pages.workers =
      read_number(line, "workers", options.pages.workers, max_workers);
  if (options.pages.workers == 0) {
    throw QueryError{"--workers: at least one must search"};
  }
  options.rate = static_cast<double>(
      read_number(line, "rate-limit", static_cast<std::size_t>(options.rate), max_rate));
  options.burst = options.rate * burst_seconds;
  options.log_queries = line.has("log-queries");
  options.papers = read_papers(line);
  options.pages.time = time_limit(line);
  options.exports.time = options.pages.time * export_patience;
  options.cache_bytes =
      megabyte * read_number(line, "cache", default_cache_megabytes, max_cache_megabytes);
  return options;
}

std::vector<Listener> make_listeners(const CommandLine& line) {
  std::vector<Listener> listeners = listeners_of_systemd();
  for (const std::string& path : values_of(line, "socket")) {
    listeners.push_back(listen_on_socket(path));
  }
  std::vector<std::string> addresses = values_of(line, "listen");
  if (listeners.empty() && addresses.empty()) {
    addresses.emplace_back(default_address);
  }
  for (const std::string& address : addresses) {
    listeners.push_back(listen_on_address(address));
  }
  return listeners;
}

}  // namespace

Outcome serve(const CommandLine& line, const std::vector<std::filesystem::path>& folders,
              const ServeSurroundings& surroundings) {
  ServerOptions options = read_options(line);
  options.log = surroundings.log;
  check_index(folders);  // one that cannot be opened is told now
  const SiteOptions site{.folders = folders,
                         .papers = !options.papers.empty(),
                         .today = surroundings.today,
                         .synonyms = read_synonyms(line),
                         .tell = surroundings.tell};
  // Where no answer is kept there is nothing that it would have to be true of.
  options.state = [&site, is_kept = options.cache_bytes > 0] {
    return is_kept ? answer_state(site) : std::string{};
  };
  options.stopped = [&site](const WebRequest& request) {
    return answer_stopped(request, site);
  };
  options.is_export = asks_for_export;
  // Before the sockets, so that no query process holds one of them open.
  const auto answering = [&site](const WebRequest& request) {
    return answer(request, site);
  };
  const Nursery pages{answering, {.time = options.pages.time}};
  const Nursery exports{answering, {.time = options.exports.time}};
  const std::vector<Listener> listeners = make_listeners(line);
  for (const Listener& listener : listeners) {
    surroundings.tell("council-query: serving " + listener.name + "\n");
  }
  serve_requests(listeners, {pages, exports}, options);
  for (const Listener& listener : listeners) {
    if (!listener.file.empty()) {
      ::unlink(listener.file.c_str());
    }
  }
  surroundings.tell("council-query: stopped\n");
  return {};
}

}  // namespace council
