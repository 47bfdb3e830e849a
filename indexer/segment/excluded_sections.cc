#include "indexer/segment/excluded_sections.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/exclusion.h"
#include "indexer/segment/part_heading.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

// "11" of "16/01/11", as a sentence of the meeting calls the item.
std::string_view last_part(std::string_view number) {
  number.remove_prefix(number.rfind('/') + 1);
  return number.substr(std::min(number.find_first_not_of('0'), number.size()));
}

bool is_named(const Section& section, const std::vector<std::string>& items) {
  const auto names = [&](const std::optional<std::string>& number) {
    return number && (std::ranges::find(items, *number) != items.end() ||
                      std::ranges::find(items, last_part(*number)) != items.end());
  };
  return names(section.number) || names(section.agenda_ref) ||
         names(section.inferred_number);
}

// "Date of next meeting" after the private business is nobody's secret, nor that the
// public is sent out.
bool is_open_anyway(const Section& section) {
  return section.title &&
         contains_any(*section.title,
                      {"exclusion of", "next meeting", "future meetings", "meeting dates",
                       "close of meeting", "closure of meeting", "close of the meeting"});
}

bool opens_second_part(Lines lines) {
  return std::ranges::any_of(lines, [](const Line& line) {
    return is_any_phrase(line.match, {"part two", "part 2", "part ii", "part b"}) ||
           starts_with_any(line.match,
                           {"part two -", "part 2 -", "part ii -", "part b -"});
  });
}

// What the headings among the lines of a section make of the exclusion: they end none but
// their own.
std::optional<Exclusion> after_headings(Lines lines, std::optional<Exclusion> exclusion) {
  const std::optional<bool> is_private = find_part_heading(lines);
  if (!is_private || (exclusion && !exclusion->of_heading && !*is_private)) {
    return exclusion;
  }
  const bool covers_all = exclusion && !exclusion->next_only &&
                          exclusion->items.empty() && !exclusion->of_second_part;
  if (*is_private && covers_all) {
    return exclusion;
  }
  if (!*is_private) {
    return std::nullopt;
  }
  Exclusion opened;
  opened.of_heading = true;
  return opened;
}

// The items for which the public was sent out, in the order of the paper.
class ExclusionMarker {
 public:
  void mark(Lines lines, Section& section) {
    if (exclusion_ && exclusion_->of_second_part) {
      exclusion_->of_second_part = !opens_second_part(lines);
    } else if (exclusion_ && !is_front_or_back(section)) {
      mark_covered(section);
      if (exclusion_->next_only || readmits_public(lines)) {
        exclusion_.reset();
      }
    }
    if (auto found = find_exclusion(lines)) {
      take(*std::move(found), section);
    }
    exclusion_ = after_headings(lines, std::move(exclusion_));
  }

 private:
  void mark_covered(Section& section) const {
    const bool covered =
        exclusion_->items.empty() || is_named(section, exclusion_->items);
    section.exempt = section.exempt || (covered && !is_open_anyway(section));
  }

  // One that holds no longer than its own item makes that exempt; in "Exclusion of the
  // public" "this item" is the one that comes.
  void take(Exclusion found, Section& section) {
    const bool is_open = is_open_anyway(section);
    if (found.this_only && is_open) {
      found.this_only = false;
      found.next_only = true;
    }
    if (found.this_only || found.is_over) {
      section.exempt = section.exempt || (!is_open && !is_front_or_back(section));
      return;
    }
    exclusion_ = std::move(found);
  }

  std::optional<Exclusion> exclusion_;
};

}  // namespace

void mark_excluded(const std::vector<SectionBody>& bodies,
                   std::vector<Section>& sections) {
  ExclusionMarker marker;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    marker.mark(bodies[i].lines(), sections[i]);
  }
}

}  // namespace council
