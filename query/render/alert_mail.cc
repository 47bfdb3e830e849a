#include <algorithm>

#include "query/render/alerts.h"
#include "query/render/terminal.h"
#include "query/url.h"

namespace council {
namespace {

constexpr std::string_view digits = "0123456789ABCDEF";
// RFC 2045 allows 76 characters in a line, of which '=' at its end is one.
constexpr std::size_t longest_line = 75;

std::string escaped(unsigned char byte) {
  return {'=', digits[byte / 16U], digits[byte % 16U]};
}

bool is_plain(unsigned char byte) {
  return byte >= 0x20 && byte < 0x7F && byte != '=';
}

// RFC 2045, quoted-printable: lines end in CR LF, no blank stands before one, and no line
// begins with a '.' or with "From ", which some that pass mail on would change.
std::string quoted_printable(const std::string& text) {
  std::string encoded;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == '\n') {
      encoded += "\r\n";
      column = 0;
      continue;
    }
    const bool ends_line = at + 1 == text.size() || text[at + 1] == '\n';
    const bool is_risky =
        (byte == ' ' && ends_line) || (column == 0 && (byte == '.' || byte == 'F'));
    const std::string piece =
        is_plain(byte) && !is_risky ? std::string(1, text[at]) : escaped(byte);
    if (column + piece.size() > longest_line) {
      encoded += "=\r\n";
      column = 0;
    }
    encoded += piece;
    column += piece.size();
  }
  return encoded;
}

// RFC 2047: lines of at most 76 characters, no word of of which cuts a letter in two.
std::string encoded_header(const std::string& text) {
  if (std::all_of(text.begin(), text.end(),
                  [](unsigned char c) { return c >= 0x20 && c < 0x7F; })) {
    return text;
  }
  constexpr std::size_t most_in_word = 54;  // beside "Subject: "
  std::string encoded;
  std::string word;
  for (std::size_t at = 0; at < text.size();) {
    std::string letter;
    do {
      letter += escaped(static_cast<unsigned char>(text[at++]));
    } while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    if (word.size() + letter.size() > most_in_word) {
      encoded += "=?utf-8?Q?" + word + "?=\r\n ";
      word.clear();
    }
    word += letter;
  }
  return encoded + "=?utf-8?Q?" + word + "?=";
}

// A header line has at most 998 characters, and a subject that long says nothing.
std::string subject_of(const Alert& alert) {
  constexpr std::size_t longest = 120;
  const std::string name = printable(alert.name);
  const std::string subject = std::to_string(alert.changes.size()) +
                              (alert.changes.size() == 1 ? " change: " : " changes: ") +
                              name;
  std::size_t end = std::min(longest, subject.size());
  while (end < subject.size() && end > 0 &&
         (static_cast<unsigned char>(subject[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return subject.substr(0, end);
}

std::string body_of(const Alert& alert, const std::string& site) {
  std::string text = alerts_as_text({alert});
  if (site.empty()) {
    return text;
  }
  text += "\n";
  for (const Change& change : alert.changes) {
    if (change.kind != ChangeKind::Withdrawn) {
      text +=
          site + to_target({.path = "/section/" + change.key, .parameters = {}}) + "\n";
    }
  }
  return text;
}

}  // namespace

std::string alert_mail(const Alert& alert, const MailHead& head,
                       const std::string& site) {
  constexpr std::size_t enough_digits = 16;
  return "From: " + head.from + "\r\nTo: " + head.to +
         "\r\nSubject: " + encoded_header(subject_of(alert)) + "\r\nDate: " + head.date +
         "\r\nMessage-ID: <" + alert.slug.substr(0, 60) + "." +
         std::to_string(alert.now.revision) + "." +
         alert.digest.substr(0, enough_digits) +
         "@council-search.invalid>\r\nAuto-Submitted: auto-generated\r\n"
         "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
         "Content-Transfer-Encoding: quoted-printable\r\n\r\n" +
         quoted_printable(body_of(alert, site));
}

}  // namespace council
