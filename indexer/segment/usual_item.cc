#include "indexer/segment/usual_item.h"

#include <string>

#include "indexer/segment/line.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"

namespace council {

bool is_procedural_title(std::string_view title) {
  const std::string match = fold_typography(title);
  return contains_any(match, {"apologies",
                              "apology",
                              "declarations of interest",
                              "declaration of interest",
                              "declarations of members' interest",
                              "declarations of members' interests",
                              "disclosures of interest",
                              "disclosures of pecuniary",
                              "disclosable pecuniary",
                              "declarations",
                              "date of next meeting",
                              "date and time of next meeting",
                              "next meeting",
                              "urgent items",
                              "urgent business",
                              "any other business",
                              "aob",
                              "exclusion of the public",
                              "exclusion of press",
                              "exclusion of the press",
                              "exclude the public",
                              "fire evacuation",
                              "welcome",
                              "introductions",
                              "minutes of the previous meeting",
                              "minutes of the last meeting",
                              "minutes of previous meeting",
                              "confirmation of minutes",
                              "confirmation of the minutes",
                              "adoption of minutes",
                              "approval of minutes",
                              "minutes of the meeting",
                              "minutes of meeting",
                              "minutes of the meetings",
                              "chairman's announcements",
                              "chair's announcements",
                              "substitutes",
                              "substitute members",
                              "close of meeting",
                              "close of the meeting",
                              "ymddiheuriadau",
                              "datganiadau o fuddiant",
                              "datganiadau o ddiddordeb",
                              "datgan buddiant",
                              "cofnodion",
                              "dyddiad y cyfarfod nesaf",
                              "croeso"}) ||
         is_any_phrase(match,
                       {"minutes", "the minutes", "attendance", "present", "sederunt"}) ||
         starts_with_phrase(match, "minutes -");
}

bool answers_usual_item(std::string_view rest) {
  while (!rest.empty() && rest.back() == '.') {
    rest.remove_suffix(1);
  }
  return honorific_at(rest, 0).has_value() ||
         is_any_phrase(rest,
                       {"none", "nil", "noted", "agreed", "approved", "none received",
                        "none declared", "there were none", "no apologies"});
}

}  // namespace council
