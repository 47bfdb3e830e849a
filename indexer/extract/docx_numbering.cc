#include "indexer/extract/docx_numbering.h"

#include <charconv>
#include <cstddef>

#include "indexer/extract/list_number.h"
#include "indexer/extract/xml_part.h"

namespace council {
namespace {

int to_int(const std::optional<std::string>& text, int otherwise) {
  int value = otherwise;
  if (text) {
    std::from_chars(text->data(), text->data() + text->size(), value);
  }
  return value;
}

}  // namespace

// Reads the part element by element into the tables of a Numbering.
class Numbering::Reader {
 public:
  Reader(Numbering& numbering, std::string_view xml)
      : numbering_{numbering}, part_{xml} {}

  void read() {
    for (XmlEvent event = part_.next(); event != XmlEvent::Finished;
         event = part_.next()) {
      if (event == XmlEvent::Start) {
        start(part_.name());
      } else if (event == XmlEvent::End && part_.name() == "num") {
        instance_ = nullptr;
      } else if (event == XmlEvent::End && part_.name() == "lvl") {
        level_ = nullptr;
      }
    }
  }

 private:
  void start(std::string_view name) {
    if (name == "abstractNum") {
      definition_ = to_int(part_.attribute("abstractNumId"), 0);
      numbering_.definitions_[definition_];
    } else if (name == "num") {
      instance_ = &numbering_.instances_[to_int(part_.attribute("numId"), 0)];
    } else if (name == "abstractNumId" && instance_ != nullptr) {
      instance_->definition = value(0);
    } else if (name == "lvlOverride") {
      override_ = to_int(part_.attribute("ilvl"), 0);
    } else if (name == "startOverride" && instance_ != nullptr) {
      instance_->starts[override_] = value(1);
    } else if (name == "lvl" && instance_ == nullptr) {
      start_level(to_int(part_.attribute("ilvl"), 0));
    } else if (level_ != nullptr) {
      set_level(name);
    }
  }

  void start_level(int number) {
    if (number >= 0 && number < levels) {
      level_ = &numbering_.definitions_[definition_].at(static_cast<std::size_t>(number));
    }
  }

  void set_level(std::string_view name) {
    if (name == "start") {
      level_->start = value(1);
    } else if (name == "numFmt") {
      level_->format = part_.attribute("val").value_or("decimal");
    } else if (name == "lvlText") {
      level_->text = part_.attribute("val").value_or("");
    } else if (name == "isLgl") {
      level_->decimal_only = true;
    } else if (name == "suff") {
      level_->no_blank_after = part_.attribute("val") == "nothing";
    }
  }

  [[nodiscard]] int value(int otherwise) const {
    return to_int(part_.attribute("val"), otherwise);
  }

  Numbering& numbering_;
  XmlPart part_;
  int definition_ = 0;
  int override_ = 0;
  Instance* instance_ = nullptr;
  Level* level_ = nullptr;
};

Numbering::Numbering(std::string_view xml) {
  Reader{*this, xml}.read();
}

std::string Numbering::next_label(const ListPlace& place) {
  const auto instance = instances_.find(place.list);
  if (instance == instances_.end() || place.level < 0 || place.level >= levels) {
    return {};
  }
  const auto definition = definitions_.find(instance->second.definition);
  if (definition == definitions_.end()) {
    return {};
  }
  auto& counters = counters_[definition->first];
  if (begun_.insert(place.list).second) {
    for (const auto& [level, start] : instance->second.starts) {
      if (level >= 0 && level < levels) {
        counters.at(static_cast<std::size_t>(level)) = start - 1;
      }
    }
  }
  const auto level = static_cast<std::size_t>(place.level);
  constexpr int highest = 1'000'000'000;
  const int before = counters.at(level).value_or(definition->second.at(level).start - 1);
  counters.at(level) = before < highest ? before + 1 : before;
  for (std::size_t deeper = level + 1; deeper < levels; ++deeper) {
    counters.at(deeper).reset();
  }
  return render(definition->second, definition->first, place.level);
}

std::string Numbering::render(const Levels& levels_of, int definition, int level) const {
  const Level& spec = levels_of.at(static_cast<std::size_t>(level));
  if (spec.format == "bullet") {
    return "- ";
  }
  const auto& counters = counters_.at(definition);
  std::string label;
  for (std::size_t at = 0; at < spec.text.size(); ++at) {
    const bool is_number = spec.text[at] == '%' && at + 1 < spec.text.size() &&
                           spec.text[at + 1] >= '1' && spec.text[at + 1] <= '9';
    if (!is_number) {
      label += spec.text[at];
      continue;
    }
    const auto which = static_cast<std::size_t>(spec.text[++at] - '1');
    const Level& other = levels_of.at(which);
    if (other.format != "none") {
      label +=
          format_number(counters.at(which).value_or(other.start),
                        spec.decimal_only ? "decimal" : std::string_view{other.format});
    }
  }
  return label.empty() || spec.no_blank_after ? label : label + ' ';
}

}  // namespace council
