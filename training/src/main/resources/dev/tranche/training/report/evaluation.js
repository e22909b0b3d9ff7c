// Whether the risk models' probabilities can be relied on, for whom, and what a cut-off catches.

function evaluationCards(card, models) {
  const champion = models.find((model) => model.champion) ?? models[0];
  return [
    calibrationCurves(models),
    gainsTable(champion),
    pointsDistribution(champion),
    ruleCosts(card.decision_rules),
    ...champion.slices_by_protected_attribute.map((slices) => sliceTable(champion, slices)),
  ];
}

/** What the policy's rules cost customers whose values are missing or unusual for no purpose. */
function ruleCosts({ customers, approved_by_cut_off: approved, held, referred, not_scorable: notScorable, strictness }) {
  const share = (count) => number(count) + " (" + percent(count / customers) + ")";
  const names = { missing: "a value is missing", out_of_range: "a number is beyond what training saw", unseen_category: "a category is new" };
  const content = el("div", "",
    table(["Of " + number(customers) + " customers of the test part", "How many"], [
      ["approved by the cut-off", share(approved)],
      ["of these referred by a rule", share(held)],
      ...Object.entries(referred).map(([rule, count]) => ["… since " + names[rule] + " and might change it", share(count)]),
      ["not scorable, since too few values are given", share(notScorable)],
    ]),
    strictnessCurve(strictness, customers),
    behind(table(["A missing value may be any of the middle …", "Approvals referred"], strictness.map(({ within, referred: count }) =>
      [percent(within, 0) + " of the training values", share(count)]))));
  const card = el("section", "card", el("h3", "", "What the policy's rules cost"),
    el("p", "how", "An approval must stand whatever a missing or doubtful value is, so that nobody is approved for leaving out what speaks against them; where it does not stand, a person decides. "
      + "These are customers who left out nothing on purpose. The policy's missing.within chooses how adverse a value is thought of."), content);
  card.dataset.table = "rules";
  return card;
}

/** How many approvals are referred, by how far a missing value may be from the usual one. */
function strictnessCurve(strictness, customers) {
  return plot("strictness", "Approvals referred, by how far a missing value may be from the usual one", (width) => Math.min(width, 260), () => base({
    grid: { left: 64, right: 24, top: 14, bottom: 46 },
    tooltip: { trigger: "axis", axisPointer: { type: "line" }, formatter: ([point]) => {
      const { within, referred } = strictness[point.dataIndex];
      return tip("Any of the middle " + percent(within, 0) + " of the training values", plural(referred, "approval") + " referred, " + percent(referred / customers));
    } },
    xAxis: valueAxis("A missing value may be any of the middle … of the training values", 30, { min: 0, max: 1, ...percentAxis() }),
    yAxis: valueAxis("Approvals referred", 48, { min: 0, minInterval: 0.01, ...percentAxis() }),
    series: [{ type: "line", color: colour("bad"), symbol: "circle", symbolSize: 8, data: strictness.map(({ within, referred }) => [within, referred / customers]) }],
  }));
}

/** Before calibration, after it, and of exactly right probabilities. */
const errors = ({ metrics, calibration }) =>
  [metrics[UNCALIBRATED_ERROR], metrics.expected_calibration_error, calibration.expected_calibration_error_by_chance];

const error = (model, index) => fixed(errors(model)[index], digitsOf(model, "expected_calibration_error"));

const CALIBRATION = { platt: "Platt", isotonic: "isotonic" };

const curveOf = ({ calibration: { method } }) => CALIBRATION[method] ?? method;

function calibrationCurves(models) {
  const pictures = models.map((model, index) => el("div", "",
    el("h4", "", model.name, el("small", "", curveOf(model) + ", error " + error(model, 0) + " → " + error(model, 1)),
      el("small", "", "by chance " + error(model, 2))), calibrationCurve(model, index)));
  const data = table(["Model", "Curve", "Error before", "Error after", "Expected by chance"], models.map((model) =>
    [model.name, curveOf(model), ...errors(model).map((_, index) => error(model, index))]), [1]);
  return figure("Calibration", "Each dot is a tenth of the customers: where it lies on the dashed line, as many got into trouble as the model said. "
      + "Pale dots are the model's own probabilities, full ones the calibrated ones that are served; the error is their mean distance from the line. "
      + "Probabilities that are exactly right would show the error given as by chance on as many rows.",
    el("div", "multiples matrices", ...pictures), data);
}

function calibrationCurve(model, index) {
  const before = model.uncalibrated;
  const after = model.calibration.reliability;
  const top = Math.min(1, Math.ceil(10 * Math.max(...[...before, ...after].flatMap((bin) => [bin.predicted, bin.observed]))) / 10);
  const line = (name, bins, more) => ({ type: "line", name, symbol: "circle", color: seriesColour(index),
    data: bins.map((bin) => ({ value: [bin.predicted, bin.observed], rows: bin.rows })), ...more });
  const option = () => base({
    grid: { left: 48, right: 10, top: 10, bottom: 44 },
    tooltip: { trigger: "item", formatter: (point) => tip(point.seriesName, percent(point.value[0]) + " predicted", percent(point.value[1]) + " observed",
      point.data.rows && plural(point.data.rows, "row")) },
    xAxis: valueAxis("Predicted", 26, { min: 0, max: top, axisLabel: axisText() }),
    yAxis: valueAxis("Observed", 32, { min: 0, max: top, axisLabel: axisText() }),
    series: [
      { type: "line", name: "Perfect", data: [[0, 0], [top, top]], symbol: "none", color: colour("soft"), lineStyle: { type: "dashed", width: 1 }, silent: true },
      line("Model alone", before, { symbolSize: 5, lineStyle: { width: 1, opacity: 0.4 }, itemStyle: { opacity: 0.4 } }),
      line("Calibrated", after, { symbolSize: 8, lineStyle: { width: 2.2 } }),
    ],
  });
  return plot("calibration-" + index, "Reliability of " + model.name, 250, option);
}

function gainsTable(model) {
  const { gains } = model;
  const rows = total(gains.map((part) => part.rows));
  let seen = 0;
  const curve = [[0, 0], ...gains.map((part) => [(seen += part.rows) / rows, part.capture])];
  const option = () => base({
    grid: { left: 52, right: 16, top: 34, bottom: 46 },
    legend: { top: 0, textStyle: axisText({ fontSize: 12 }) },
    tooltip: { trigger: "item", formatter: (point) => tip(point.seriesName, percent(point.value[0], 0) + " of the customers", percent(point.value[1]) + " of the bad") },
    xAxis: valueAxis("Share of the customers, the riskiest first", 28, { min: 0, max: 1, axisLabel: axisText() }),
    yAxis: valueAxis("Share of the bad", 36, { min: 0, max: 1, axisLabel: axisText() }),
    series: [
      { type: "line", name: "Bad ones found", data: curve, symbol: "circle", symbolSize: 7, color: seriesColour(0), lineStyle: { width: 2.5 }, areaStyle: { opacity: 0.08 } },
      { type: "line", name: "Without a model", data: [[0, 0], [1, 1]], symbol: "none", color: colour("soft"), lineStyle: { type: "dashed", width: 1 } },
    ],
  });
  const data = table(["Tenth", "Rows", "Bad", "Bad, share", "Lowest probability", "Bad found so far", "Lift so far", "KS"], gains.map((part, index) =>
    [String(index + 1), number(part.rows), number(part.defaults), percent(part.defaults / part.rows), percent(part.lowest_probability), percent(part.capture),
      fixed(part.lift, 2), fixed(part.kolmogorov_smirnov, 3)]));
  return figure("Gains of " + model.name, "The steeper the curve starts, the more of the bad customers are among the few riskiest ones.",
    plot("gains", "Gains curve of " + model.name, (width) => Math.min(width, 400), option), data, "half");
}

function pointsDistribution(model) {
  const { bins, bands } = model.points;
  const bandOf = (points) => bands.find((band) => points >= band.lowest_points) ?? bands[bands.length - 1];
  const bar = (name, field, colourName) => ({ type: "bar", stack: "customers", name, barCategoryGap: "8%", color: colour(colourName), data: bins.map((bin) => bin[field]) });
  const option = () => base({
    grid: { left: 56, right: 12, top: 34, bottom: 46 },
    legend: { top: 0, textStyle: axisText({ fontSize: 12 }) },
    tooltip: { trigger: "axis", axisPointer: { type: "none" }, formatter: ([point]) => {
      const bin = bins[point.dataIndex];
      return tip("From " + bin.lowest_points + " points, band " + bandOf(bin.lowest_points).name, plural(bin.good, "good customer"), plural(bin.bad, "bad customer"));
    } },
    xAxis: categoryAxis(bins.map((bin) => String(bin.lowest_points)), "Points (from)", 28, 60, { axisLabel: { interval: Math.max(0, Math.ceil(bins.length / 8) - 1) } }),
    yAxis: valueAxis("Customers", 42),
    series: [bar("Good", "good", "good"), bar("Bad", "bad", "bad")],
  });
  const all = total(bands.map((band) => band.good + band.bad));
  const content = table(["Band", "Points from", "Customers", "Share", "Bad, share"], bands.map((band) =>
    [band.name, number(band.lowest_points), number(band.good + band.bad), percent((band.good + band.bad) / all), band.good + band.bad > 0 ? percent(band.bad / (band.good + band.bad)) : "–"]));
  const card = figure("Scorecard points by " + model.name, "More points, less risk: in the table, every band should hold a smaller share of bad customers than the one below it.",
    plot("points", "Distribution of points", (width) => Math.min(width, 400), option), null, "half");
  card.append(content);
  return card;
}

function sliceTable(model, { attribute, groups }) {
  const content = table(["Group", "Customers", "Bad, share", "Predicted", "ROC-AUC", "Approved", "Ratio to best", "Bad flagged", "Good flagged"], groups.map((group) =>
    [group.group, number(group.rows), percent(group.default_rate), percent(group.mean_probability), fixed(group.roc_auc, 3), percent(group.approval_rate),
      fixed(group.impact_ratio, 2), percent(group.true_positive_rate), percent(group.false_positive_rate)]));
  content.querySelectorAll("tbody tr").forEach((row, index) => {
    if (groups[index].small) row.firstChild.append(el("span", "badge", "small"));
  });
  const card = el("section", "card", el("h3", "", "Fairness by " + plain(attribute)),
    el("p", "how", "How " + model.name + " treats each group at its cut-off, though it never sees the attribute. Look where predicted and observed differ, "
      + "and where the ratio of approvals to those of the best-off group is below 0.8; figures of groups marked small are only a hint."), content);
  card.dataset.table = "slices-" + attribute;
  return card;
}
