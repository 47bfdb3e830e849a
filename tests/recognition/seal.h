#pragma once

#include "tests/recognition/gold.h"

namespace council::test {

// The same gold without the sentences of the paper: each "text" of more than four words
// becomes "text_starts", its first four words, and "text_sha256" of its plain form.
Json seal(Json gold);

}  // namespace council::test
