#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/document.h"

namespace council {

// The identities of a document's people, one a person of `people`: "Cllr E Clynch" and
// "Councillor E Clynch (Chair)" are "middlesbrough-council/e-clynch". The council comes
// first, for names repeat across councils, "unstated" where the paper names none. A title
// that tells two of them apart stays ("…/ms-j-meade", "…/mr-j-meade"), and an officer who
// bears a councillor's name is another person ("…/j-walker-officer"). "" for a name
// without Latin letters or digits.
std::vector<std::string> person_keys(const Document& document);

// A key without a council would be a name, by which people of any council are found.
inline constexpr std::string_view unstated_council = "unstated";

}  // namespace council
