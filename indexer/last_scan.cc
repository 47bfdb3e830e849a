#include "indexer/last_scan.h"

#include <charconv>
#include <utility>

#include <nlohmann/json.hpp>

#include "common/unicode.h"
#include "indexer/indexing_run.h"

namespace council {
namespace {

using Json = nlohmann::json;

// Raised when the lines below change.
constexpr std::string_view first_line = "last scan 2";
// Its line comes last, with the checksum of all before it.
constexpr std::string_view checksum_mark = "=";

// FNV-1a: a byte that changed never goes unnoticed, and no library has it at less cost.
constexpr std::uint64_t no_checksum = 14'695'981'039'346'656'037U;
std::uint64_t add_to_checksum(std::uint64_t checksum, std::string_view bytes) {
  constexpr std::uint64_t prime = 1'099'511'628'211U;
  for (const char byte : bytes) {
    checksum = (checksum ^ static_cast<unsigned char>(byte)) * prime;
  }
  return checksum;
}

void append_number(std::string& text, std::int64_t number) {
  text += std::to_string(number);
  text += ' ';
}

std::string to_json_line(const SeenSource& seen) {
  const SourceReport& report = seen.report;
  Json json{{"source", report.source},
            {"place", static_cast<int>(seen.place)},
            {"bytes", seen.bytes},
            {"modified_ns", seen.modified_ns},
            {"outcome", to_string(report.outcome)},
            {"reason", to_valid_utf8(report.reason)},
            {"records", report.records},
            {"exempt", report.exempt},
            {"forgotten", report.forgotten},
            {"passed_over", report.passed_over}};
  if (report.pack) {
    json["expected"] = report.pack->expected;
    json["found"] = report.pack->found;
    json["differences"] = report.pack->differences;
  }
  return json.dump();
}

template <class Number>
std::optional<Number> take_number(std::string_view& line) {
  Number number = 0;
  const auto [end, error] =
      std::from_chars(line.data(), line.data() + line.size(), number);
  const auto size = static_cast<std::size_t>(end - line.data());
  if (error != std::errc{} || size == line.size() || line[size] != ' ') {
    return std::nullopt;
  }
  line.remove_prefix(size + 1);
  return number;
}

SourceReport kept(std::string source) {
  return {.action = Action::Keep,
          .source = std::move(source),
          .why = std::string{why_unchanged}};
}

std::optional<SeenSource> parse_plain(std::string_view line) {
  const auto bytes = take_number<std::uint64_t>(line);
  const auto modified_ns = bytes ? take_number<std::int64_t>(line) : std::nullopt;
  const auto records = modified_ns ? take_number<int>(line) : std::nullopt;
  if (!records) {
    return std::nullopt;
  }
  SeenSource seen{
      .report = kept(std::string{line}), .bytes = *bytes, .modified_ns = *modified_ns};
  seen.report.records = *records;
  return seen;
}

// nullopt for what another version of this program knows.
std::optional<SeenSource> parse_json(const Json& json) {
  const int place = json.at("place").get<int>();
  const auto outcome = find_outcome(json.at("outcome").get<std::string>());
  if (place < 0 || place > static_cast<int>(SeenSource::Place::Member) || !outcome) {
    return std::nullopt;
  }
  SeenSource seen{.report = kept(json.at("source").get<std::string>()),
                  .place = static_cast<SeenSource::Place>(place),
                  .bytes = json.at("bytes").get<std::uint64_t>(),
                  .modified_ns = json.at("modified_ns").get<std::int64_t>()};
  seen.report.outcome = *outcome;
  json.at("reason").get_to(seen.report.reason);
  json.at("records").get_to(seen.report.records);
  json.at("exempt").get_to(seen.report.exempt);
  json.at("forgotten").get_to(seen.report.forgotten);
  json.at("passed_over").get_to(seen.report.passed_over);
  if (json.contains("expected")) {
    PackNote& pack = seen.report.pack.emplace();
    json.at("expected").get_to(pack.expected);
    json.at("found").get_to(pack.found);
    json.at("differences").get_to(pack.differences);
  }
  return seen;
}

std::optional<SeenSource> parse_json_line(std::string_view line) {
  try {
    return parse_json(Json::parse(line));
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

bool is_in_step(const Scan& scan, std::size_t files, std::size_t refused) {
  return files == scan.files.size() && refused == scan.refused.size() &&
         scan.incomplete.empty();
}

}  // namespace

// A source in the folder is a line "<bytes> <nanoseconds> <records> <source>". Any other,
// and one of which there is more to say, is a line of JSON.
bool is_unremarkable(const SeenSource& seen) {
  return seen.place == SeenSource::Place::Folder && seen.report.outcome == Outcome::Ok &&
         seen.report.reason.empty() && seen.report.exempt == 0 &&
         seen.report.forgotten == 0 && seen.report.passed_over.empty() &&
         !seen.report.pack;
}

std::optional<std::vector<SeenSource>> find_seen(const Scan& scan,
                                                 const std::vector<PlannedSource>& plan) {
  std::vector<SeenSource> sources;
  sources.reserve(plan.size());
  std::size_t files = 0;
  std::size_t refused = 0;
  for (const PlannedSource& planned : plan) {
    if (planned.action != Action::Keep || planned.why != why_unchanged) {
      return std::nullopt;
    }
    SeenSource seen{.report = report_of(planned, planned.entry)};
    const std::string& source = planned.entry.source;
    if (files < scan.files.size() && scan.files[files].source == source) {
      seen.bytes = scan.files[files].bytes;
      seen.modified_ns = scan.files[files].modified_ns;
      ++files;
    } else if (refused < scan.refused.size() && scan.refused[refused].source == source) {
      seen.place = SeenSource::Place::Refused;
      ++refused;
    } else {
      seen.place = SeenSource::Place::Member;
    }
    sources.push_back(std::move(seen));
  }
  return is_in_step(scan, files, refused) ? std::optional{std::move(sources)}
                                          : std::nullopt;
}

std::string write_last_scan(const LastScan& last) {
  std::string text{first_line};
  text += '\n' + last.circumstances + '\n' + std::to_string(last.records) + " \n";
  for (const SeenSource& seen : last.sources) {
    if (is_unremarkable(seen)) {
      append_number(text, static_cast<std::int64_t>(seen.bytes));
      append_number(text, seen.modified_ns);
      append_number(text, seen.report.records);
      text += seen.report.source;
    } else {
      text += to_json_line(seen);
    }
    text += '\n';
  }
  const std::uint64_t checksum = add_to_checksum(no_checksum, text);
  return text + std::string{checksum_mark} + std::to_string(checksum) + "\n";
}

LastScanReader::LastScanReader(std::istream& in) : in_{in}, checksum_{no_checksum} {
  if (!take_line() || line_ != first_line || !take_line()) {
    return;
  }
  circumstances_ = line_;
  std::string_view records = take_line() ? line_ : std::string_view{};
  records_ = take_number<std::uint64_t>(records).value_or(0);
}

std::optional<SeenSource> LastScanReader::next() {
  const std::uint64_t checksum = checksum_;
  if (!take_line()) {
    return std::nullopt;
  }
  if (line_.starts_with(checksum_mark)) {
    const bool is_right = line_.substr(checksum_mark.size()) == std::to_string(checksum);
    is_whole_ = is_right && !take_line() && line_.empty();
    return std::nullopt;
  }
  return line_.starts_with('{') ? parse_json_line(line_) : parse_plain(line_);
}

// The last line has an end like all others: what lacks one was cut short.
bool LastScanReader::take_line() {
  if (!std::getline(in_, line_) || in_.eof()) {
    return false;
  }
  checksum_ = add_to_checksum(add_to_checksum(checksum_, line_), "\n");
  return true;
}

}  // namespace council
