#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace council {

// Whom a sentence about apologies names as absent, and not who reports it.

// Where the names start in a sentence: after "from", "on behalf of", a colon. nullopt
// when nobody is named.
std::optional<std::size_t> names_in_apology(std::string_view sentence);

// "Cllr A Bee had sent apologies", "Cllrs A Bee and C Dee apologised": those before the
// verb, where the word of apology stands at `apology`; empty when the sentence does not
// say it so.
std::string_view names_before_apology(std::string_view sentence, std::size_t apology);

// "Cllr A Bee (away), Mr C Dee – holiday", "Cllr A Bee was unwell": whether a text about
// who was absent, without a word of apology, is a list of names or tells why.
bool is_list_of_absent(std::string_view text);

// "All members" of "All members except Cllr A Bee": who is excepted was not there.
std::string_view before_exception(std::string_view names);

// "Cllr A Bee" of "Cllr A Bee; Cllr C Dee was absent": who is only said to be absent sent
// no apologies.
std::string_view before_others_absent(std::string_view names);

// "from Cllrs. A Bee and C Dee for inability to attend": without the reason of all.
std::string_view before_reason(std::string_view names);

}  // namespace council
