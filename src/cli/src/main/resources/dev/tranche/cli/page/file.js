// A file of customers, read in the browser and scored in blocks by the batch endpoint.

const FILE_BYTES = 20 * 1024 * 1024;
const FILE_ROWS = 50_000;
const ROWS_SHOWN = 10;

/** Which columns are features, which one names the customer, and which are left alone. */
function columnsOf(head, fields) {
  const wanted = new Set(fields.map((field) => field.name));
  const card = served.card.data?.columns || [];
  const ids = new Set(card.filter((column) => column.kind === "id").map((column) => column.name));
  const trimmed = head.map((name) => name.trim());
  const twice = trimmed.find((name, place) => trimmed.indexOf(name) !== place);
  if (twice !== undefined) throw new Error("the header names '" + twice + "' twice");
  const id = trimmed.findIndex((name) => ids.has(name));
  const features = trimmed.map((name, place) => ({ name, place })).filter((one) => wanted.has(one.name));
  if (!features.length) throw new Error("no column of the header is a feature of this model; it wants " + [...wanted].slice(0, 8).join(", ") + (wanted.size > 8 ? " …" : ""));
  const missing = [...wanted].filter((name) => !trimmed.includes(name));
  const ignored = trimmed.filter((name, place) => !wanted.has(name) && place !== id);
  return { id, features, missing, ignored };
}

function rowJson(row, columns, place) {
  const values = new Map();
  for (const { name, place: column } of columns.features) {
    const cell = row[column];
    if (cell !== undefined && cell.trim() !== "") values.set(name, cell);
  }
  const id = columns.id < 0 ? "row " + (place + 1) : row[columns.id] ?? "";
  return '{"id":' + JSON.stringify(id) + ',"features":' + featuresJson(values) + "}";
}

/** Blocks that the batch endpoint takes. */
function* blocksOf(rows, columns) {
  let block = [];
  let bytes = 0;
  for (const [place, row] of rows.entries()) {
    const json = rowJson(row, columns, place);
    const size = new Blob([json]).size + 1;
    if (block.length && (block.length === BATCH_CUSTOMERS || bytes + size > BATCH_BYTES)) {
      yield block;
      block = [];
      bytes = 0;
    }
    block.push(json);
    bytes += size;
  }
  if (block.length) yield block;
}

const RESULT = ["id", "probability_of_default", "score", "band", "decision", "reasons", "error"];

const resultRow = (answer) => [
  answer.id, answer.probability_of_default, answer.score, answer.band, answer.decision,
  (answer.reasons || []).map((reason) => reason.code).join(" "), answer.problem ? answer.problem.detail : ""];

async function scoreRows(rows, columns, progress) {
  const results = [];
  for (const block of blocksOf(rows, columns)) {
    const answers = await post(SCORES + "/batch", "[" + block.join(",") + "]");
    results.push(...answers.map(resultRow));
    progress.value = results.length;
  }
  return results;
}

function summaryOf(results) {
  const counts = new Map();
  results.forEach((row) => {
    const word = row[6] ? "cannot be scored" : decisionName(row[4]).toLowerCase();
    counts.set(word, (counts.get(word) || 0) + 1);
  });
  return plural(results.length, "customer") + ": " + [...counts].map(([word, count]) => number(count) + " " + word).join(", ") + ".";
}

function download(results, name) {
  const link = el("a", "button", "Save all as CSV");
  link.href = URL.createObjectURL(new Blob([csvLine(RESULT) + results.map(csvLine).join("")], { type: "text/csv" }));
  link.download = name.replace(/\.[^.]*$/, "") + ".scores.csv";
  return link;
}

function resultsTable(results) {
  const rows = results.slice(0, ROWS_SHOWN).map((row) => [
    String(row[0]), row[6] ? "–" : percent(row[1], 2), row[6] ? "–" : row[2] + " (" + row[3] + ")", row[6] ? row[6] : decisionName(row[4]), row[5]]);
  return table(["id", "probability", "score (band)", "decision", "reasons"], rows, [3, 4]);
}

function columnNotes(columns) {
  return [
    columns.id < 0 ? "No column of identifiers was found; rows are numbered." : null,
    columns.missing.length ? "Missing for everybody: " + columns.missing.join(", ") + "." : null,
    columns.ignored.length ? "Left alone: " + columns.ignored.join(", ") + "." : null,
  ].filter(Boolean);
}

async function scoreFile(file, fields, out) {
  if (file.size > FILE_BYTES) throw new Error(file.name + " is larger than 20 MB");
  const rows = readCsv(new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()));
  if (rows.length < 2) throw new Error(file.name + " has no rows below its header");
  if (rows.length - 1 > FILE_ROWS) throw new Error(file.name + " has " + number(rows.length - 1) + " rows, more than " + number(FILE_ROWS));
  const columns = columnsOf(rows[0], fields);
  const progress = el("progress", "");
  progress.max = rows.length - 1;
  progress.value = 0;
  progress.setAttribute("aria-label", "Rows scored");
  out.replaceChildren(progress);
  const results = await scoreRows(rows.slice(1), columns, progress);
  out.replaceChildren(
    el("p", "", summaryOf(results)), ...columnNotes(columns).map((note) => el("p", "how", note)),
    el("div", "buttons", download(results, file.name)),
    resultsTable(results),
    results.length > ROWS_SHOWN ? el("p", "how", "The first " + ROWS_SHOWN + " are shown.") : "");
}

function fileSection(section, fields) {
  const input = el("input", "");
  input.type = "file";
  input.accept = ".csv,.txt,.tsv,text/csv";
  input.setAttribute("aria-label", "A CSV file of customers");
  const out = el("div", "");
  out.setAttribute("aria-live", "polite");
  const drop = el("div", "drop", el("p", "", "Drop a CSV file here, or "), input);
  const take = async (file) => {
    if (!file) return;
    try {
      await scoreFile(file, fields, out);
    } catch (failure) {
      const words = failure instanceof TypeError ? file.name + " is not UTF-8, or the function is gone" : failure.message;
      out.replaceChildren(el("p", "wrong", "Not scored: " + words + "."));
    }
  };
  input.addEventListener("change", () => take(input.files[0]));
  for (const [name, over] of [["dragover", true], ["dragleave", false], ["drop", false]]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", over);
      if (name === "drop") take(event.dataTransfer.files[0]);
    });
  }
  section.append(
    el("h2", "", "Score a file"),
    el("p", "how", "Up to 20 MB and 50,000 rows, UTF-8, with the features' names in its header. It is read in this browser and scored in blocks of at most 1,000. For anything larger: ./tranche score --data FILE --out SCORES."),
    drop, out);
}
