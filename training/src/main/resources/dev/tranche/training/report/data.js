// What both sections show of their files.

function gaps(prefix, columns, rows) {
  const share = (count) => (100 * count) / Math.max(1, rows);
  const shown = columns.filter((column) => column.missing + column.infinite > 0)
    .sort((a, b) => b.missing + b.infinite - a.missing - a.infinite);
  const data = table(["Column", "Kind", "Missing", "Missing, share", "Infinite"], columns.map((column) =>
    [column.name, column.distribution.kind, number(column.missing), percent(column.missing / Math.max(1, rows)), number(column.infinite)]), [1]);
  const title = "Missing and infinite values";
  if (shown.length === 0) {
    return figure(title, "None: all " + plural(columns.length, "column") + " are complete and finite.", null, data);
  }
  const whole = columns.length - shown.length;
  const bar = (name, field, colourName) => ({ type: "bar", stack: "gaps", name, barMaxWidth: 18, color: colour(colourName),
    data: shown.map((column) => share(column[field])) });
  const option = (width) => {
    const room = Math.min(240, width * 0.36);
    return base({
      grid: { left: room + 10, right: 24, top: 34, bottom: 44 },
      legend: { top: 0, textStyle: axisText({ fontSize: 12 }) },
      tooltip: { trigger: "axis", axisPointer: { type: "none" }, formatter: ([point]) => {
        const column = shown[point.dataIndex];
        return tip(column.name, number(column.missing) + " missing", number(column.infinite) + " infinite", "of " + plural(rows, "row"));
      } },
      xAxis: valueAxis("Share of the rows (%)", 28),
      yAxis: categoryAxis(shown.map((column) => column.name), "", 0, room, { inverse: true, axisLabel: { interval: 0 } }),
      series: [bar("Missing", "missing", "series-0"), bar("Infinite", "infinite", "bad")],
    });
  };
  return figure(title, "The longer a bar, the more rows lack a usable value there; such gaps are filled before a model sees them."
      + (whole > 0 ? " The other " + plural(whole, "column") + " are complete." : ""),
    plot(prefix + "-gaps", title + " per column", 86 + 26 * shown.length, option), data);
}

function distributions(prefix, columns) {
  const pictures = columns.map((column, index) => el("div", "", el("h4", "", column.name), distribution(prefix + "-distribution-" + index, column)));
  const data = el("div", "", ...columns.map((column) => el("div", "", el("h4", "", column.name),
    table([column.distribution.kind === "numeric" ? "From … to" : "Level", "Rows"], parts(column.distribution).map((part) => [part.name, number(part.count)])))));
  return figure("How the values are spread", "One small picture per column: the bigger a bar, the more rows have such a value; look for long tails and lone bars.",
    el("div", "multiples", ...pictures), data, "spread");
}

/** Bins and levels alike: a name and a count. */
function parts(distribution) {
  if (distribution.kind === "categorical") return distribution.levels.map(({ level, count }) => ({ name: level, count }));
  return distribution.counts.map((count, bin) => ({ name: number(distribution.edges[bin]) + " … " + number(distribution.edges[bin + 1]), count }));
}

function distribution(name, column) {
  return column.distribution.kind === "numeric" ? histogram(name, column) : levels(name, column);
}

function histogram(name, column) {
  const bins = parts(column.distribution);
  const { edges } = column.distribution;
  const option = () => base({
    grid: { left: 44, right: 6, top: 12, bottom: 38 },
    tooltip: { formatter: (bar) => tip(bins[bar.dataIndex].name, plural(bins[bar.dataIndex].count, "row")) },
    xAxis: categoryAxis(bins.map((bin, index) => compact(edges[index])), "Value (from)", 22, 64,
      { axisLabel: { fontSize: 10, interval: Math.max(0, Math.ceil(bins.length / 4) - 1) } }),
    yAxis: valueAxis("Rows", 34, { splitNumber: 2, nameTextStyle: axisText({ fontSize: 10 }), axisLabel: axisText({ fontSize: 10, formatter: compact }) }),
    series: [{ type: "bar", barCategoryGap: "6%", color: colour("series-0"), data: bins.map((bin) => bin.count) }],
  });
  return plot(name, "Distribution of " + column.name, 170, option);
}

/** Level names need room, so their bars lie; beyond twelve only the table lists them all. */
function levels(name, column) {
  const shown = parts(column.distribution).slice(0, 12);
  const option = (width) => base({
    grid: { left: width * 0.42, right: 12, top: 4, bottom: 38 },
    tooltip: { formatter: (bar) => tip(shown[bar.dataIndex].name, plural(bar.value, "row")) },
    xAxis: valueAxis("Rows", 22, { splitNumber: 2, axisLabel: axisText({ fontSize: 10, formatter: compact }) }),
    yAxis: categoryAxis(shown.map((level) => level.name), "", 0, width * 0.4, { inverse: true, axisLabel: { fontSize: 10, interval: 0 } }),
    series: [{ type: "bar", barCategoryGap: "25%", color: colour("series-2"), data: shown.map((level) => level.count) }],
  });
  return plot(name, "Distribution of " + column.name, Math.max(110, Math.min(170, 44 + 26 * shown.length), 44 + 15 * shown.length), option);
}

function dataFacts(data, risk) {
  const facts = [["File", data.file], ["Rows", number(data.rows)], ["Features", number(data.features)], ["Seed", data.seed]];
  if (risk) {
    const { train, calibrate, test, fitted } = risk.split;
    const again = fitted > train ? "; once calibrated, fitted again to the first two" : "";
    const { method, majority, minorityBefore, minorityAfter } = risk.balancing;
    facts.push(["Split", number(train) + " to train, " + number(calibrate) + " to calibrate, " + number(test) + " to test" + again],
      ["Balancing", method + ", never on the test part: minority " + number(minorityBefore) + " → " + number(minorityAfter) + ", majority " + number(majority)]);
  }
  data.dropped.forEach((column) => facts.push(["Not a feature: " + column.name, column.reason]));
  data.warnings.forEach((warning) => facts.push(["Warning", warning]));
  return el("section", "card facts", el("h3", "", "Where these figures come from"), table(["Fact", "Value"], facts, [1]));
}
