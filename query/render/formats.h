#pragma once

#include <string>

#include "query/render/render.h"

namespace council {

// The row functions of the table in render.cc.
std::string hits_as_text(const ResultPage& page, const RenderOptions& options);
std::string sections_as_text(const ShownSections& shown, const RenderOptions& options);
std::string decisions_as_text(const DecisionList& list, const RenderOptions& options);
std::string table_as_text(const Table& table, const RenderOptions& options);

// One object, schema 1.
std::string hits_as_json(const ResultPage& page, const RenderOptions& options);
std::string sections_as_json(const ShownSections& shown, const RenderOptions& options);
std::string decisions_as_json(const DecisionList& list, const RenderOptions& options);
std::string table_as_json(const Table& table, const RenderOptions& options);

// A line with "type":"meta", then one line with "type":"hit" (or "decision", "row") each;
// hits that have only some of the words follow with "type":"looser".
std::string hits_as_jsonl(const ResultPage& page, const RenderOptions& options);
std::string decisions_as_jsonl(const DecisionList& list, const RenderOptions& options);
std::string table_as_jsonl(const Table& table, const RenderOptions& options);

// RFC 4180 with a header line. A text cell that a spreadsheet would take for a formula
// gets a leading apostrophe.
std::string hits_as_csv(const ResultPage& page, const RenderOptions& options);
std::string sections_as_csv(const ShownSections& shown, const RenderOptions& options);
std::string decisions_as_csv(const DecisionList& list, const RenderOptions& options);
std::string table_as_csv(const Table& table, const RenderOptions& options);

// A quotation with its citation each.
std::string hits_as_markdown(const ResultPage& page, const RenderOptions& options);
std::string sections_as_markdown(const ShownSections& shown,
                                 const RenderOptions& options);
std::string decisions_as_markdown(const DecisionList& list, const RenderOptions& options);
std::string table_as_markdown(const Table& table, const RenderOptions& options);

// One GOVDOC reference each, for reference managers.
std::string hits_as_ris(const ResultPage& page, const RenderOptions& options);
std::string sections_as_ris(const ShownSections& shown, const RenderOptions& options);
std::string decisions_as_ris(const DecisionList& list, const RenderOptions& options);

// One entry each, for LaTeX: a report of a council as @techreport, all else as @misc.
std::string hits_as_bibtex(const ResultPage& page, const RenderOptions& options);
std::string sections_as_bibtex(const ShownSections& shown, const RenderOptions& options);
std::string decisions_as_bibtex(const DecisionList& list, const RenderOptions& options);

// A picture of a timeline. Throws QueryError for another table.
std::string table_as_svg(const Table& table, const RenderOptions& options);

}  // namespace council
