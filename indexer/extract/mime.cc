#include "indexer/extract/mime.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <gmime/gmime.h>
#include <memory>
#include <utility>

#include "indexer/extract/clean.h"
#include "indexer/outcome.h"

namespace council {
namespace {

constexpr std::size_t most_parts = 10'000;

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
struct Free {
  void operator()(gpointer memory) const { g_free(memory); }
};
template <typename Object>
using Ref = std::unique_ptr<Object, Unref>;
using CString = std::unique_ptr<char, Free>;

std::optional<std::string> take_text(const char* text) {
  if (text == nullptr) {
    return std::nullopt;
  }
  std::string line = clean_line_of_text(text);
  return line.empty() ? std::nullopt : std::optional{std::move(line)};
}

std::optional<std::string> print_addresses(InternetAddressList* list) {
  if (list == nullptr) {
    return std::nullopt;
  }
  const CString text{internet_address_list_to_string(list, nullptr, FALSE)};
  return take_text(text.get());
}

std::string lower(std::string text) {
  for (char& c : text) {
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return text;
}

std::string type_of(GMimeObject* object) {
  GMimeContentType* const type = g_mime_object_get_content_type(object);
  const CString text{type == nullptr ? nullptr : g_mime_content_type_get_mime_type(type)};
  return lower(text == nullptr ? "text/plain" : text.get());
}

std::string decoded_bytes(GMimePart* part) {
  GMimeDataWrapper* const content = g_mime_part_get_content(part);
  if (content == nullptr) {
    return {};
  }
  const Ref<GMimeStream> stream{g_mime_stream_mem_new()};
  g_mime_data_wrapper_write_to_stream(content, stream.get());
  const GByteArray* const array =
      g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return {reinterpret_cast<const char*>(array->data), array->len};
}

MimePart read_part(GMimePart* part) {
  GMimeObject* const object = GMIME_OBJECT(part);
  MimePart read;
  read.type = type_of(object);
  read.name = take_text(g_mime_part_get_filename(part)).value_or("");
  read.is_attached = g_mime_part_is_attachment(part) != FALSE ||
                     (!read.name.empty() && !read.type.starts_with("text/"));
  const char* const charset = g_mime_object_get_content_type_parameter(object, "charset");
  read.charset = lower(charset == nullptr ? "" : charset);
  // A picture that the text itself shows is no attached file.
  if (read.type.starts_with("image/") && g_mime_part_get_content_id(part) != nullptr) {
    read.is_attached = false;
  }
  if (read.is_attached || read.type.starts_with("text/")) {
    read.bytes = decoded_bytes(part);
  }
  return read;
}

std::optional<std::string> print_date(GMimeMessage* message) {
  GDateTime* const date = g_mime_message_get_date(message);
  if (date == nullptr) {
    return std::nullopt;
  }
  const CString text{g_date_time_format(date, "%Y-%m-%d")};
  return take_text(text.get());
}

// The header of a message within one, as a part that says it.
MimePart header_part(GMimeMessage* message) {
  std::string text;
  const auto add = [&text](const char* label, const std::optional<std::string>& value) {
    text += value ? std::string{label} + ": " + *value + "\n" : "";
  };
  add("From", print_addresses(g_mime_message_get_from(message)));
  add("To", print_addresses(g_mime_message_get_to(message)));
  add("Cc", print_addresses(g_mime_message_get_cc(message)));
  add("Date", print_date(message));
  add("Subject", take_text(g_mime_message_get_subject(message)));
  MimePart part;
  part.type = "text/plain";
  part.charset = "utf-8";
  part.bytes = std::move(text);
  return part;
}

// Walks the tree without recursion: it is as deep as its author likes.
class PartWalk {
 public:
  std::vector<MimePart> run(GMimeObject* root) {
    open_.push_back({root, 0, 0});
    while (!open_.empty()) {
      const Place place = open_.back();
      open_.pop_back();
      if (place.object != nullptr) {
        visit(place);
      }
      if (parts_.size() + open_.size() > most_parts) {
        throw ExtractionError{Outcome::TooBig, "a message of too many parts"};
      }
    }
    return std::move(parts_);
  }

 private:
  struct Place {
    GMimeObject* object;
    int alternative;
    int branch;
  };

  void visit(const Place& place) {
    if (GMIME_IS_MULTIPART(place.object)) {
      visit_parts(place);
    } else if (GMIME_IS_MESSAGE_PART(place.object)) {
      GMimeMessage* const message =
          g_mime_message_part_get_message(GMIME_MESSAGE_PART(place.object));
      if (message != nullptr) {
        parts_.push_back(header_part(message));
        open_.push_back({g_mime_message_get_mime_part(message), 0, 0});
      }
    } else if (GMIME_IS_PART(place.object)) {
      MimePart part = read_part(GMIME_PART(place.object));
      part.alternative = place.alternative;
      part.branch = place.branch;
      parts_.push_back(std::move(part));
    }
  }

  // Pushed from the last to the first, to be taken in order.
  void visit_parts(const Place& place) {
    GMimeMultipart* const multipart = GMIME_MULTIPART(place.object);
    const bool is_choice = type_of(place.object) == "multipart/alternative";
    alternatives_ += is_choice ? 1 : 0;
    for (int at = g_mime_multipart_get_count(multipart) - 1; at >= 0; --at) {
      open_.push_back({g_mime_multipart_get_part(multipart, at),
                       is_choice ? alternatives_ : place.alternative,
                       is_choice ? at : place.branch});
    }
  }

  std::vector<Place> open_;
  std::vector<MimePart> parts_;
  int alternatives_ = 0;
};

}  // namespace

MimeMessage parse_message(std::string_view bytes) {
  g_mime_init();
  const Ref<GMimeStream> stream{
      g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size())};
  const Ref<GMimeParser> parser{g_mime_parser_new_with_stream(stream.get())};
  const Ref<GMimeMessage> message{g_mime_parser_construct_message(parser.get(), nullptr)};
  if (message == nullptr) {
    throw ExtractionError{Outcome::Damaged, "cannot be read as a message"};
  }
  MimeMessage read;
  read.subject = take_text(g_mime_message_get_subject(message.get()));
  read.from = print_addresses(g_mime_message_get_from(message.get()));
  read.to = print_addresses(g_mime_message_get_to(message.get()));
  read.cc = print_addresses(g_mime_message_get_cc(message.get()));
  read.date = print_date(message.get());
  read.parts = PartWalk{}.run(g_mime_message_get_mime_part(message.get()));
  return read;
}

}  // namespace council
