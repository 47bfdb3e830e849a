#pragma once

#include <string>
#include <string_view>

#include "common/record.h"

namespace council {

// A record as bytes and back: read_record(write_record(r)) == r, whatever bytes its texts
// hold. read_record throws IndexError for bytes of another schema and for damaged ones.
std::string write_record(const Record& record);
Record read_record(std::string_view bytes);

}  // namespace council
