#include "indexer/extract/slide.h"

#include <utility>

namespace council {

Page Slide::take(int number) {
  title_.end_all();
  body_.end_all();
  Page slide = title_page_.take();
  for (LineStyle& style : slide.styles) {
    style.role = LineRole::Heading;
    style.heading_level = 1;
  }
  Page body = body_page_.take();
  if (!slide.text.empty() && !body.text.empty()) {
    slide.text += '\n';
    slide.styles.emplace_back();
  }
  slide.text += body.text;
  slide.styles.insert(slide.styles.end(), body.styles.begin(), body.styles.end());
  slide.number = number;
  return slide;
}

}  // namespace council
