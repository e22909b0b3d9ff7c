// The page's building blocks: text, numbers, tables, and figures that redraw themselves.
// All text from the report is set through textContent; nothing here writes markup.

const charts = [];

/** A new element with a class; children are elements or text. */
function el(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** A theme colour: the colours live in the style sheet, so that light, dark and print agree. */
function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
}

const seriesColour = (index) => colour("series-" + (index % 8));

/** A model has one colour on the whole page. */
const modelColour = (models, name) => seriesColour(models.findIndex((model) => model.name === name));

/** A figure that is undefined is null. */
const known = (value) => typeof value === "number";

/** A minus sign as wide as a plus, in place of a hyphen. */
const minus = (text) => text.replace(/^-/, "−");

/** Numbers for people: 28,540 · 0.929 · 1.3M; a dash where there is none. */
const number = (value, digits = 3) => (known(value) ? minus(written(value, digits)) : "–");

function written(value, digits) {
  const size = Math.abs(value);
  if (size >= 1e7) return value.toLocaleString("en", { notation: "compact", maximumFractionDigits: 1 });
  if (Number.isInteger(value)) return value.toLocaleString("en");
  if (size >= 1000) return value.toLocaleString("en", { maximumFractionDigits: 0 });
  if (size >= 1) return value.toLocaleString("en", { maximumFractionDigits: 2 });
  if (size < 0.001) return value.toExponential(1);
  return value.toLocaleString("en", { maximumFractionDigits: digits });
}

const fixed = (value, digits) => (known(value) ? minus(value.toFixed(digits)) : "–");

/** Numbers that are read beside each other: as many digits as give the largest of them three. */
function alike(values) {
  const largest = Math.max(0, ...values.filter(known).map(Math.abs));
  const digits = largest > 0 ? Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(largest)))) : 0;
  const shown = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const vanishes = (value) => value !== 0 && Math.abs(value) < 0.5 / 10 ** digits;
  return values.map((value) =>
    (largest >= 1e7 || !known(value) || vanishes(value) ? number(value) : minus(value.toLocaleString("en", shown))));
}

const percent = (share, digits = 1) => (known(share) ? fixed(100 * share, digits) + " %" : "–");

const compact = (value) => minus(value.toLocaleString("en", { notation: "compact", maximumSignificantDigits: 3 }));

const total = (values) => values.reduce((sum, value) => sum + value, 0);

const plural = (count, noun) => number(count) + " " + noun + (count === 1 ? "" : "s");

const FAMILIES = { logistic_regression: "Logistic regression", scorecard: "Scorecard", random_forest: "Random forest", xgboost: "XGBoost" };

/** What people call the metrics, in the order of the table; another goes by its own name, after them. */
const METRICS = {
  roc_auc: "ROC-AUC", accuracy: "accuracy", precision: "precision", recall: "recall", f1: "F1", average_precision: "PR-AUC",
  kolmogorov_smirnov: "KS", brier: "Brier score", log_loss: "log loss", expected_calibration_error: "calibration error",
};

/** A model's name as people write it; of a family that is not known here its own. */
const familyName = (name) => (Object.hasOwn(FAMILIES, name) ? FAMILIES[name] : name);

/** A column's name as people write it: income ratio, not income_ratio. Other underscores stay. */
const plain = (name) => name.replace(/([A-Za-z0-9])_(?=[A-Za-z0-9])/g, "$1 ");

/**
 * The data that the page carries; `revive` as JSON.parse has it. ECharts keeps texts it has measured as names in
 * an object, where this one would be the prototype of all objects.
 */
function carried(revive = (_, value) => value) {
  return JSON.parse(document.getElementById("data").textContent, (key, value) => (value === "__proto__" ? "__proto__\u200b" : revive(key, value)));
}

/** Figures in large letters: each a name, a value and perhaps a note. */
function tiles(facts) {
  return el("dl", "tiles", ...facts.map(([name, value, note]) =>
    el("div", "tile", el("dt", "", name), el("dd", "", value), note && el("dd", "note", note))));
}

/** A table; the first cell of a row heads it. Columns named in `text` are left-aligned. */
function table(head, rows, text = []) {
  const cell = (tag, value, column) => el(tag, column === 0 || text.includes(column) ? "text" : "", value);
  const header = el("tr", "", ...head.map((name, column) => cell("th", name, column)));
  header.querySelectorAll("th").forEach((th) => th.setAttribute("scope", "col"));
  const body = rows.map((row) => {
    const line = el("tr", "", ...row.map((value, column) => cell(column === 0 ? "th" : "td", value, column)));
    line.firstChild.setAttribute("scope", "row");
    return line;
  });
  const box = el("div", "scroll", el("table", "", el("thead", "", header), el("tbody", "", ...body)));
  // What scrolls must be reached by keyboard.
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Table by " + (typeof head[0] === "string" ? head[0].toLowerCase() : "row"));
  return box;
}

const behind = (content) => el("details", "", el("summary", "", "The numbers"), content);

/** A chart in the making: `option(width)` says what to draw, `height(width)` how tall. */
function plot(name, label, height, option) {
  const box = el("div", "chart");
  box.dataset.chart = name;
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", label);
  charts.push({ box, height: typeof height === "function" ? height : () => height, option });
  return box;
}

/** A card with a title, a picture, one sentence on how to read it, and the numbers behind it. */
function figure(title, how, picture, data, className = "") {
  return el("figure", "card " + className, el("h3", "", title), el("p", "how", how), picture, data && behind(data));
}

/** The same with the numbers in sight, beside the picture where there is room. */
const besideFigure = (title, how, picture, data) =>
  el("figure", "card", el("h3", "", title), el("p", "how", how), el("div", "beside", el("div", "", picture), data));

/** The first `count` letters of a name, where there is no room for all. */
function short(name, count) {
  const letters = [...name];
  return letters.length > count ? letters.slice(0, count - 1).join("") + "…" : name;
}

/** Into how many lines words are broken, each of so many letters at most; of longer words each line holds a part. */
function linesOf(text, room) {
  const letters = Math.max(1, Math.floor(room));
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    if (used > 0 && used + 1 + word.length > letters) {
      lines++;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(word.length / letters) - 1);
    used += (used > 0 ? 1 : 0) + (word.length > letters ? word.length % letters : word.length);
  }
  return lines;
}

/** Tooltip lines as elements, the first one bold. */
function tip(...lines) {
  return el("div", "tip", ...lines.filter(Boolean).map((line, index) => el(index ? "div" : "b", "", line)));
}

/** What every chart has in common. */
function base(option) {
  return {
    animation: false,
    backgroundColor: "transparent",
    // ECharts measures text by this name; "inherit" would be measured as another font.
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour("soft") },
    ...option,
    tooltip: {
      confine: true, backgroundColor: colour("card"), borderColor: colour("line"),
      textStyle: { color: colour("ink"), fontSize: 12 }, ...option.tooltip,
    },
  };
}

const axisText = (more = {}) => ({ color: colour("soft"), fontSize: 11, ...more });

/** A value axis with its name in the middle. */
function valueAxis(name, gap, more = {}) {
  return {
    type: "value", name, nameLocation: "middle", nameGap: gap, nameTextStyle: axisText({ fontSize: 12 }),
    axisLabel: axisText({ formatter: compact, hideOverlap: true }), axisLine: { show: false }, axisTick: { show: false },
    splitLine: { lineStyle: { color: colour("grid") } }, ...more,
  };
}

/** What makes a value axis one of percentages. */
const percentAxis = () => ({ axisLabel: axisText({ formatter: (share) => percent(share, 0) }) });

/** A category axis; long names are cut at `room` pixels. */
function categoryAxis(data, name, gap, room, more = {}) {
  const { axisLabel, ...rest } = more;
  return {
    type: "category", data, name, nameLocation: "middle", nameGap: gap, nameTextStyle: axisText({ fontSize: 12 }),
    axisLabel: axisText({ width: room, overflow: "truncate", ...axisLabel }),
    axisLine: { lineStyle: { color: colour("line") } }, axisTick: { show: false }, ...rest,
  };
}

/** Draws one chart again, whose option has changed. */
function redraw(box) {
  const chart = charts.find((one) => one.box === box);
  chart.drawn.setOption(chart.option(chart.width), { notMerge: true });
}

/** Draws or redraws a chart for the width and colours of the moment. */
function draw(chart) {
  const width = chart.box.clientWidth;
  const height = chart.height(width);
  chart.box.style.height = height + "px";
  chart.drawn ??= echarts.init(chart.box, null, { renderer: "svg", width, height });
  chart.drawn.resize({ width, height, silent: true });
  chart.drawn.setOption(chart.option(width), { notMerge: true });
  chart.width = width;
}

/** Draws or redraws every chart. */
const drawAll = () => charts.forEach(draw);

/** Draws the charts in sight, and the others one by one, so that reading can begin. */
function drawInTurn() {
  const widths = charts.map(({ box }) => box.clientWidth);
  charts.forEach(({ box, height }, index) => { box.style.height = height(widths[index]) + "px"; });
  const seen = charts.map(({ box }) => box.getBoundingClientRect().top < window.innerHeight);
  const later = charts.filter((_, index) => !seen[index]);
  const next = () => {
    const chart = later.shift();
    if (!chart) return;
    if (!chart.drawn) draw(chart);
    setTimeout(next);
  };
  requestAnimationFrame(() => {
    charts.filter((_, index) => seen[index]).forEach(draw);
    setTimeout(next);
  });
}

/** Redraws where the width changed; a phone's address bar changes only the height. */
function followTheReader() {
  let waiting = 0;
  const again = () => { cancelAnimationFrame(waiting); waiting = requestAnimationFrame(drawAll); };
  window.addEventListener("resize", () => {
    if (charts.some((chart) => chart.drawn && chart.width !== chart.box.clientWidth)) again();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
  // A printer does not wait for the next frame.
  matchMedia("print").addEventListener("change", drawAll);
  window.addEventListener("beforeprint", drawAll);
}
