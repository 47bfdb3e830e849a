// Councils have bodies of one name.
#include <string>

#include <catch2/catch.hpp>

#include "query/web/site.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

using Catch::Contains;

// Two councils whose Audit Committees met on one day.
class TwoCouncils {
 public:
  TwoCouncils() {
    std::vector<Record> records = test::sample_records();
    for (Record record : test::sample_records()) {
      if (record.document.panel_key == "audit-committee") {
        record.document.council = "Brinmoor Borough Council";
        record.source = "brinmoor/" + record.source;
        record.section.title = "Brinmoor " + record.section.title.value_or("");
        record.key.insert(record.key.rfind('/'), "~b");
        records.push_back(std::move(record));
      }
    }
    test::publish_records(folder_.path(), records);
  }

  [[nodiscard]] WebResponse get(const std::string& target) const {
    return answer({.target = target, .origin = ""},
                  {.folders = {folder_.path()}, .papers = false, .today = [] {
                     return *make_date(2026, 3, 9);
                   }});
  }

 private:
  test::TemporaryFolder folder_;
};

TEST_CASE("bodies of one name are two pages", "[web]") {
  const TwoCouncils site;
  const std::string bodies = site.get("/bodies").body;
  for (const char* const council : {"averley-council", "brinmoor-borough-council"}) {
    CAPTURE(council);
    const std::string address = std::string{"/body/audit-committee?council="} + council;
    CHECK_THAT(bodies, Contains("href=\"" + address + "\""));
    const std::string page = site.get(address).body;
    CHECK_THAT(page, Contains("2 sections"));
    CHECK_THAT(page, Contains(std::string{"&amp;council="} + council));
    CHECK_THAT(
        page,
        Contains(std::string{"/meeting/audit-committee/2023-11-20?council="} + council));
  }
  // A key that one council has needs no more.
  CHECK_THAT(bodies, Contains("href=\"/body/cabinet\""));
  const std::string all = site.get("/body/audit-committee").body;
  CHECK_THAT(all, Contains("4 sections"));
  CHECK_THAT(all, Contains("Several councils have a body of this name"));
  CHECK(site.get("/body/audit-committee?council=none-such").status == 404);
  CHECK_THAT(site.get("/body/audit-committee.json?council=averley-council").body,
             Contains("\"council\":\"averley-council\"") && Contains("\"sections\":2"));
}

TEST_CASE("a council that is the only one of the name changes nothing", "[web]") {
  const TwoCouncils site;
  const std::string page =
      site.get("/body/cabinet?council=brinmoor-borough-council").body;
  CHECK_THAT(page, !Contains("Several councils"));
  CHECK_THAT(page, Contains("3 sections"));
}

TEST_CASE("meetings of one name and day are two pages", "[web]") {
  const TwoCouncils site;
  const std::string address = "/meeting/audit-committee/2023-11-20";
  CHECK_THAT(site.get(address).body, Contains("Brinmoor School catering"));
  CHECK_THAT(site.get(address + "?council=averley-council").body,
             Contains("School catering contract") && !Contains("Brinmoor School"));
  CHECK_THAT(site.get(address + ".json?council=brinmoor-borough-council").body,
             Contains("Brinmoor School catering") && !Contains("Averley"));
  CHECK(site.get(address + "?council=none-such").status == 404);
  CHECK_THAT(site.get("/section/audit-committee/2023-11-20/minutes/2").body,
             Contains(address + "?council=averley-council") &&
                 Contains("/body/audit-committee?council=averley-council"));
}

}  // namespace
}  // namespace council
