#pragma once

namespace council {

// Linked into the programs that read text and render nothing, no_colours.cc stands in for
// cmsCreateTransform of Little CMS: poppler makes a colour transform for every profile a
// page names, which can cost five times what reading the page's text does, and goes on
// without one where it cannot be made.

// How many transforms this process was asked for and did not make.
unsigned long colour_transforms_left_out();

}  // namespace council
