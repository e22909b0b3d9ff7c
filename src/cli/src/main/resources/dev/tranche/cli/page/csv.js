// CSV in and out (RFC 4180), for a file that is dropped on the page.

/** The delimiter that the first line has most of, outside quotes. */
function delimiterOf(text) {
  const line = text.slice(0, 100_000).split(/\r?\n/, 1)[0].replace(/"[^"]*"/g, "");
  const count = (delimiter) => line.split(delimiter).length;
  return [",", ";", "\t", "|"].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** The rows of a file as lists of cells; blank lines are none. Throws where a quote is not closed. */
function readCsv(text) {
  const delimiter = delimiterOf(text);
  const rows = [];
  let row = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  const end = () => {
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  };
  while (at <= text.length) {
    const cell = readCell(text, at, delimiter);
    row.push(cell.text);
    at = cell.end + 1;
    const next = text[cell.end];
    if (next === delimiter) continue;
    end();
    if (next === "\r" && text[at] === "\n") at++;
    if (next === undefined) break;
  }
  return rows;
}

function readCell(text, start, delimiter) {
  let at = start;
  if (text[at] !== '"') {
    while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
    return { text: text.slice(start, at), end: at };
  }
  let cell = "";
  for (;;) {
    const quote = text.indexOf('"', at + 1);
    if (quote < 0) throw new Error("a quotation mark is never closed, from character " + (start + 1).toLocaleString("en") + " on");
    cell += text.slice(at + 1, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    cell += '"';
  }
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
  return { text: cell, end: at };
}

const csvCell = (value) => {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
};

const csvLine = (cells) => cells.map(csvCell).join(",") + "\r\n";
