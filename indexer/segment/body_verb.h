#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/segment/sieve.h"

namespace council {

// What a body is told to have decided: "The Board thanked them and agreed to adopt the
// pledge."
struct BodyVerb {
  std::size_t verb = 0;  // where "agreed" starts
  std::size_t size = 0;
  std::size_t clause = 0;  // where "to adopt the pledge." starts
};

// Whether a text may hold such a sentence.
bool may_have_body_verb(const Sieve& text);

// Of a sentence that begins with the body and tells what it decided; nullopt for what it
// did at another meeting and for an opinion: "The Panel agreed that the figures were
// high."
std::optional<BodyVerb> read_body_verb(std::string_view sentence);

// Of a paragraph that says in the present tense what a body decides: "The Committee notes
// the report and agrees the work programme."
std::optional<BodyVerb> read_present_verb(std::string_view paragraph);

// Past "The Finance Panel " and "Leaders' Committee " at the start of a sentence, or 0.
std::size_t after_body(std::string_view sentence);

}  // namespace council
