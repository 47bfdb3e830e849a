#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/extract/extract.h"
#include "support/show.h"

using council::extract;
using council::Outcome;
using council::Pages;
using council::unpack_member;
using council::test::show;

namespace {

const std::string head =
    "Return-Path: <clerk@example.org>\r\n"
    "From: =?utf-8?q?Si=C3=A2n_Clerk?= <clerk@example.org>\r\n"
    "To: Members <members@example.org>\r\n"
    "Date: Tue, 12 Mar 2024 10:00:00 +0000\r\n"
    "Subject: Briefing on\r\n parking\r\n"
    "MIME-Version: 1.0\r\n";

const std::string mixed =
    head +
    "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
    "--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n"
    "--c\r\nContent-Type: text/plain\r\n\r\nplain version\r\n"
    "--c\r\nContent-Type: multipart/related; boundary=d\r\n\r\n"
    "--d\r\nContent-Type: text/html; charset=iso-8859-1\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<p>Charges of =A350</p><ul><li>one</li></ul>\r\n"
    "--d\r\nContent-Type: image/png\r\nContent-ID: <logo>\r\n"
    "Content-Disposition: inline; filename=logo.png\r\n\r\nx\r\n--d--\r\n--c--\r\n"
    "--b\r\nContent-Type: text/plain; name=notes.txt\r\n"
    "Content-Disposition: attachment; filename*=utf-8''n%C5%B5dl.txt\r\n"
    "Content-Transfer-Encoding: base64\r\n\r\nTm90ZXM=\r\n"
    "--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment\r\n\r\n"
    "%PDF\r\n--b--\r\n";

}  // namespace

TEST_CASE("a message is its plain text where the other has none", "[extract]") {
  const std::string message =
      head +
      "Content-Type: multipart/alternative; boundary=c\r\n\r\n"
      "--c\r\nContent-Type: text/plain\r\n\r\nplain version\r\n"
      "--c\r\nContent-Type: text/html\r\n\r\n<img src=\"cid:x\">\r\n--c--\r\n";
  CHECK_THAT(show(extract(message, "x.eml").pages.front()),
             Catch::Contains("plain version"));
}

TEST_CASE("a forwarded message is shown with its header", "[extract]") {
  const std::string message =
      head +
      "Content-Type: multipart/mixed; boundary=c\r\n\r\n"
      "--c\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n"
      "--c\r\nContent-Type: message/rfc822\r\n\r\n"
      "From: Ann Ash <ash@example.org>\r\nSubject: Quorndon bridge\r\n"
      "Date: Tue, 05 Mar 2024 09:00:00 +0000\r\n\r\nThe text of it.\r\n--c--\r\n";
  CHECK_THAT(show(extract(message, "x.eml").pages.front()),
             Catch::Contains("See below.\n\n | From: Ann Ash <ash@example.org>\n | Date: "
                             "2024-03-05\n | Subject: Quorndon bridge\n\n | The text"));
}

TEST_CASE("a message is its header and its richest text", "[extract]") {
  const Pages pages = extract(mixed, "briefing.eml");
  CHECK(to_string(pages.format) == "eml");
  CHECK(show(pages.pages.front()) ==
        " | From: Siân Clerk <clerk@example.org>\n | To: Members <members@example.org>\n"
        " | Date: 2024-03-12\n | Subject: Briefing on parking\n"
        " | Attached: nŵdl.txt\n | Attached: attachment-2\n\n | Charges of £50\n\n"
        " | - one\n");
  CHECK(pages.metadata.title == "Briefing on parking");
  CHECK(pages.metadata.created == "2024-03-12");
}

TEST_CASE("what is attached to a message are its members", "[extract]") {
  CHECK(extract(mixed, "briefing.eml").members ==
        std::vector<std::string>{"nŵdl.txt", "attachment-2"});
  CHECK(unpack_member(mixed, "briefing.eml", 0) == "Notes");
  CHECK(unpack_member(mixed, "briefing.eml", 1) == "%PDF");
  CHECK_THROWS_AS(unpack_member(mixed, "briefing.eml", 2), council::ExtractionError);
}

TEST_CASE("a plain message is its text", "[extract]") {
  const Pages pages = extract(head + "\r\nDear all\r\n\r\nThe \x96 dash\r\n", "a.eml");
  CHECK(
      pages.pages.front().text.ends_with("Subject: Briefing on parking\n\nDear all\n\n"
                                         "The – dash\n"));
  CHECK(pages.members.empty());
}

TEST_CASE("a memorandum is no message", "[extract]") {
  CHECK(to_string(
            extract("From: Director\nTo: Cabinet\nSubject: Parking\n\nText\n", "a.txt")
                .format) == "text");
  CHECK(to_string(
            extract("We write.\nMIME-Version: 1.0\nFrom: x\n\nText\n", "a.txt").format) ==
        "text");
}

TEST_CASE("a web page that a browser saved is read as a page", "[extract]") {
  const std::string saved =
      "From: <Saved by a browser>\r\nSubject: Agenda\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/related; type=\"text/html\"; boundary=b\r\n\r\n"
      "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
      "Content-Location: http://example.org/\r\n\r\n"
      "<html><head><title>Agenda for "
      "Cabinet</title></head><body><h1>Agenda</h1><p>Long=\r\n"
      " line</p></body></html>\r\n"
      "--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n";
  const Pages pages = extract(saved, "agenda.mht");
  CHECK(to_string(pages.format) == "mhtml");
  CHECK(show(pages.pages.front()) == "H1 | Agenda\n\n | Long line\n");
  CHECK(pages.metadata.title == "Agenda for Cabinet");
  CHECK(pages.members.empty());
}

TEST_CASE("a message nested without end is bounded", "[extract]") {
  std::string deep = head;
  for (int level = 0; level < 1000; ++level) {
    const std::string mark = "b" + std::to_string(level);
    deep += "Content-Type: multipart/mixed; boundary=" + mark;
    deep += "\r\n\r\n--" + mark + "\r\n";
  }
  try {
    extract(deep + "Content-Type: text/plain\r\n\r\nx\r\n", "deep.eml");
  } catch (const council::ExtractionError& error) {
    CHECK(error.outcome != Outcome::Ok);
  }
  std::string wide = head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
  for (int part = 0; part < 20'000; ++part) {
    wide += "--b\r\n\r\nx\r\n";
  }
  CHECK_THROWS_AS(extract(wide, "wide.eml"), council::ExtractionError);
}
