// The risk model's charts. Each function makes one figure from its part of the run's document and charts.

/** Which features are shown, if not all. */
const MOST_RELATED = "that go most closely with the outcome";

/** Shown with the calibration. */
const UNCALIBRATED_ERROR = "expected_calibration_error_uncalibrated";

function riskSection(card, charts) {
  // A model's metrics, its evaluation and its charts stand in the same order.
  const models = card.models.map((model, index) => ({ ...model, ...card.evaluation[index], ...charts.models[index],
    name: familyName(model.name), champion: familyName(model.name) === card.champion }));
  const names = [...card.features, ...(card.derived ?? [])].map((feature) => feature.name);
  const features = charts.features;
  return [
    riskLead(card.data, models),
    riskTiles(card.data, models, charts.labels, features),
    el("div", "cards",
      watchCard(watchedRisk(card, models.find((model) => model.champion) ?? models[0]), "Nothing stands out: no warning, and no figure beyond what chance explains."),
      decisionsCard(card),
      metricsTable(models),
      rocCurves(models),
      labelDistribution(charts.labels, card.data.positive, models.length),
      confusionMatrices(card.data.positive, models, charts.labels),
      ...evaluationCards(card, models),
      ...periodCards(card),
      ...worthCards(card, models, charts.approval),
      ...explanationCards(card, models, charts.explanation),
      ...selectionCards(card.selection),
      missingValues("risk", card.data, charts.columns, names),
      ...relationCards(charts, shownOf(charts.columns.length, features, MOST_RELATED)),
      distributions("risk", charts.columns, features, MOST_RELATED),
      dataFacts(card, features, splitFacts(card)),
      reproduceCard("risk", card)),
  ];
}

function riskLead(data, models) {
  const champion = models.find((model) => model.champion);
  const intro = "Trained on " + number(data.split.fitted_rows) + " of " + number(data.rows) + " rows of " + data.file
    + "; everything below about the models was measured on " + number(data.split.test_rows) + " rows that none of them had seen. ";
  const pair = "Shown one customer who got into trouble and one who did not, it gives the first the higher risk ";
  return el("p", "lead", intro, champion ? el("b", "", champion.name) : null,
    champion ? " will serve. " + pair + percent(champion.roc.area, Math.min(1, digitsOf(champion, "roc_auc") - 2)) + " of the time." : "");
}

function riskTiles(data, models, labels, features) {
  const champion = models.find((model) => model.champion);
  const bad = labels.find((label) => label.category === data.positive).count;
  return tiles([
    champion && ["Champion", champion.name, "of " + plural(models.length, "model")],
    champion && ["ROC-AUC", auc(champion), "0.5 is chance, 1 is perfect"],
    ["Bad outcomes", percent(bad / total(labels.map((label) => label.count))), number(bad) + " rows with “" + data.positive + "”"],
    ["Rows", number(data.rows), plural(features, "feature")],
  ].filter(Boolean));
}

function metricsTable(models) {
  const measured = [...new Set(models.flatMap((model) => Object.keys(model.metrics)))].filter((name) => name !== UNCALIBRATED_ERROR);
  const names = [...Object.keys(METRICS).filter((name) => measured.includes(name)), ...measured.filter((name) => !METRICS[name])];
  const content = table(["Measure", ...models.map((model) => model.name)],
    names.map((name) => [METRICS[name] ?? name.replaceAll("_", " "), ...models.map((model) => withInterval(model, name))]));
  const champion = models.findIndex((model) => model.champion);
  content.querySelectorAll("tr").forEach((row) => row.children[champion + 1].classList.toggle("champion", champion >= 0));
  if (champion >= 0) content.querySelector("thead .champion").append(el("span", "badge", "champion"));
  const card = el("section", "card", el("h3", "", "How the models did"),
    el("p", "how", "Each row is a measure on the test part, each column a model; the shaded column is the model that will serve. "
      + "Below a figure is where it lies with 95 % confidence; it has as many digits as that makes it worth."), content);
  card.dataset.table = "metrics";
  return card;
}

/** How many digits behind the point a metric is worth. */
const digitsOf = (model, name) => model.digits[name] ?? 2;

const auc = (model) => fixed(model.roc.area, digitsOf(model, "roc_auc"));

function withInterval(model, name) {
  const interval = model.intervals[name];
  const digits = digitsOf(model, name);
  const figure = el("span", "", fixed(model.metrics[name], digits));
  figure.append(el("small", "interval", interval ? fixed(interval.low, digits) + "–" + fixed(interval.high, digits) : "no interval"));
  return figure;
}

function rocCurves(models) {
  const option = () => base({
    grid: { left: 50, right: 16, top: 12 + 20 * (models.length + 1), bottom: 46 },
    legend: { orient: "vertical", left: 44, top: 0, itemHeight: 8, textStyle: axisText({ fontSize: 12 }), data: [
      ...models.map((model) => ({ name: model.name, icon: "roundRect" })), { name: "Chance", icon: "roundRect" }],
      formatter: (name) => {
        const model = models.find((candidate) => candidate.name === name);
        return model ? short(name, 30) + "  " + auc(model) + (model.champion ? "  ★" : "") : name + "  0.5";
      } },
    tooltip: { trigger: "item", formatter: (point) => tip(point.seriesName,
      percent(point.value[1]) + " of the bad found", percent(point.value[0]) + " of the good flagged") },
    xAxis: valueAxis("False-positive rate", 28, { min: 0, max: 1, axisLabel: axisText() }),
    yAxis: valueAxis("True-positive rate", 34, { min: 0, max: 1, axisLabel: axisText() }),
    series: [
      ...models.map((model, index) => ({
        type: "line", name: model.name, data: model.roc.false_positive_rate.map((rate, i) => [rate, model.roc.true_positive_rate[i]]), symbol: "circle", symbolSize: 7,
        showSymbol: false, z: model.champion ? 4 : 3, color: seriesColour(index), lineStyle: { width: model.champion ? 3 : 1.6 },
      })),
      { type: "line", name: "Chance", data: [[0, 0], [1, 1]], symbol: "none", color: colour("soft"), lineStyle: { type: "dashed", width: 1 } },
    ],
  });
  const data = table(["Model", "AUC", ...[0.05, 0.1, 0.2, 0.5].map((rate) => "TPR at FPR " + rate)], models.map((model) =>
    [model.name, auc(model), ...[0.05, 0.1, 0.2, 0.5].map((rate) => percent(rateAt(model.roc, rate)))]));
  return figure("ROC curves", "The more a curve bends to the upper left, the better the model tells bad customers from good ones; the dashed line is guessing.",
    plot("roc", "ROC curves of " + plural(models.length, "model"), (width) => Math.min(width, 430) + 20 * models.length, option), data, "half");
}

/** The true-positive rate where the curve crosses a false-positive rate, between points by a straight line. */
function rateAt({ false_positive_rate: x, true_positive_rate: y }, rate) {
  const right = x.findIndex((value) => value >= rate);
  if (right <= 0) return right === 0 ? y[0] : null;
  const share = (rate - x[right - 1]) / (x[right] - x[right - 1]);
  return y[right - 1] + share * (y[right] - y[right - 1]);
}

function labelDistribution(labels, positive, models) {
  const rows = total(labels.map((label) => label.count));
  const option = () => base({
    grid: { left: 60, right: 12, top: 30, bottom: 46 },
    tooltip: { formatter: (bar) => tip(bar.name, plural(bar.value, "row"), percent(bar.value / rows)) },
    xAxis: categoryAxis(labels.map((label) => label.category), "Outcome", 28, 120),
    yAxis: valueAxis("Rows", 44),
    series: [{
      type: "bar", barMaxWidth: 90,
      data: labels.map((label) => ({ value: label.count,
        itemStyle: { color: colour(label.category === positive ? "bad" : "good"), borderRadius: [5, 5, 0, 0] } })),
      label: { show: true, position: "top", color: colour("ink"), formatter: (bar) => percent(bar.value / rows) },
    }],
  });
  const data = table(["Outcome", "Rows", "Share"], labels.map((label) => [label.category, number(label.count), percent(label.count / rows)]));
  return figure("Outcomes in the file", "The taller a bar, the more customers ended that way; the models predict the one in red.",
    plot("labels", "Rows per outcome", (width) => Math.min(width, 430) + 20 * models, option), data, "half");
}

function confusionMatrices(positive, models, labels) {
  const good = labels.length === 2 ? labels.find((label) => label.category !== positive).category : "not " + positive;
  const pictures = models.map((model, index) => el("div", "",
    el("h4", "", model.name, el("small", "", "  cut-off " + fixed(model.cut_off, 3))), confusionMatrix([good, positive], model, index)));
  const data = table(["Model", "Cut-off", "True negatives", "False positives", "False negatives", "True positives"], models.map(({ name, cut_off: cutOff, confusion }) =>
    [name, fixed(cutOff, 4), number(confusion.true_negatives), number(confusion.false_positives), number(confusion.false_negatives), number(confusion.true_positives)]));
  return figure("Confusion matrices", "Each row is what happened, each column what the model said; percentages are of the row, and good models have strong colours from the upper left to the lower right.",
    el("div", "multiples matrices", ...pictures), data);
}

function confusionMatrix(names, { name, confusion }, index) {
  const counts = [[confusion.true_negatives, confusion.false_positives], [confusion.false_negatives, confusion.true_positives]];
  const share = (actual, said) => counts[actual][said] / Math.max(1, total(counts[actual]));
  const cells = () => [0, 1].flatMap((actual) => [0, 1].map((said) => ({
    value: [said, actual, share(actual, said)],
    label: { color: share(actual, said) > 0.65 ? colour("on-strong") : colour("ink") },
  })));
  const option = () => base({
    grid: { left: 84, right: 4, top: 8, bottom: 44 },
    tooltip: { formatter: ({ value: [said, actual, part] }) =>
      tip(number(counts[actual][said]) + " customers", "were " + names[actual], "predicted " + names[said], percent(part) + " of the row") },
    xAxis: categoryAxis(names, "Predicted", 27, 80),
    yAxis: categoryAxis(names, "Actual", 68, 60, { inverse: true }),
    visualMap: { show: false, min: 0, max: 1, inRange: { color: [colour("middle"), colour("heat")] } },
    series: [{ type: "heatmap", progressive: 0, data: cells(), itemStyle: { borderColor: colour("card"), borderWidth: 3, borderRadius: 6 },
      label: { show: true, fontSize: 14, lineHeight: 19, formatter: ({ value: [said, actual, part] }) => number(counts[actual][said]) + "\n" + percent(part) } }],
  });
  return plot("confusion-" + index, "Confusion matrix of " + name, 220, option);
}

function splitFacts({ data: { split }, selection }) {
  const again = split.fitted_rows > split.train_rows ? "; once calibrated, fitted again to the first two" : "";
  const chosen = Object.keys(BALANCE).filter((way) => selection.balance.some((trial) => trial.chosen && trial.balance === way));
  const minority = Math.min(split.fitted_defaults, split.fitted_rows - split.fitted_defaults);
  return [
    ["Split", number(split.train_rows) + " to train, " + (split.calibrate_rows > 0 ? number(split.calibrate_rows) + " to calibrate" : "which calibrate as well, each by models that did not see it") + ", " + number(split.test_rows) + " to test" + again],
    ["Split how", split.method],
    ["Balancing", chosen.map((way) => (way === "none" ? way : BALANCE[way])).join(" or ") + ", never on the test part: minority " + number(minority) + " → "
      + number(minority + split.synthetic_train_rows) + ", majority " + number(split.fitted_rows - minority)],
  ];
}
