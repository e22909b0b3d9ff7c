// Why this score: contributions from the base value to the margin, in log-odds.

const STEPS_SHOWN = 12;

/** Where each step begins and ends; small ones are one step together. */
function stepsOf(answer) {
  const { base_value: start, contributions } = answer.explanation;
  const sorted = Object.entries(contributions).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  const steps = sorted.slice(0, STEPS_SHOWN).map(([name, value]) => ({ name, title: spoken(name), value }));
  const rest = sorted.slice(STEPS_SHOWN);
  if (rest.length) steps.push({ name: null, title: plural(rest.length, "other feature"), value: total(rest.map((one) => one[1])) });
  let at = start;
  for (const step of steps) {
    step.from = at;
    at += step.value;
    step.to = at;
  }
  return { start, steps, end: at, margin: answer.explanation.margin };
}

/** A contribution with its sign, as wide as others. */
const signed = (value) => (value < 0 ? "−" : "+") + Math.abs(value).toFixed(3);

function waterfallOption(shown, width) {
  if (!shown.path) return base({});
  const { start, steps, margin } = shown.path;
  const rows = [
    { title: "base value", from: start, to: start, label: fixed(start, 3), tone: "soft" },
    ...steps.map((step) => ({ ...step, label: signed(step.value), tone: step.value > 0 ? "bad" : "good" })),
    { title: "margin", from: margin, to: margin, label: fixed(margin, 3), tone: "ink" },
  ];
  const ends = rows.flatMap((row) => [row.from, row.to]);
  const span = Math.max(...ends) - Math.min(...ends) || 1;
  const room = width < 480 ? 128 : 220;
  // Room for a figure of six letters beside the outermost bars.
  const beyond = Math.min(0.5, 46 / Math.max(60, width - room - 28 - 92)) * span;
  const named = (row) => (row.name && shown.values.has(row.name) ? row.title + " = " + short(String(shown.values.get(row.name)), width < 480 ? 8 : 14) : row.title);
  return base({
    grid: { left: room + 12, right: 16, top: 8, bottom: 40 },
    tooltip: { formatter: ({ dataIndex }) => tip(named(rows[dataIndex]), rows[dataIndex].label + " log-odds") },
    xAxis: valueAxis("log-odds of default", 26, { scale: true, splitNumber: width < 480 ? 3 : 5, min: Math.min(...ends) - beyond, max: Math.max(...ends) + beyond,
      axisLabel: axisText({ formatter: (value) => value.toFixed(1), showMinLabel: false, showMaxLabel: false }) }),
    yAxis: categoryAxis(rows.map(named), "", 0, room, { inverse: true, axisLabel: { interval: 0, ...(width < 480 ? { overflow: "break", fontSize: 10, lineHeight: 11 } : {}) } }),
    series: [{
      type: "custom", encode: { x: [0, 1], y: 2 }, data: rows.map((row, place) => [row.from, row.to, place]),
      renderItem: (params, api) => stepShape(rows[params.dataIndex], api),
    }],
  });
}

function stepShape(row, api) {
  const { fontFamily } = getComputedStyle(document.body);
  const [from, y] = api.coord([row.from, api.value(2)]);
  const [to] = api.coord([row.to, api.value(2)]);
  const height = Math.min(16, api.size([0, 1])[1] * 0.64);
  const left = row.from === row.to ? from - 2 : Math.min(from, to);
  const wide = Math.max(row.from === row.to ? 4 : 1, Math.abs(to - from));
  const right = row.to >= row.from;
  return {
    type: "group",
    children: [
      { type: "rect", shape: { x: left, y: y - height / 2, width: wide, height, r: 2 }, style: { fill: colour(row.tone) } },
      { type: "text", style: {
        text: row.label, x: right ? left + wide + 5 : left - 5, y, fill: colour("ink"), fontSize: 11, fontFamily,
        align: right ? "left" : "right", verticalAlign: "middle" } },
    ],
  };
}

/** That the steps lead from the base value to the margin, said; floats may differ in the fifth place. */
function sumLine(path) {
  const contributions = path.end - path.start;
  const sums = Math.abs(path.end - path.margin) <= 1e-4 * Math.max(1, Math.abs(path.margin));
  const text = "Base value " + fixed(path.start, 3) + ", contributions together " + signed(contributions) + ", margin " + fixed(path.margin, 3) + ".";
  const line = el("p", sums ? "how" : "wrong", sums ? text : text + " They do not sum to the margin.");
  Object.assign(line.dataset, { base: String(path.start), sum: String(contributions), margin: String(path.margin) });
  return line;
}

function waterfallSection(section, fields) {
  const shown = { path: null, values: new Map() };
  const rows = Math.min(fields, STEPS_SHOWN + 1) + 2;
  const picture = plot("waterfall", "Contributions of the features, the largest first; the numbers are in the table below.", 56 + 23 * rows, (width) => waterfallOption(shown, width));
  const below = el("div", "");
  section.append(
    el("h2", "", "Why this score"),
    el("p", "how", "From what the model says of everybody to what it says of this customer. To the right raises the risk, to the left lowers it: exact Shapley values of the model that answers."),
    picture, below);
  return {
    show(answer, values) {
      shown.path = stepsOf(answer);
      shown.values = values;
      const lines = shown.path.steps.map((step) => [step.title, step.name && values.has(step.name) ? String(values.get(step.name)) : "", signed(step.value)]);
      below.replaceChildren(sumLine(shown.path), behind(table(["feature", "value", "contribution"], lines)));
      redraw(picture);
    },
  };
}
