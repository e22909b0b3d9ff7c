// The request as a program would send it.

const shellText = (text) => "'" + text.replaceAll("'", "'\\''") + "'";

/** A Java text literal: what JSON escapes, Java does alike. */
const javaText = (text) => JSON.stringify(text);

/** JSON's literals are Python's, but for null, true and false, of which values here hold none. */
const LANGUAGES = {
  curl: (url, values) =>
    "curl -sS --fail-with-body -H 'Content-Type: application/json' \\\n  --data " + shellText(customerJson(values)) + " \\\n  " + shellText(url),
  Java: (url, values) => [
    "import java.net.URI;",
    "import java.net.http.HttpClient;",
    "import java.net.http.HttpRequest;",
    "import java.net.http.HttpResponse;",
    "",
    "public class AskScore {",
    "  public static void main(String[] arguments) throws Exception {",
    "    String customer =",
    "        " + javaText(customerJson(values)) + ";",
    "    HttpRequest request =",
    "        HttpRequest.newBuilder(URI.create(" + javaText(url) + "))",
    '            .header("Content-Type", "application/json")',
    "            .POST(HttpRequest.BodyPublishers.ofString(customer))",
    "            .build();",
    "    System.out.println(",
    "        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());",
    "  }",
    "}",
  ].join("\n"),
  Python: (url, values) => [
    "import json",
    "import urllib.request",
    "",
    "features = {",
    ...pairsOf(values).map((pair) => "    " + pair + ","),
    "}",
    "request = urllib.request.Request(",
    "    " + JSON.stringify(url) + ",",
    '    json.dumps({"features": features}).encode(),',
    '    {"Content-Type": "application/json"},',
    ")",
    "with urllib.request.urlopen(request, timeout=30) as answer:",
    "    print(json.load(answer))",
  ].join("\n"),
};

function requestSection(section) {
  const state = { language: "curl", values: new Map() };
  const code = el("code", "");
  const shown = el("pre", "", code);
  shown.tabIndex = 0;
  shown.setAttribute("aria-label", "The request");
  const draw = () => { code.textContent = LANGUAGES[state.language](location.origin + SCORES, state.values); };
  const options = Object.keys(LANGUAGES).map((language) => {
    const radio = el("input", "");
    radio.type = "radio";
    radio.name = "language";
    radio.checked = language === state.language;
    radio.addEventListener("change", () => { state.language = language; draw(); });
    return el("label", "", radio, language);
  });
  const said = el("span", "how");
  said.setAttribute("role", "status");
  const copy = button("Copy", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      said.textContent = "Copied.";
    } catch {
      said.textContent = "The browser does not let this page copy; select the text.";
    }
  });
  const legend = el("legend", "how", "The same customer, asked from a program:");
  section.append(el("h2", "", "The request"), el("fieldset", "choices", legend, ...options, copy, said), shown);
  return { show(values) { state.values = values; draw(); } };
}
