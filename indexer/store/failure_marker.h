#pragma once

namespace council {

// Set by remove_when_storage_fails; "" before. Safe to read at any moment.
const char* failure_marker();

}  // namespace council
