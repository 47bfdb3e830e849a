#include "common/record_data.h"

#include <cstdint>
#include <map>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/error.h"

namespace council {
namespace {

using Json = nlohmann::json;

// The first byte of every record. It changes when a member below changes its meaning; a
// new member needs no change, because absent members read as their empty value.
constexpr char data_schema = 1;

template <class T, class Struct>
concept Either = std::is_same_v<std::remove_const_t<T>, Struct>;

// Each struct's members, once for writing and reading.
void members(auto& archive, Either<Person> auto& person) {
  archive("name", person.name);
  archive("honorific", person.honorific);
  archive("role", person.role);
  archive("attendance", person.attendance);
  archive("organisation", person.organisation);
  archive("postnominals", person.postnominals);
  archive("substitute", person.substitute_for);
  archive("line", person.line);
}

void members(auto& archive, Either<Acronym> auto& acronym) {
  archive("short", acronym.short_form);
  archive("long", acronym.long_form);
  archive("line", acronym.line);
}

void members(auto& archive, Either<Reference> auto& reference) {
  archive("kind", reference.kind);
  archive("text", reference.text);
  archive("line", reference.line);
}

void members(auto& archive, Either<Judgement> auto& judgement) {
  archive("area", judgement.area);
  archive("grade", judgement.grade);
}

void members(auto& archive, Either<DecisionPart> auto& part) {
  archive("marker", part.marker);
  archive("text", part.text);
}

void members(auto& archive, Either<Decision> auto& decision) {
  archive("verb", decision.verb);
  archive("text", decision.text);
  archive("parts", decision.parts);
  archive("types", decision.types);
  archive("implicit", decision.implicit);
  archive("proposer", decision.proposer);
  archive("seconder", decision.seconder);
  archive("line", decision.line);
  archive("end", decision.end_line);
}

void members(auto& archive, Either<Vote> auto& vote) {
  archive("for", vote.in_favour);
  archive("against", vote.against);
  archive("abstained", vote.abstained);
  archive("outcome", vote.outcome);
  archive("for_names", vote.in_favour_names);
  archive("against_names", vote.against_names);
  archive("abstained_names", vote.abstained_names);
  archive("contradictions", vote.contradictions);
  archive("subject", vote.subject);
  archive("decision", vote.decision);
  archive("line", vote.line);
  archive("end", vote.end_line);
}

void members(auto& archive, Either<Recommendation> auto& recommendation) {
  archive("label", recommendation.label);
  archive("text", recommendation.text);
  archive("status", recommendation.status);
  archive("due", recommendation.due);
  archive("line", recommendation.line);
}

void members(auto& archive, Either<ActionPoint> auto& action) {
  archive("text", action.text);
  archive("owner", action.owner);
  archive("due", action.due);
  archive("status", action.status);
  archive("line", action.line);
}

void members(auto& archive, Either<Declaration> auto& declaration) {
  archive("person", declaration.person);
  archive("type", declaration.type);
  archive("nature", declaration.nature);
  archive("item", declaration.item);
  archive("line", declaration.line);
}

void members(auto& archive, Either<Section> auto& section) {
  archive("part", section.part);
  archive("number", section.number);
  archive("inferred_number", section.inferred_number);
  archive("title", section.title);
  archive("agenda_ref", section.agenda_ref);
  archive("text", section.text);
  archive("line", section.start_line);
  archive("end", section.end_line);
  archive("page", section.first_page);
  archive("last_page", section.last_page);
  archive("page_starts", section.page_starts);
  archive("announced", section.announced_pages);
  archive("procedural", section.procedural);
  archive("truncated", section.truncated);
  archive("exempt", section.exempt);
  archive("topic", section.topic);
  archive("language", section.language);
  archive("decisions", section.decisions);
  archive("recommendations", section.recommendations);
  archive("votes", section.votes);
  archive("actions", section.actions);
  archive("declarations", section.declarations);
  archive("references", section.references);
}

void members(auto& archive, Either<DateRange> auto& range) {
  archive("first", range.first);
  archive("last", range.last);
}

void members(auto& archive, Either<TimeOfDay> auto& time) {
  archive("hour", time.hour);
  archive("minute", time.minute);
}

void members(auto& archive, Either<Document> auto& document) {
  archive("kind", document.kind);
  archive("subkind", document.subkind);
  archive("confidence", document.confidence);
  archive("title", document.title);
  archive("council", document.council);
  archive("panel", document.panel);
  archive("panel_key", document.panel_key);
  archive("joint_panels", document.joint_panels);
  archive("decision_maker", document.decision_maker);
  archive("meeting_date", document.meeting_date);
  archive("meeting_time", document.meeting_time);
  archive("venue", document.venue);
  archive("published", document.published_date);
  archive("letter", document.letter_date);
  archive("decided", document.decision_date);
  archive("effective", document.effective_date);
  archive("visits", document.visit_dates);
  archive("scheduled", document.scheduled_dates);
  archive("status", document.status);
  archive("language", document.language);
  archive("in_pack", document.in_pack);
  archive("agenda_item", document.agenda_item);
  archive("line", document.start_line);
  archive("end", document.end_line);
  archive("page", document.first_page);
  archive("last_page", document.last_page);
  archive("printed_page", document.first_printed_page);
  archive("last_printed_page", document.last_printed_page);
  archive("pack_pages", document.pack_pages);
  archive("own_pages", document.own_pages);
  archive("people", document.people);
  archive("acronyms", document.acronyms);
  archive("wards", document.wards);
  archive("authority", document.local_authority);
  archive("inspection", document.inspection_type);
  archive("urn", document.urn);
  archive("inspectors", document.inspectors);
  archive("judgements", document.judgements);
  archive("ordinal", document.visit_ordinal);
  archive("previous", document.previous_inspections);
  archive("outcome", document.inspection_outcome);
  archive("sections", document.sections);
  archive("inferred", document.inferred);
  archive("evidence", document.evidence);
}

void members(auto& archive, Either<Record> auto& record) {
  archive("key", record.key);
  archive("source", record.source);
  archive("hash", record.source_hash);
  archive("format", record.format);
  archive("paged", record.paged);
  archive("printed_page", record.printed_page);
  archive("order", record.order);
  archive("passage", record.passage);
  archive("document", record.document);
  archive("section", record.section);
}

template <class Enum>
constexpr int last_of = 0;
template <>
constexpr int last_of<Attendance> = static_cast<int>(Attendance::Membership);
template <>
constexpr int last_of<ReferenceKind> = static_cast<int>(ReferenceKind::Report);
template <>
constexpr int last_of<SectionPart> = static_cast<int>(SectionPart::Back);

class Writer {
 public:
  template <class T>
  void operator()(const char* name, const T& value) {
    if (!(value == T{})) {
      object_[name] = to_json(value);
    }
  }

  template <class T>
  static Json to_json(const T& value) {
    if constexpr (std::is_enum_v<T>) {
      return static_cast<int>(value);
    } else if constexpr (std::is_class_v<T>) {
      Writer writer;
      members(writer, value);
      return std::move(writer.object_);
    } else {
      return value;
    }
  }
  static Json to_json(const std::string& text) { return text; }
  static Json to_json(DocumentKind kind) { return to_string(kind); }
  static Json to_json(const Date& date) {
    return static_cast<int>(date.year()) * 10'000 +
           static_cast<int>(static_cast<unsigned>(date.month()) * 100 +
                            static_cast<unsigned>(date.day()));
  }
  static Json to_json(const std::map<std::string, std::string>& map) { return map; }
  template <class First, class Second>
  static Json to_json(const std::pair<First, Second>& pair) {
    return Json::array({pair.first, pair.second});
  }
  template <class T>
  static Json to_json(const std::optional<T>& value) {
    return to_json(*value);
  }
  template <class T>
  static Json to_json(const std::vector<T>& values) {
    Json array = Json::array();
    for (const T& value : values) {
      array.push_back(to_json(value));
    }
    return array;
  }

 private:
  Json object_ = Json::object();
};

// Takes what it reads out of the JSON.
class Reader {
 public:
  explicit Reader(Json& object) : object_{object} {
    if (!object.is_object()) {
      throw IndexError{"a record of the index is damaged: it has no members"};
    }
  }

  template <class T>
  void operator()(const char* name, T& value) {
    const auto found = object_.find(name);
    if (found == object_.end()) {
      value = T{};
    } else {
      from_json(*found, value);
    }
  }

  template <class T>
  static void from_json(Json& json, T& value) {
    if constexpr (std::is_enum_v<T>) {
      const int number = json.get<int>();
      if (number < 0 || number > last_of<T>) {
        throw IndexError{"a record of the index is damaged: no such kind"};
      }
      value = static_cast<T>(number);
    } else if constexpr (std::is_class_v<T>) {
      Reader reader{json};
      members(reader, value);
    } else {
      json.get_to(value);
    }
  }
  // Texts are most of a record: they are moved, not copied.
  static void from_json(Json& json, std::string& text) {
    text = std::move(json.get_ref<std::string&>());
  }
  static void from_json(Json& json, DocumentKind& kind) {
    kind = find_kind(json.get<std::string>()).value_or(DocumentKind::Unrecognised);
  }
  static void from_json(Json& json, Date& date) {
    const int number = json.get<int>();
    date = Date{std::chrono::year{number / 10'000},
                std::chrono::month{static_cast<unsigned>(number / 100 % 100)},
                std::chrono::day{static_cast<unsigned>(number % 100)}};
  }
  static void from_json(Json& json, std::map<std::string, std::string>& map) {
    json.get_to(map);
  }
  template <class First, class Second>
  static void from_json(Json& json, std::pair<First, Second>& pair) {
    json.at(0).get_to(pair.first);
    json.at(1).get_to(pair.second);
  }
  template <class T>
  static void from_json(Json& json, std::optional<T>& value) {
    from_json(json, value.emplace());
  }
  template <class T>
  static void from_json(Json& json, std::vector<T>& values) {
    values.clear();
    for (Json& element : json) {
      from_json(element, values.emplace_back());
    }
  }

 private:
  Json& object_;
};

}  // namespace

std::string write_record(const Record& record) {
  std::string bytes(1, data_schema);
  Json::to_cbor(Writer::to_json(record), bytes);
  return bytes;
}

Record read_record(std::string_view bytes) {
  if (bytes.empty() || bytes.front() != data_schema) {
    throw IndexError{"a record of the index has another schema; rebuild the index"};
  }
  try {
    Record record;
    Json json = Json::from_cbor(bytes.begin() + 1, bytes.end());
    Reader::from_json(json, record);
    return record;
  } catch (const Json::exception& error) {
    throw IndexError{std::string{"a record of the index is damaged: "} + error.what()};
  }
}

}  // namespace council
