#include "indexer/segment/name_words.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "indexer/segment/first_byte_index.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

struct HonorificForm {
  std::string_view form;
  std::string_view singular;  // "" for what is singular itself
};

// clang-format off
constexpr auto honorifics = std::to_array<HonorificForm>({
    {"councillors", "Councillor"}, {"councillor", ""}, {"cllrs", "Cllr"}, {"cllr", ""},
    {"councilors", "Councilor"}, {"councilor", ""}, {"cnllrs", "Cnllr"}, {"cnllr", ""}, {"clrs", "Clr"}, {"clr", ""}, {"ccllrs", "CCllr"}, {"ccllr", ""}, {"cclrs", "CClr"}, {"cclr", ""}, {"couns", "Coun"}, {"coun", ""}, {"cllr's", "Cllr"}, {"cllr\xE2\x80\x99s", "Cllr"},
    {"messrs", "Mr"}, {"mesdames", "Mrs"}, {"mr", ""}, {"mrs", ""}, {"ms", ""}, {"m/s", ""}, {"miss", ""},
    {"mx", ""}, {"dr", ""}, {"sir", ""}, {"dame", ""}, {"lord", ""}, {"lady", ""}, {"baroness", ""}, {"baron", ""}, {"viscount", ""}, {"aldermen", "Alderman"},
    {"alderman", ""}, {"alderwoman", ""}, {"ald", ""}, {"reverend", ""}, {"revd", ""}, {"rev'd", ""},
    {"rev", ""}, {"canon", ""}, {"fr", ""}, {"professor", ""}, {"prof", ""}, {"rt hon", ""},
    {"pcso", ""}, {"cso", ""}, {"pc", ""}, {"sgt", ""}, {"insp", ""}, {"supt", ""}, {"cynghorwyr", "Cynghorydd"}, {"gynghorwyr", "Cynghorydd"}, {"chynghorwyr", "Cynghorydd"},
    {"cynghorydd", ""}, {"gynghorydd", ""}, {"chynghorydd", ""}, {"cyng", ""}, {"cyngh", ""}, {"y cyng", "Cyng"}, {"cmhlrs", "Cmhlr"},
    {"cmhlr", ""}, {"comh", ""}, {"comhairleoirí", "Comhairleoir"}, {"comhairleoir", ""},
});
// Titles only before a name: "Provost Karen Bee", not "Provost" or "Mayor of Aldermere".
constexpr auto civic_titles = std::to_array<HonorificForm>({
    {"depute lord provost", ""}, {"lord provost", ""}, {"depute provost", ""}, {"provost", ""}, {"metro mayor", ""},
    {"bailies", "Bailie"}, {"bailie", ""}, {"baillie", ""}, {"deputy lord mayor", ""},
    {"lord mayor", ""}, {"deputy mayor", ""}, {"mayor", ""}, {"major", ""}, {"colonel", ""},
    {"lt col", ""}, {"captain", ""}, {"chief inspector", ""}, {"chief superintendent", ""},
    {"deputies", "Deputy"}, {"deputy", ""}, {"senators", "Senator"}, {"senator", ""},
    {"superintendent", ""}, {"inspector", ""}, {"sergeant", ""}, {"temporary chief constable", ""},
    {"deputy chief constable", ""}, {"assistant chief constable", ""}, {"chief constable", ""},
    {"police constable", ""}, {"constable", ""}});
// Only before a councillor or an alderman: "County Cllr Webb".
constexpr auto tiers = std::to_array<std::string_view>(
    {"honorary", "cty", "dist", "county borough", "county", "borough", "district", "city", "town", "parish", "community", "ward", "deputy"});

constexpr auto postnominals = std::to_array<std::string_view>(
    {"OBE", "CBE", "MBE", "KBE", "DBE", "KCB", "GBE", "CB", "JP", "BEM", "QC", "KC", "DL",
     "MP", "MSP", "MS", "TD", "MEP", "MLA", "BSc", "BA", "MA", "BEd", "MBA", "QPM", "QFSM", "CMG", "RVO", "LVO", "MVO", "PhD", "FRSA", "AM", "Esq", "ESQ"});

constexpr auto offices = std::to_array<std::string_view>({
    "director", "officer", "officers", "manager", "head", "chair", "chairman", "chairperson",
    "chairwoman", "vice-chair", "vice-chairman", "vice", "v.chairman", "mayor", "mayoress", "clerk", "leader", "secretary",
    "engineer", "administrator", "executive", "cathaoirleach", "adviser", "advisor",
    "solicitor", "accountant", "counsel", "treasurer", "auditor", "member", "lead",
    "coordinator", "co-ordinator", "assistant", "deputy", "president", "planner",
    "consultant", "lawyer", "surveyor", "librarian", "superintendent", "commander",
    "commissioner", "representative", "observer", "governor", "trustee", "partner", "analyst",
    "architect", "principal", "warden", "ranger", "specialist", "teacher", "headteacher",
    "minister", "holder", "cadeirydd", "is-gadeirydd", "clerc", "maer", "arweinydd",
    "cyfarwyddwr", "swyddog", "pennaeth", "weithredwr", "gweithredwr", "worker", "practitioner", "apprentice", "nurse",
    "constable", "provost", "convener", "convenor", "sheriff", "chaplain", "architects",
    "actuary", "archaeologist", "ecologist", "arboriculturist", "psychologist", "technician", "inspector", "registrar", "coroner", "ceo", "crossing", "caretaker",
    "handyman", "technologist", "economist", "archivist", "curator", "co-optee", "appointee",
    "rfo", "pco", "chief", "directorate", "stenographer", "reporter", "facilitator", "ombudsman", "s151", "invitee", "planners", "shaper"});

constexpr auto organisations = std::to_array<std::string_view>({
    "council", "borough", "commission", "trust", "nhs", "ltd", "limited", "plc", "llp",
    "police", "university", "college", "school", "academy", "partnership", "association",
    "federation", "authority", "service", "services", "committee", "panel", "board", "group",
    "constabulary", "society", "foundation", "church", "company", "union", "network", "agency",
    "institute", "department", "cyngor", "ofsted", "healthwatch", "forum", "club", "centre",
    "mbc", "cbc", "ccg", "icb", "lep", "mca", "office", "press", "times", "news", "gazette", "advertiser", "courier", "unison", "charity", "hospital", "bank",
    "alliance", "consortium", "residents", "tenants", "sector", "team", "watch", "councils", "universities", "colleges", "chamber"});

constexpr auto fields_of_work = std::to_array<std::string_view>({
    "access", "achievement", "adult", "adults", "care", "children", "children's", "childrens",
    "communities", "community", "commissioning", "corporate", "culture", "customer", "democratic",
    "development", "digital", "disability", "early", "economic", "economy", "education",
    "engagement", "environment", "environmental", "estates", "families", "finance", "financial",
    "governance", "growth", "health", "heritage", "highways", "gaelic", "housing", "improvement",
    "inclusion", "information", "infrastructure", "innovation", "inspection", "insight",
    "investment", "language", "natural", "law", "learning", "management", "legal", "leisure", "licensing", "neighbourhoods",
    "operations", "outcomes", "outreach", "parenting", "parks", "participation", "partnerships",
    "people", "performance", "place", "places", "planning", "policy", "pensions", "prevention",
    "procurement", "projects", "property", "protection", "public", "quality", "regeneration",
    "resources", "review", "safeguarding", "safety", "schools", "scrutiny", "send", "skills",
    "social", "specialist", "sport", "standards", "strategic", "strategy", "streetscene", "support",
    "sustainability", "systems", "tourism", "transformation", "transport", "transportation",
    "treasury", "vulnerable", "waste", "welfare", "wellbeing", "welsh", "well-being", "workforce",
    "young", "youth", "learners", "human", "technology", "ict", "hr", "it", "audit", "risk",
    "assurance", "communications", "business", "catering", "facilities", "revenues", "benefits", "libraries", "museums", "cleansing", "recycling", "enforcement", "roads"});

constexpr auto no_names = std::to_array<std::string_view>({
    "none", "nil", "all", "apologies", "apology", "officers", "public", "press", "vacancy",
    "vacant", "members", "councillors", "councillor", "clerk", "chair", "chairman", "n/a",
    "tbc", "tba", "quorum", "absent", "present", "various", "others", "observers", "staff",
    "representatives", "no", "not", "preliminaries", "business", "prayers", "minute", "the", "there", "this", "these", "that", "also", "and",
    "in", "by", "invitation", "attendance", "meeting", "minutes", "agenda", "item", "items",
    "nobody", "as", "see", "attached", "list", "to", "from", "for", "with", "at", "on", "of",
    "dim", "neb", "above", "received", "accepted", "yes", "virtually", "remotely", "online", "residents",
    "parishioners", "admin", "visitors", "guests", "voting", "non-voting", "political", "conservative",
    "labour", "independent", "green", "democrats", "reform", "date", "time", "venue", "welcome",
    "declarations", "declaration", "resolved", "agreed", "noted", "signed", "page", "draft",
    "both", "they", "absence", "was", "were", "following", "committee",
    "applicants", "applicant", "agents", "objectors", "supporters", "deputees", "speakers",
    "petitioners", "invitees", "council", "mayor", "name", "role", "title", "organisation", "sederunt", "attending"});

constexpr auto particles = std::to_array<std::string_view>(
    {"de", "da", "di", "du", "van", "von", "der", "den", "la", "le", "ap", "ab", "ferch",
     "bin", "binti", "el", "al", "ten", "ter", "dos", "del", "uí", "ní", "ó", "mac", "nic"});
// clang-format on

constexpr WordSet office_words{offices};
constexpr WordSet organisation_words{organisations};
constexpr WordSet words_of_work{fields_of_work};
constexpr WordSet words_for_no_name{no_names};
constexpr WordSet particle_words{particles};
constexpr FirstByteIndex honorific_rows{honorifics, &HonorificForm::form};
constexpr FirstByteIndex civic_rows{civic_titles, &HonorificForm::form};
constexpr FirstByteIndex tier_rows{tiers, std::identity{}};

bool ends_word(std::string_view text, std::size_t at) {
  return !is_word_at(text, at) && (apostrophe_at(text, at) == 0 ||
                                   !is_word_at(text, at + apostrophe_at(text, at)));
}

// "CllrK Bee": the blank behind the title is lost.
bool is_glued_title(std::string_view text, std::size_t at, std::string_view form) {
  const std::size_t end = at + form.size();
  return (form == "cllr" || form == "councillor") && end < text.size() &&
         text[end] >= 'A' && text[end] <= 'Z' && text[end - 1] == 'r';
}

const HonorificForm* honorific_form_at(std::string_view text, std::size_t at) {
  // "MS" is a Member of the Senedd, "The Lord Mayor" no Lord.
  if (at >= text.size() || text.substr(at, 2) == "MS" ||
      starts_with_any(text.substr(at, 14), {"lord mayor", "lord provost"})) {
    return nullptr;
  }
  for (const std::size_t row : honorific_rows.rows_of(text[at])) {
    const std::string_view form = honorifics[row].form;
    if (has_at(text, at, form) &&
        (ends_word(text, at + form.size()) || is_glued_title(text, at, form))) {
      return &honorifics[row];
    }
  }
  return nullptr;
}

// "Cllr." and "Councillors:" end in a stop that is no part of them.
std::size_t skip_stops(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == '.' || text[at] == ':')) {
    ++at;
  }
  return at;
}

// "Councillors:- A Bee", "Aldermen – C Dee": the dash before the names of a list; behind
// the title of one before initials alone, "Councillor – E Eff".
std::size_t skip_dash(std::string_view text, std::size_t at, bool plural) {
  const std::size_t dash = at < text.size() ? dash_at(text, at) : 0;
  if (dash == 0 || (blank_at(text, at + dash) == 0 && at + dash < text.size())) {
    return at;
  }
  const std::size_t name = skip_blanks(text, at + dash);
  const bool is_initial = name + 2 < text.size() && text[name] >= 'A' &&
                          text[name] <= 'Z' &&
                          (text[name + 1] == '.' || text[name + 1] == ' ');
  return plural || is_initial ? name : at;
}

// What a civic title must be followed by: a name, or for a plural the end of its line.
bool is_before_name(std::string_view text, std::size_t at, bool plural) {
  const std::size_t from = skip_blanks(text, plural ? skip_stops(text, at) : at);
  const std::size_t next = plural ? skip_dash(text, from, plural) : from;
  if (next >= text.size()) {
    return plural;
  }
  const char c = text[next];
  const bool capital = (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3;
  std::size_t end = next;
  while (end < text.size() && is_word_at(text, end)) {
    end = word_end(text, end);
  }
  const std::string_view word = text.substr(next, end - next);
  // "Superintendent An Garda Síochána"
  const bool is_body = text.substr(next).starts_with("An ");
  return capital && !is_body && !office_words.holds_in_any_case(word) &&
         !words_for_no_name.holds_in_any_case(word) &&
         honorific_form_at(text, next) == nullptr;
}

// "C.E. and Director" of "Deputy C.E. and Director": letters that no surname follows.
bool is_office_by_letters(std::string_view text) {
  const std::string_view word = text.substr(0, text.find(' '));
  const std::string_view next = trim(text.substr(word.size()));
  const bool letters =
      word.size() >= 3 && word.find('.') == 1 &&
      std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && (next.empty() || (next.front() >= 'a' && next.front() <= 'z'));
}

// "Major" of "Major Projects Team Leader", "Deputy" of "Deputy Town Clerk" are none.
bool opens_office(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find_first_of(",;:(\t", at), text.size());
  const std::size_t word = std::min(text.find(' ', at), end);
  const bool may_be = has_at(text, at, "major ") || has_at(text, at, "deputy ");
  std::string_view rest = text.substr(word, end - word);
  rest.remove_suffix(rest.ends_with('s') ? 1 : 0);  // "Deputy Leaders"
  return may_be && (names_an_office(rest) || names_an_organisation(rest) ||
                    is_office_by_letters(trim(rest)));
}

const HonorificForm* civic_title_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) {
    return nullptr;
  }
  for (const std::size_t row : civic_rows.rows_of(text[at])) {
    const HonorificForm& form = civic_titles[row];
    const std::size_t end = at + form.form.size();
    if (has_at(text, at, form.form) && ends_word(text, end) && !opens_office(text, at) &&
        is_before_name(text, end, !form.singular.empty())) {
      return &form;
    }
  }
  return nullptr;
}

bool is_councillor_at(std::string_view text, std::size_t at) {
  return has_at(text, at, "councillor") || has_at(text, at, "cllr");
}

// "NCC " before "Cllr": a council by its letters; "P&D " a district by those of its
// parts.
std::size_t skip_council_code(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 5;
  std::size_t end = at;
  std::size_t joiners = 0;
  while (end < text.size() &&
         ((text[end] >= 'A' && text[end] <= 'Z') || (text[end] == '&' && end > at))) {
    joiners += text[end] == '&' ? 1U : 0U;
    ++end;
  }
  const bool is_code = end - at >= 2 && end - at <= longest &&
                       (text[end - 1] == 'C' || (joiners == 1 && text[end - 1] != '&'));
  const std::size_t next = skip_blanks(text, end);
  return is_code && next > end && is_councillor_at(text, next) ? next : at;
}

// "County " before "Councillor": how far it goes, or `at`.
std::size_t skip_tier(std::string_view text, std::size_t at) {
  if (const std::size_t end = skip_council_code(text, at); end > at) {
    return end;
  }
  if (at >= text.size()) {
    return at;
  }
  for (const std::size_t row : tier_rows.rows_of(text[at])) {
    const std::string_view tier = tiers[row];
    if (!has_at(text, at, tier)) {
      continue;
    }
    // "Dist. Cllr."
    const std::size_t stop = at + tier.size();
    const bool is_short = stop < text.size() && text[stop] == '.';
    const std::size_t end = skip_blanks(text, stop + (is_short ? 1 : 0));
    if (end > stop && (is_councillor_at(text, end) || has_at(text, end, "alderm"))) {
      return end;
    }
  }
  return at;
}

// Capitals or "ms" as a title: "MS" after a name is a Member of the Senedd.
bool is_capital(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] < 'a' || text[at] > 'z');
}

// Words of the text, dots, commas and brackets at their edges dropped, one by one.
template <typename Test>
bool any_word(std::string_view text, Test test) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_at(text, at)) {
      ++at;
      continue;
    }
    std::size_t end = word_end(text, at);
    while (end + 1 < text.size() &&
           (text[end] == '-' || text[end] == '.' || apostrophe_at(text, end) != 0) &&
           is_word_at(text, end + std::max<std::size_t>(1, apostrophe_at(text, end)))) {
      end = word_end(text, end + std::max<std::size_t>(1, apostrophe_at(text, end)));
    }
    if (test(text.substr(at, end - at))) {
      return true;
    }
    at = end;
  }
  return false;
}

// "chair" in "Vice-Chairman", "director" in "Co-Director".
bool is_office(std::string_view word) {
  const std::size_t hyphen = word.rfind('-');
  return office_words.holds_in_any_case(word) ||
         (hyphen != std::string_view::npos &&
          office_words.holds_in_any_case(word.substr(hyphen + 1)));
}

// A civic title only as the first of several.
const HonorificForm* title_form_at(std::string_view text, std::size_t at, bool is_first) {
  const HonorificForm* const form = honorific_form_at(text, at);
  return form == nullptr && is_first ? civic_title_at(text, at) : form;
}

}  // namespace

std::optional<Honorific> honorific_at(std::string_view text, std::size_t at) {
  Honorific found;
  const std::size_t start = at;
  while (is_capital(text, at)) {
    const std::size_t form_at = skip_tier(text, at);
    const HonorificForm* const form = title_form_at(text, form_at, found.text.empty());
    if (form == nullptr) {
      break;
    }
    const std::size_t coded = skip_council_code(text, at);
    // "P&D Cllr" tells a councillor of another council apart.
    const bool is_of_parts = text.substr(at, coded - at).find('&') != text.npos;
    const std::size_t tier_at = is_of_parts ? at : coded;
    const std::string tier{text.substr(tier_at, form_at - tier_at)};
    const std::string_view printed = text.substr(form_at, form->form.size());
    const std::string one =
        tier + std::string{form->singular.empty() ? printed : form->singular};
    // "Cllr Cllr Smith" is a slip of the pen.
    if (!found.text.ends_with(one)) {
      found.text += (found.text.empty() ? "" : " ") + one;
    }
    found.plural = found.plural || !form->singular.empty();
    at = form_at + form->form.size();
    at = skip_blanks(text, skip_stops(text, at));
  }
  // "County Councillor: - A Bee"
  const bool is_label =
      text.substr(start, at - start).find(':') != std::string_view::npos;
  found.end = skip_dash(text, at, found.plural || is_label);
  if (const auto behind = found.end > at ? honorific_at(text, found.end) : std::nullopt) {
    found.text += " " + behind->text;  // "Councillors – Mr A Bee"
    found.end = behind->end;
  }
  return at == start ? std::nullopt : std::optional{std::move(found)};
}

std::optional<Honorific> title_of_name(std::string_view text) {
  const auto title = honorific_at(text, 0);
  return title && title->end < text.size() ? title : std::nullopt;
}

std::string first_title(const Honorific& title) {
  return title.text.substr(0, title.text.find(' ', skip_tier(title.text, 0)));
}

bool is_postnominal(std::string_view word) {
  return std::find(postnominals.begin(), postnominals.end(), word) != postnominals.end();
}

bool names_an_office(std::string_view text) {
  return any_word(text, is_office);
}

bool names_an_organisation(std::string_view text) {
  return any_word(text, [](std::string_view word) {
    return organisation_words.holds_in_any_case(word);
  });
}

bool is_council_of(const std::optional<std::string>& organisation) {
  return organisation &&
         find_ignoring_case(*organisation, "council of ") != std::string_view::npos;
}

bool is_field_of_work(std::string_view word) {
  std::string plain;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t apostrophe = apostrophe_at(word, at);
    plain += apostrophe == 0 ? word[at] : '\'';
    at += apostrophe == 0 ? 1 : apostrophe;
  }
  return words_of_work.holds_in_any_case(plain);
}

bool is_no_name(std::string_view word) {
  return words_for_no_name.holds_in_any_case(word);
}

bool is_name_particle(std::string_view word) {
  return particle_words.holds_in_any_case(word);
}

}  // namespace council
