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
  return figure("How the values are spread", "One small picture per column: the taller a bar, the more rows have such a value; look for long tails and lone bars.",
    el("div", "multiples", ...pictures), data, "spread");
}

/** Bins and levels alike: a name and a count. */
function parts(distribution) {
  if (distribution.kind === "categorical") return distribution.levels.map(({ level, count }) => ({ name: level, count }));
  return distribution.counts.map((count, bin) => ({ name: number(distribution.edges[bin]) + " … " + number(distribution.edges[bin + 1]), count }));
}

function distribution(name, column) {
  const numeric = column.distribution.kind === "numeric";
  const bars = parts(column.distribution);
  const edges = column.distribution.edges;
  const option = () => base({
    grid: { left: 44, right: 6, top: 12, bottom: 38 },
    tooltip: { formatter: (bar) => tip(bars[bar.dataIndex].name, plural(bars[bar.dataIndex].count, "row")) },
    xAxis: categoryAxis(bars.map((part, bin) => (numeric ? compact(edges[bin]) : part.name)), numeric ? "Value" : "Level", 22, 64,
      { axisLabel: { fontSize: 10, hideOverlap: true, interval: numeric ? Math.max(0, Math.ceil(bars.length / 4) - 1) : "auto" } }),
    yAxis: valueAxis("Rows", 34, { splitNumber: 2, nameTextStyle: axisText({ fontSize: 10 }), axisLabel: axisText({ fontSize: 10, formatter: compact }) }),
    series: [{ type: "bar", barCategoryGap: numeric ? "6%" : "30%", color: colour(numeric ? "series-0" : "series-2"), data: bars.map((part) => part.count) }],
  });
  return plot(name, "Distribution of " + column.name, 170, option);
}

function dataFacts(data, risk) {
  const facts = [["File", data.file], ["Rows", number(data.rows)], ["Features", number(data.features)], ["Seed", data.seed]];
  if (risk) {
    const { train, calibrate, test } = risk.split;
    const { method, majority, minorityBefore, minorityAfter } = risk.balancing;
    facts.push(["Split", number(train) + " to train, " + number(calibrate) + " to calibrate, " + number(test) + " to test"],
      ["Balancing", method + ", on the training part alone: minority " + number(minorityBefore) + " → " + number(minorityAfter) + ", majority " + number(majority)]);
  }
  data.dropped.forEach((column) => facts.push(["Not a feature: " + column.name, column.reason]));
  return el("section", "card", el("h3", "", "Where these figures come from"), table(["Fact", "Value"], facts, [1]));
}
