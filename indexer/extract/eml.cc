#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/extract/charset.h"
#include "indexer/extract/clean.h"
#include "indexer/extract/format.h"
#include "indexer/extract/html_lines.h"
#include "indexer/extract/html_tree.h"
#include "indexer/extract/mime.h"
#include "indexer/extract/not_a_paper.h"
#include "indexer/extract/page_builder.h"

namespace council {
namespace {

bool is_shown(const MimePart& part) {
  return !part.is_attached && (part.type == "text/plain" || part.type == "text/html");
}

// Signatures are no papers.
bool is_member(const MimePart& part) {
  return part.is_attached && part.type != "application/pkcs7-signature" &&
         part.type != "application/pgp-signature";
}

std::string name_of(const MimePart& part, std::size_t number) {
  return part.name.empty() ? "attachment-" + std::to_string(number) : part.name;
}

void set_plain(std::string_view text, PageBuilder& page) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    page.add_line(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

void set_part(const MimePart& part, PageBuilder& page) {
  std::string text = clean_text(decode_labelled(part.bytes, part.charset));
  if (part.type == "text/html") {
    set_html_lines(parse_html(text), true, page);
    return;
  }
  std::replace(text.begin(), text.end(), '\f', ' ');
  set_plain(text, page);
}

// A picture alone is no text.
bool says_something(const MimePart& part, const ExtractLimits& limits) {
  PageBuilder page{limits.max_text_bytes};
  try {
    set_part(part, page);
  } catch (const TextTooBig&) {
    return true;
  }
  return !page.empty();
}

// The last branch of each choice is the richest, by RFC 2046, of those that have text.
std::map<int, int> choose_branches(const MimeMessage& message,
                                   const ExtractLimits& limits) {
  std::map<int, int> chosen;
  for (const MimePart& part : message.parts) {
    if (is_shown(part) && part.alternative > 0 && says_something(part, limits)) {
      int& branch = chosen[part.alternative];
      branch = std::max(branch, part.branch);
    }
  }
  return chosen;
}

void set_header(std::string_view label, const std::optional<std::string>& value,
                PageBuilder& page) {
  if (value) {
    page.add_line(std::string{label} + ": " + *value);
  }
}

std::vector<std::string> member_names(const MimeMessage& message) {
  std::vector<std::string> names;
  for (const MimePart& part : message.parts) {
    if (is_member(part)) {
      names.push_back(name_of(part, names.size() + 1));
    }
  }
  return names;
}

void set_shown_parts(const MimeMessage& message, const ExtractLimits& limits,
                     PageBuilder& page) {
  const std::map<int, int> chosen = choose_branches(message, limits);
  for (const MimePart& part : message.parts) {
    const auto choice = chosen.find(part.alternative);
    if (is_shown(part) && (choice == chosen.end() || choice->second == part.branch)) {
      page.add_gap();
      set_part(part, page);
    }
  }
}

// The header fields of a message, in lower case, each with a line end before it.
std::string header_block(const SourceBytes& source) {
  constexpr std::size_t looked_at = 65536;
  const std::string_view head = source.bytes.substr(0, looked_at);
  std::string block = "\n";
  for (const char c : head) {
    if (c == '\n' && block.ends_with('\n')) {
      break;
    }
    if (c != '\r') {
      block += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return block;
}

// "To:" and "From:" open many a report, so a message needs what only mail has.
bool is_message(const std::string& block) {
  const auto has = [&](std::string_view name) {
    return block.find("\n" + std::string{name} + ":") != std::string::npos;
  };
  const std::size_t colon = block.find(':');
  const bool begins_with_field =
      colon != std::string::npos &&
      block.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-", 1) == colon;
  return begins_with_field &&
         (has("mime-version") || has("message-id") || has("received") ||
          has("return-path")) &&
         (has("from") || has("subject") || has("content-type"));
}

// A page that a browser saved with its pictures was never sent.
bool is_web_archive(const std::string& block) {
  return block.find("\ncontent-type: multipart/related") != std::string::npos &&
         block.find("\nto:") == std::string::npos &&
         block.find("\nreceived:") == std::string::npos;
}

}  // namespace

bool is_eml(const SourceBytes& source) {
  const std::string block = header_block(source);
  return is_message(block) && !is_web_archive(block);
}

bool is_mhtml(const SourceBytes& source) {
  const std::string block = header_block(source);
  return is_message(block) && is_web_archive(block);
}

Pages extract_eml(const SourceBytes& source) {
  const MimeMessage message = parse_message(source.bytes);
  Pages pages;
  pages.format = Format::Eml;
  pages.members = member_names(message);
  pages.metadata.title = message.subject;
  pages.metadata.author = message.from;
  pages.metadata.created = message.date;
  PageBuilder page{source.limits.max_text_bytes};
  set_header("From", message.from, page);
  set_header("To", message.to, page);
  set_header("Cc", message.cc, page);
  set_header("Date", message.date, page);
  set_header("Subject", message.subject, page);
  for (const std::string& name : pages.members) {
    set_header("Attached", name, page);
  }
  try {
    set_shown_parts(message, source.limits, page);
  } catch (const TextTooBig& error) {
    keep_beginning(error, !page.empty(), pages);
  }
  pages.pages.push_back(page.take());
  return pages;
}

std::string unpack_eml(const SourceBytes& source, std::size_t index) {
  MimeMessage message = parse_message(source.bytes);
  for (MimePart& part : message.parts) {
    if (is_member(part) && index-- == 0) {
      return std::move(part.bytes);
    }
  }
  throw ExtractionError{Outcome::Damaged, "no such attachment"};
}

Pages extract_mhtml(const SourceBytes& source) {
  const MimeMessage message = parse_message(source.bytes);
  const auto part =
      std::find_if(message.parts.begin(), message.parts.end(),
                   [](const MimePart& one) { return one.type == "text/html"; });
  if (part == message.parts.end()) {
    throw ExtractionError{Outcome::Empty, "a saved web page without the page"};
  }
  Pages pages =
      read_html(clean_text(decode_labelled(part->bytes, part->charset)), source.limits);
  pages.format = Format::Mhtml;
  if (!pages.metadata.title) {
    pages.metadata.title = message.subject;
  }
  refuse_error_page(pages, source.name);
  return pages;
}

}  // namespace council
