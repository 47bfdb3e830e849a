#pragma once

#include <string_view>

#include "query/web/response.h"

namespace council {

// A page or an answer in a format with a name of what it says (RFC 9110, ETag), so that
// who has it need not be sent it again. Other answers as they are.
WebResponse with_entity_tag(WebResponse response);

// Without its body, as 304, for a client whose If-None-Match names what it says.
WebResponse without_what_is_held(WebResponse response, std::string_view if_none_match);

}  // namespace council
