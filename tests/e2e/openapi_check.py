"""Compares what the server answers with /openapi.json: every path is asked for, every answer
must be of the schema, which knows all of its members."""
import json
import sys
import urllib.error
import urllib.request

base = sys.argv[1].rstrip("/")

QUESTIONS = {
    "/search.json": ["?q=parking", "?q=HTST&limit=2", "?q=parking+zebra", "?q=transprot",
                     "?q=bins+parking", "?q=bins&no-synonyms=1&without-synonyms=waste-collection",
                     "?q=bins&without-synonyms=waste-collection",
                     "?panel=cabinet&group=meeting", "?q=one+two+three+four+five+parking",
                     "?q=pannel:x"],
    "/decisions.json": ["?q=library", "?all=1&limit=100", "?limit=x"],
    "/section/{key}.json": [{"key": "cabinet/2024-04-16/minutes/191"},
                            {"key": "cabinet/2024-04-16/minutes/no"}],
    "/thread/{key}.json": [{"key": "cabinet/2024-04-16/minutes/191"},
                           {"key": "cabinet/2024-04-16/minutes"}, {"key": "no/such/key"}],
    "/acronyms.json": ["", "?contains=hub"],
    "/meeting/{panel}/{date}.json": [{"panel": "cabinet", "date": "2024-04-16"}],
    "/body/{body}.json": [{"body": "cabinet"}, {"body": "nowhere"}],
    "/coverage.json": [""],
    "/unread.json": ["", "?contains=ocr"],
    "/authority/{authority}.json": [{"authority": "aldermere"}],
    "/values/{field}.json": [{"field": "kind"}, {"field": "person"}, {"field": "title"}],
}
TYPES = {"string": str, "integer": int, "number": (int, float), "boolean": bool,
         "array": list, "object": dict}


def get(path):
    try:
        with urllib.request.urlopen(base + path, timeout=20) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def check(value, schema, place):
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return check(value, described["components"]["schemas"][name], place)
    if value is None:
        return [] if schema.get("nullable") else [place + " is null"]
    if "allOf" in schema:
        return [fault for part in schema["allOf"] for fault in check(value, part, place)]
    kind = TYPES[schema["type"]]
    if not isinstance(value, kind) or (isinstance(value, bool) and schema["type"] != "boolean"):
        return ["%s is %r, not of type %s" % (place, value, schema["type"])]
    faults = []
    if schema["type"] == "array":
        for i, item in enumerate(value):
            faults += check(item, schema["items"], "%s[%d]" % (place, i))
    if schema["type"] == "object":
        known = schema.get("properties", {})
        faults += [place + " lacks " + name for name in schema.get("required", [])
                   if name not in value]
        for name, member in value.items():
            if name in known:
                faults += check(member, known[name], place + "." + name)
            elif schema.get("additionalProperties", True) is False:
                faults.append(place + " has the unknown member " + name)
    return faults


_, described = get("/openapi.json")
asked = 0
faults = []
for template, methods in described["paths"].items():
    for question in QUESTIONS.get(template, [""]):
        path = template.format(**question) if isinstance(question, dict) else template + question
        status, answer = get(path)
        asked += 1
        response = methods["get"]["responses"].get(str(status))
        if response is None:
            faults.append("%s answers with the undescribed status %d" % (path, status))
            continue
        faults += check(answer, response["content"]["application/json"]["schema"], path)
print("%d answers compared" % asked)
if faults or asked < 15:
    sys.exit("\n".join(faults) or "too few answers")
