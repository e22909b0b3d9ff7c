// Why the champion says what it says: what it goes by, how, what customers are told, and some of them worked through.

/** More bars than this only the table has. */
const MOST_BARS = 15;

function explanationCards(card, models, { dependence, worked }) {
  return [
    importanceBars(card, models),
    dependencePlots(card.champion, dependence),
    reasonBars(card.explanation.reasons),
    workedCustomers(card.champion, worked),
  ];
}

/** A group of numbers in few letters. */
const briefly = (values) => values.replace(/^(-?[\d.E-]+) to (?:under )?(-?[\d.E-]+)$/, "$1 – $2").replace(/^under (-?[\d.E-]+)$/, "< $1").replace(/^(-?[\d.E-]+) and over$/, "≥ $1");

const signed = (value) => (value > 0 ? "+" : "") + fixed(value, 3);

/** Red raises the risk, blue lowers it. */
const riskColour = (contribution) => colour(contribution > 0 ? "bad" : "good");

/** Lying bars with names to their left; `drawn` gives the series, each as [name, colour, values], in the colours of the moment. */
function lyingBars(name, label, names, axis, drawn, tooltip, shares) {
  const count = drawn().length;
  const room = (width) => Math.min(310, width * 0.44);
  const lines = (width) => Math.max(...names.map((one) => total(one.split("\n").map((part) => linesOf(part, room(width) / 7)))));
  const height = (width) => 60 + names.length * (12 * lines(width) + 12 * count) + (count > 1 ? 24 : 0);
  return plot(name, label, height, (width) => base({
    grid: { left: room(width) + 10, right: 20, top: count > 1 ? 30 : 6, bottom: 42 },
    legend: count > 1 ? { top: 0, textStyle: axisText({ fontSize: 12 }) } : undefined,
    xAxis: valueAxis(axis, 26, { splitNumber: 3, ...(shares ? percentAxis() : {}) }),
    yAxis: categoryAxis(names, "", 0, room(width), { inverse: true, axisLabel: { interval: 0, lineHeight: 13, overflow: "break" } }),
    tooltip: { formatter: tooltip },
    series: drawn().map(([seriesName, fill, values]) => ({ type: "bar", name: seriesName, barMaxWidth: 16, color: fill, data: values })),
  }));
}

function importanceBars({ champion, explanation: { rows, importance }, comparison }, models) {
  const shown = importance.slice(0, MOST_BARS);
  const others = new Map((comparison ? comparison.importance : []).map((one) => [one.feature, one]));
  const other = (one) => (others.has(one.feature) ? others.get(one.feature).share : null);
  const series = () => [[champion, modelColour(models, champion), shown.map((one) => one.share)],
    ...(comparison ? [[comparison.model, modelColour(models, comparison.model), shown.map(other)]] : [])];
  const data = table(["Feature", "Mean |contribution|", "Share", ...(comparison ? ["Share in " + comparison.model] : [])], importance.map((one) =>
    [plain(one.feature), fixed(one.mean_absolute_contribution, 4), percent(one.share), ...(comparison ? [percent(other(one))] : [])]));
  const beside = comparison ? " Where the bars of the two models differ, they go by different things." : "";
  return figure("What " + champion + " goes by", "The longer a bar, the more the feature moves the score, up or down: the mean absolute Shapley value over " + number(rows)
      + " rows of the test part, as a share of all." + beside,
    lyingBars("importance", "Importance of the features", shown.map((one) => plain(one.feature)), "Share of all contributions", series,
      (bar) => tip(bar.name, percent(bar.value) + " of " + bar.seriesName + "'s contributions"), true), data);
}

function dependencePlots(champion, dependence) {
  const pictures = dependence.map((one, index) => el("div", "", el("h4", "", plain(one.feature)), dependencePlot(one, index)));
  const data = table(["Feature", "Values", "Rows", "Mean contribution", "Low", "High"], dependence.flatMap(({ feature, groups }) => groups.map((group) =>
    [plain(feature), group.values, number(group.rows), signed(group.mean), signed(group.low), signed(group.high)])), [1]);
  return figure("How the features count", "Each dot is the mean contribution to the score of " + champion + " of customers with values alike, missing ones last; the box holds the middle 80 % of them. "
      + "Above zero (red) the values raise the risk, below (blue) they lower it.",
    el("div", "multiples", ...pictures), data, "spread");
}

function dependencePlot({ feature, groups }, index) {
  const option = () => base({
    grid: { left: 44, right: 8, top: 10, bottom: 54 },
    tooltip: { trigger: "axis", axisPointer: { type: "none" }, formatter: ([point]) => {
      const group = groups[point.dataIndex];
      return tip(group.values, signed(group.mean) + " on average", signed(group.low) + " … " + signed(group.high), plural(group.rows, "row"));
    } },
    xAxis: categoryAxis(groups.map((group) => group.values), "", 0, 70, { axisLabel: { rotate: 40, fontSize: 9, interval: 0, formatter: briefly } }),
    yAxis: valueAxis("", 0, { splitNumber: 3, scale: true, axisLabel: axisText({ fontSize: 10 }) }),
    series: [
      { type: "candlestick", data: groups.map(({ low, high }) => [low, high, low, high]), barMaxWidth: 14, silent: true,
        itemStyle: { color: colour("line"), color0: colour("line"), borderColor: colour("line"), borderColor0: colour("line") } },
      { type: "scatter", symbolSize: 8, z: 5,
        data: groups.map(({ mean }) => ({ value: mean, itemStyle: { color: riskColour(mean) } })) },
    ],
  });
  return plot("dependence-" + index, "Contribution of " + feature + " by its value", 190, option);
}

function reasonBars({ customers, given }) {
  const title = "What those not approved are told";
  if (given.length === 0) return figure(title, "None of the customers looked at was given a reason.", null, null);
  const shown = given.slice(0, MOST_BARS);
  const data = table(["Code", "Reason", "Customers", "Share"], given.map((one) => [one.code, one.sentence, number(one.customers), percent(one.customers / customers)]), [1]);
  return figure(title, "How often each reason is among the up to four that a customer is given; of " + plural(customers, "customer") + " of the test part who would not be approved.",
    lyingBars("reasons", "How often each reason is given", shown.map((one) => one.sentence), "Share of these customers",
      () => [["Customers", seriesColour(3), shown.map((one) => one.customers / customers)]],
      (bar) => tip(bar.name, percent(bar.value) + " of those not approved"), true), data);
}

function workedCustomers(champion, worked) {
  const pictures = worked.map((customer, index) => el("div", "",
    el("h4", "", percent(customer.probability) + " probability", el("small", "", "riskier than " + customer.percentile + " %, " + fixed(customer.base_value, 2) + " → " + fixed(customer.margin, 2))),
    workedCustomer(customer, index)));
  const rows = worked.flatMap((customer) => [...customer.contributions.map((one) => [customer, plain(one.feature), one.values, one.contribution]), [customer, "all others", "", customer.rest]]);
  const data = table(["Percentile", "Probability", "Feature", "Value", "Contribution"], rows.map(([customer, feature, values, contribution]) =>
    [String(customer.percentile), percent(customer.probability), feature, values, signed(contribution)]), [2, 3]);
  return figure("Five customers worked through", "What made the score of " + champion + " for a customer of the test part at each of five risks: beginning with the score of the average customer, "
      + "each feature adds its bar. Values are told by the group they fall into, so that nobody is known by them.",
    el("div", "multiples matrices", ...pictures), data);
}

function workedCustomer({ contributions, rest }, index) {
  const parts = [...contributions.map((one) => [plain(one.feature) + "\n" + briefly(one.values), one.contribution]), ["all others", rest]];
  return lyingBars("worked-" + index, "Contributions to one customer's score", parts.map(([name]) => name), "Contribution",
    () => [["Contribution", colour("soft"), parts.map(([, value]) => ({ value, itemStyle: { color: riskColour(value) } }))]],
    (bar) => tip(...bar.name.split("\n"), signed(bar.value)), false);
}
