// How the features go together: numbers with numbers, categories with categories.

/** A square of figures, each of the feature of its row with that of its column. */
function relationHeatmap(chart, { title, how, symbol, lowest, legend, colours }, { names: columns, matrix: values }) {
  const names = columns.map(plain);
  const cells = names.flatMap((_, row) => names.map((_, column) => [column, row, known(values[row][column]) ? values[row][column] : "-"]));
  const room = (width) => (width < 560 ? 84 : 150);
  const cellWidth = (width) => (width - room(width) - 20) / names.length;
  // Names stand upright under narrow cells only.
  const foot = (width) => (cellWidth(width) < 110 ? room(width) : 16);
  const option = (width) => {
    const cell = cellWidth(width);
    return base({
      grid: { left: room(width) + 8, right: 10, top: 8, bottom: foot(width) + 44 },
      tooltip: { formatter: ({ value: [column, row, r] }) => tip(names[row] + " and " + names[column], symbol + " = " + fixed(r, 3)) },
      xAxis: categoryAxis(names, "", 0, cell < 110 ? room(width) : cell - 8, { axisLabel: { rotate: cell < 110 ? 90 : 0, interval: 0, fontSize: cell < 14 ? 9 : 11 } }),
      yAxis: categoryAxis(names, "", 0, room(width), { inverse: true, axisLabel: { interval: 0, fontSize: cell < 14 ? 9 : 11 } }),
      visualMap: { min: lowest, max: 1, calculable: false, orient: "horizontal", left: "center", bottom: 0, itemHeight: 160, itemWidth: 12, precision: 1,
        text: legend, textStyle: axisText(), inRange: { color: colours.map(colour) } },
      series: [{ type: "heatmap", progressive: 0, itemStyle: { borderColor: colour("card"), borderWidth: cell < 14 ? 0.5 : 2, borderRadius: 3 },
        data: cells.map((value) => ({ value, label: { color: Math.abs(value[2]) > 0.7 ? colour("on-strong") : colour("ink") } })),
        label: { show: cell >= 34, fontSize: 11, formatter: ({ value: [, , r] }) => (known(r) ? fixed(r, 2) : "") } }],
    });
  };
  const height = (width) => Math.max(220, Math.min(44, (width - room(width)) / names.length) * names.length) + foot(width) + 54;
  return figure(title, how, plot(chart, title + ": " + plural(names.length, "feature"), height, option),
    table(["Feature", ...names], names.map((name, row) => [name, ...values[row].map((r) => fixed(r, 2))])));
}

/** Nothing where fewer than two features are numbers, or categories. */
function relationCards({ correlation, association }, more) {
  return [
    correlation.names.length > 1 && relationHeatmap("correlation", {
      title: "Correlation of the numeric features", symbol: "r", lowest: -1, legend: ["+1 rise together", "opposite −1"], colours: ["cold", "middle", "warm"],
      how: "Red pairs rise together, blue pairs move against each other, faint pairs have no straight-line relation (Pearson's r)." + more,
    }, correlation),
    association.names.length > 1 && relationHeatmap("association", {
      title: "Association of the categorical features", symbol: "V", lowest: 0, legend: ["1 one tells the other", "0"], colours: ["middle", "heat"],
      how: "The stronger the colour of a pair, the more the category of one tells that of the other (Cramér's V, less what chance shows); a missing value is a category, too." + more,
    }, association),
  ].filter(Boolean);
}
