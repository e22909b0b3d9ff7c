// How the champion did as time went on, where rows were split by it.

/** Nothing where they were not. */
function periodCards({ over_time: overTime }) {
  if (!overTime) return [];
  const { model, column, fewest, reference, periods } = overTime;
  const held = (period) => period.held_out ?? {};
  const interval = (within) => (within ? " (" + fixed(within.low, 3) + "–" + fixed(within.high, 3) + ")" : "");
  const area = ({ rows, roc_auc: auc, roc_auc_interval: within }) =>
    (known(auc) ? fixed(auc, 3) + interval(within) : rows ? "too few" : "–");
  const below = (figure, note) => el("span", "", figure, note && el("small", "interval", note));
  const areaCell = ({ roc_auc: auc, roc_auc_interval: within, rows }) =>
    (known(auc) ? below(fixed(auc, 3), within && fixed(within.low, 3) + "–" + fixed(within.high, 3)) : rows ? "too few" : "–");
  const stability = ({ score_stability: one }) =>
    (one ? below(fixed(one.index, 3), "by chance " + fixed(one.by_chance, 3) + ", " + fixed(one.by_chance_high_95, 3)) : "–");
  const content = table(["Period", "Part", "Rows", "Bad, share", "Held out", "Bad of these", "Predicted", "ROC-AUC", "Stability"],
    periods.map((period) => [period.name, period.part, number(period.rows), percent(period.default_rate), number(held(period).rows ?? 0), percent(held(period).default_rate),
      percent(held(period).mean_probability), areaCell(held(period)), stability(held(period))]));
  content.querySelectorAll("tbody tr").forEach((row, index) => {
    const { score_stability: one } = held(periods[index]);
    if (one && one.index > one.by_chance_high_95) row.lastChild.prepend(el("span", "badge", "moved"), " ");
  });
  const names = periods.map((period) => period.name + "\n" + period.part);
  const line = (name, colourName, place, value) => ({ type: "line", name, color: colour(colourName), symbol: "circle", symbolSize: 7,
    xAxisIndex: place, yAxisIndex: place, data: periods.map((period) => value(period) ?? "-") });
  // On a phone the legend takes two lines.
  const more = (width) => (width < 480 ? 24 : 0);
  const option = (width) => base({
    grid: [{ left: 58, right: 16, top: 34 + more(width), height: 150 }, { left: 58, right: 16, top: 226 + more(width), height: 110 }],
    legend: { top: 0, textStyle: axisText({ fontSize: 12 }) },
    tooltip: { trigger: "axis", axisPointer: { type: "line" }, formatter: ([point]) => {
      const period = periods[point.dataIndex];
      return tip(period.name + ", " + period.part, period.from + " to " + period.to, plural(period.rows, "row") + ", " + percent(period.default_rate) + " bad",
        period.held_out && percent(period.held_out.mean_probability) + " predicted, " + percent(period.held_out.default_rate) + " bad of " + plural(period.held_out.rows, "held-out row"),
        "ROC-AUC " + area(held(period)));
    } },
    xAxis: [0, 1].map((gridIndex) => categoryAxis(names, "", 0, 90, { gridIndex, axisLabel: { show: gridIndex === 1, lineHeight: 15 } })),
    yAxis: [valueAxis("Share", 42, { gridIndex: 0, min: 0, ...percentAxis() }), valueAxis("ROC-AUC", 42, { gridIndex: 1, scale: true, splitNumber: 3, axisLabel: axisText() })],
    series: [
      line("Bad", "bad", 0, (period) => period.default_rate),
      line("Predicted, of rows held out", "series-0", 0, (period) => held(period).mean_probability),
      line("ROC-AUC", "series-2", 1, (period) => held(period).roc_auc),
    ],
  });
  const from = reference.part === "training" ? "the held-out training rows" : "the calibration rows";
  const card = figure("Over time", "Each period by " + column + ", of " + model + ". Where the lines part, its probabilities no longer fit; where ROC-AUC falls, it ranks worse. "
      + "Figures are only of rows it was not fitted to: all of the test part; of the calibration part by a model fitted without it (the curve of the probabilities was fitted to these rows); "
      + "of the training part those that forward cross-validation left out, each by a model of the rows before, so the earliest by models of fewer rows, and their stability tells how these models differ, too. "
      + "With fewer than " + number(fewest) + " rows of either outcome there is no ROC-AUC. Stability is the population stability index of the scores against " + from
      + " (" + plural(reference.rows, "row") + ", of other periods), beside what chance gives on average and once in twenty times.",
    plot("over-time", "Default rate, mean probability and ROC-AUC by period", (width) => 390 + more(width), option), null);
  card.append(content);
  card.dataset.table = "over-time";
  return [card];
}
