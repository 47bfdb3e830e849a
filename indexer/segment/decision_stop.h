#pragma once

#include <string>
#include <string_view>

namespace council {

// Whether a line begins with something that no decision goes on over: a vote, an action,
// a reason, the end of the meeting, the next label of a web page.
bool is_stop_line(std::string_view text);

// "by 9 votes for and 1 against", "nem. con.": how it was decided, not what.
bool is_remark(std::string_view text);

// "by 9 votes to 2 with 1 abstention That the request be refused": from "That" on.
void drop_remark(std::string& text);

// "NOTED the dates. The meeting ended at 9.40pm.": without the end of the meeting.
void drop_close(std::string& text);

// "… to approve the following grants.", "… for the reasons given.": bullets below belong
// to the decision.
bool announces_bullets(std::string_view text);

// '… and "RESOLVED that the report be noted".': the quote opened before the label.
void drop_lone_quote(std::string_view before, std::string& text);

}  // namespace council
