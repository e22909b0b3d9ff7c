// Two folders of models side by side: figures, decisions, features, policies, importance, segments.

/** More bars than this only the table has. */
const MOST_COMPARED = 15;

/** The two sides of the page, in its order. */
const SIDES = ["first", "second"];

const championOf = (card) => card.models.find((model) => model.name === card.champion) ?? card.models[0];

const DIFFERS = "differs";

/** A table of facts of both sides; `rows` are names with a text of each. */
function sidesTable(head, names, rows) {
  const box = table([head, ...names, "Compared"], rows.map(([name, one, other]) => [name, one, other, one === other ? "same" : DIFFERS]), [1, 2, 3]);
  box.querySelectorAll("tbody tr").forEach((row) => row.classList.toggle("champion", row.lastChild.textContent === DIFFERS));
  return box;
}

const card = (name, title, how, ...content) => {
  const node = el("section", "card facts", el("h3", "", title), how && el("p", "how", how), ...content);
  node.dataset.table = name;
  return node;
};

/** Bars of both sides by name, each name with a value of either. */
function pairedBars(name, label, names, sides, values, axis, format) {
  const option = (width) => base({
    grid: { left: Math.min(260, width * 0.42), right: 24, top: 52, bottom: 42 },
    legend: { orient: "vertical", left: 0, top: 0, itemHeight: 8, textStyle: axisText({ fontSize: 12 }), formatter: (side) => short(side, Math.floor((width - 50) / 7)) },
    tooltip: { formatter: (bar) => tip(bar.name, bar.seriesName + ": " + format(bar.value)) },
    xAxis: valueAxis(axis, 26, { splitNumber: 4, axisLabel: axisText({ formatter: format }) }),
    yAxis: categoryAxis(names, "", 0, Math.min(250, width * 0.4), { inverse: true, axisLabel: { interval: 0, lineHeight: 13, overflow: "break" } }),
    series: sides.map((side, index) => ({ type: "bar", name: side, barMaxWidth: 14, color: seriesColour(index), data: values[index].map((value) => value ?? "-") })),
  });
  const lines = (width) => Math.max(...names.map((one) => linesOf(one, Math.min(250, width * 0.4) / 7)));
  return plot(name, label, (width) => 112 + names.length * Math.max(34, 8 + 13 * lines(width)), option);
}

function comparedFacts(cards, names) {
  const champions = cards.map(championOf);
  const fact = (name, text) => [name, ...cards.map((one, index) => text(one, champions[index]))];
  const data = (one, value) => (one.data ? value(one.data) : "–");
  return card("facts", "What they are", null, sidesTable("Fact", names, [
    fact("Bundle", (one) => one.bundle),
    fact("Champion", (one) => familyName(one.champion)),
    fact("Models", (one) => one.models.map((model) => familyName(model.name)).join(", ")),
    fact("File", (one) => data(one, ({ file }) => file)),
    fact("Rows", (one) => data(one, ({ rows }) => number(rows))),
    fact("Target", (one) => data(one, ({ target, positive }) => target + " = " + positive)),
    fact("Default rate", (one) => data(one, (file) => percent(file.default_rate, 2))),
    fact("Rows of the test set", (one) => data(one, ({ split }) => number(split.test_rows))),
    fact("Features", (one) => number(one.features.length)),
    fact("Cut-off", (one, champion) => fixed(champion.cut_off, 4)),
    fact("Seed", (one) => String(one.provenance.seed)),
    fact("Made by", (one) => Object.entries(one.provenance.versions).map(([name, version]) => name + " " + version).join(", ")),
  ]));
}

function comparedMetrics(cards, names) {
  const champions = cards.map(championOf);
  const measured = Object.keys(METRICS).filter((name) => champions.every((champion) => known(champion.metrics[name])));
  const figureOf = (champion, name) => {
    const interval = champion.intervals[name];
    return el("span", "", fixed(champion.metrics[name], 4), interval && el("small", "interval", fixed(interval.low, 4) + "–" + fixed(interval.high, 4)));
  };
  const difference = (name) => champions[1].metrics[name] - champions[0].metrics[name];
  const content = table(["Measure", ...names, "Difference"], measured.map((name) =>
    [METRICS[name], ...champions.map((champion) => figureOf(champion, name)), (difference(name) > 0 ? "+" : "") + fixed(difference(name), 4)]));
  return card("metrics", "How good the champions are", "Each on its own test set, with 95 % intervals: where these overlap, or the files differ, a difference may be chance. "
    + "On the same rows, and with an interval of the difference, ./tranche retrain compares.", content);
}

function comparedModels(cards, names) {
  const models = [...new Set(cards.flatMap((one) => one.models.map((model) => model.name)))];
  const area = (one, name) => one.models.find((model) => model.name === name)?.metrics.roc_auc;
  const values = cards.map((one) => models.map((name) => area(one, name)));
  return figure("ROC-AUC of every model", "The longer a bar, the better the model tells bad customers from good ones; 0.5 is chance.",
    pairedBars("models", "ROC-AUC of every model on both sides", models.map(familyName), names, values, "ROC-AUC", (value) => fixed(value, 2)),
    table(["Model", ...names], models.map((name, row) => [familyName(name), ...values.map((side) => fixed(side[row], 4))])));
}

function comparedDecisions(cards, names) {
  if (!cards.every((one) => one.decisions)) return null;
  const decisions = [...new Set(cards.flatMap((one) => one.decisions.map(({ decision }) => decision)))];
  const of = (one, name) => one.decisions.find(({ decision }) => decision === name) ?? {};
  return card("decisions", "What the policies decide", "Of the customers of each test set, by the cut-offs alone.",
    table(["Decision", ...names.flatMap((name) => ["Share, " + name, "Default rate, " + name])],
      decisions.map((name) => [name, ...cards.flatMap((one) => [percent(of(one, name).share), percent(of(one, name).default_rate)])])));
}

/** Every member of a policy by its path. */
function members(node, path = "") {
  if (!(node instanceof Object)) return [[path, String(node)]];
  return Object.entries(node).flatMap(([name, value]) => members(value, path ? path + "." + name : name));
}

function comparedPolicies(cards, names) {
  const policies = cards.map(({ policy }) => new Map(members(policy)));
  const paths = [...new Set(policies.flatMap((policy) => [...policy.keys()]))];
  return card("policy", "Policies", "As policy.json has them; what it leaves out has its usual value.",
    sidesTable("Member", names, paths.map((path) => [path, ...policies.map((policy) => policy.get(path) ?? "–")])));
}

/** What training saw of a feature. */
function seen(feature) {
  if (!feature) return "–";
  const missing = "; " + percent(feature.missing_share) + " missing";
  return feature.kind === "numeric" ? number(feature.min) + " to " + number(feature.max) + ", median " + number(feature.median) + missing
    : (feature.categories ?? []).join(", ") + missing;
}

function comparedFeatures(sides, names) {
  const features = sides.map((all) => new Map(all.map((feature) => [feature.name, feature])));
  const all = [...new Set(features.flatMap((side) => [...side.keys()]))];
  const row = (name) => [plain(name), ...features.map((side) => seen(side.get(name)))];
  const rows = all.map(row);
  const different = rows.filter(([, one, other]) => one !== other);
  const same = rows.length - different.length;
  const alone = features.map((side, index) => [...side.keys()].filter((name) => !features[1 - index].has(name)).length);
  return card("features", "Features", plural(alone[0], "feature") + " only in " + names[0] + ", " + number(alone[1]) + " only in " + names[1] + "; "
      + number(all.length - alone[0] - alone[1]) + " in both, of which training saw " + number(same) + " the same.",
    different.length > 0 ? sidesTable("Feature", names, different) : null, behind(sidesTable("Feature", names, rows)));
}

function comparedImportance(cards, names) {
  if (!cards.every((one) => one.explanation)) return null;
  const shares = cards.map(({ explanation }) => new Map(explanation.importance.map((one) => [one.feature, one.share])));
  const largest = (name) => Math.max(...shares.map((side) => side.get(name) ?? 0));
  const all = [...new Set(shares.flatMap((side) => [...side.keys()]))].sort((a, b) => largest(b) - largest(a));
  const shown = all.slice(0, MOST_COMPARED);
  const rows = all.map((name) => [plain(name), ...shares.map((side) => percent(side.get(name)))]);
  return figure("What the champions go by", "The longer a bar, the more the feature moves the score, as a share of all contributions.",
    pairedBars("importance", "Importance of the features on both sides", shown.map(plain), names, shares.map((side) => shown.map((name) => side.get(name))),
      "Share of all contributions", (value) => percent(value, 0)), table(["Feature", ...names], rows));
}

function comparedRisk(cards, names) {
  return [comparedFacts(cards, names), comparedMetrics(cards, names), comparedModels(cards, names), comparedDecisions(cards, names), comparedPolicies(cards, names),
    comparedFeatures(cards.map((one) => one.features), names), comparedImportance(cards, names)];
}

function comparedSegments(manifests, names) {
  const sizes = manifests.map(({ segments }) => new Map(segments.map((segment) => [plain(segment.name), segment.size])));
  const customers = sizes.map((side) => total([...side.values()]));
  const all = [...new Set(sizes.flatMap((side) => [...side.keys()]))];
  const shares = sizes.map((side, index) => all.map((name) => (side.has(name) ? side.get(name) / customers[index] : null)));
  const fact = (name, text) => [name, ...manifests.map(text)];
  return [
    card("segment-facts", "What they are", null, sidesTable("Fact", names, [
      fact("Bundle", ({ version }) => version), fact("Segments", ({ segments }) => number(segments.length)),
      fact("Customers", (_, index) => number(customers[index])), fact("File", ({ provenance }) => provenance.data_file),
      fact("Silhouette", ({ models }) => fixed(models[0].metrics.silhouette, 3)), fact("Seed", ({ provenance }) => String(provenance.seed)),
    ])),
    figure("Segments", "Segments of the same name are compared; the longer a bar, the more of the customers are in it. Who moves from one to another is told by ./tranche segments compare.",
      pairedBars("segments", "Shares of the segments on both sides", all, names, shares, "Share of the customers", (value) => percent(value, 0)),
      table(["Segment", ...names], all.map((name, row) => [name, ...shares.map((side) => percent(side[row]))]))),
    comparedFeatures(manifests.map((one) => one.features), names),
  ];
}

function comparedSection(title, content) {
  return el("section", "", el("h2", "", title), el("div", "cards", ...content.filter(Boolean)));
}

/** The ends of two paths, as long as it takes to tell them apart; two of the same name are by their order. */
function namesOf(folders) {
  if (folders[0] === folders[1]) return folders.map((folder, index) => folder + " (" + SIDES[index] + ")");
  const parts = folders.map((folder) => folder.split(/[\\/]+/).filter(Boolean));
  const longest = Math.max(...parts.map((all) => all.length));
  for (let count = 1; count < longest; count++) {
    const [first, second] = parts.map((all) => all.slice(-count).join("/"));
    if (first !== second) return [first, second];
  }
  return folders;
}

function buildCompared(compared) {
  const sides = SIDES.map((side) => compared[side]);
  const folders = sides.map(({ folder }) => folder);
  const names = namesOf(folders);
  document.getElementById("page").append(
    el("header", "", el("h1", "", document.title), el("p", "soft", (folders[0] === folders[1] ? names : folders).join(" and "))),
    ...[["risk", "Risk models", comparedRisk], ["segments", "Customer segments", comparedSegments]].filter(([task]) => sides.every((side) => side[task]))
      .map(([task, title, content]) => comparedSection(title, content(sides.map((side) => side[task]), names))),
    el("footer", "", "This page is complete in itself: it loads nothing and sends nothing. Charts by Apache ECharts " + echarts.version + "."));
}

buildCompared(carried());
sideContents();
drawInTurn();
followTheReader();
toTheAddressed();
