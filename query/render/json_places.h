#pragma once

#include <string>

#include "query/render/html.h"

namespace council {

// What the pages of the same name show, whole, as one object of schema 1.
std::string coverage_json(const CoverageView& view);
std::string body_json(const PlaceView& view);

}  // namespace council
