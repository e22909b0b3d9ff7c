// What both sections show of their files.

/** What a figure shows of many features, as a sentence after its own. */
const shownOf = (shown, features, which) =>
  (shown < features ? " These are the " + number(shown) + " of " + number(features) + " features " + which + "." : "");

/** The features with their rows without a usable value; a derived feature is not in the file. */
function columnsOf(data, distributions, names) {
  if (distributions.length < names.length) {
    const features = new Set(names);
    return data.columns.filter((column) => features.has(column.name))
      .sort((a, b) => b.missing + b.infinite - a.missing - a.infinite).slice(0, distributions.length);
  }
  return distributions.map((distribution) => {
    const column = data.columns.find((one) => one.name === distribution.name);
    return { name: distribution.name, kind: distribution.kind, infinite: column ? column.infinite : 0,
      missing: column ? column.missing : data.rows - total(parts(distribution).map((part) => part.count)) };
  });
}

function missingValues(prefix, data, distributions, names) {
  const { rows } = data;
  const columns = columnsOf(data, distributions, names);
  const more = shownOf(columns.length, names.length, "with most such values");
  const share = (count) => (100 * count) / Math.max(1, rows);
  const shown = columns.filter((column) => column.missing + column.infinite > 0)
    .sort((a, b) => b.missing + b.infinite - a.missing - a.infinite);
  const numbers = table(["Column", "Kind", "Missing", "Missing, share", "Infinite"], columns.map((column) =>
    [plain(column.name), column.kind, number(column.missing), percent(column.missing / Math.max(1, rows)), number(column.infinite)]), [1]);
  const title = "Missing and infinite values";
  if (shown.length === 0) {
    return figure(title, "None: all " + plural(names.length, "column") + " are complete and finite.", null, numbers);
  }
  const whole = more ? 0 : columns.length - shown.length;
  const bar = (name, field, colourName) => ({ type: "bar", stack: "missing", name, barMaxWidth: 18, color: colour(colourName),
    data: shown.map((column) => share(column[field])) });
  const option = (width) => {
    const room = Math.min(240, width * 0.36);
    return base({
      grid: { left: room + 10, right: 24, top: 34, bottom: 44 },
      legend: { top: 0, textStyle: axisText({ fontSize: 12 }) },
      tooltip: { trigger: "axis", axisPointer: { type: "none" }, formatter: ([point]) => {
        const column = shown[point.dataIndex];
        return tip(plain(column.name), number(column.missing) + " missing", number(column.infinite) + " infinite", "of " + plural(rows, "row"));
      } },
      xAxis: valueAxis("Share of the rows (%)", 28),
      yAxis: categoryAxis(shown.map((column) => plain(column.name)), "", 0, room, { inverse: true, axisLabel: { interval: 0 } }),
      series: [bar("Missing", "missing", "series-0"), bar("Infinite", "infinite", "bad")],
    });
  };
  return figure(title, "The longer a bar, the more rows lack a usable value there; they are filled in before a model sees them."
      + (whole > 0 ? " The other " + plural(whole, "column") + " are complete." : "") + more,
    plot(prefix + "-missing", title + " per column", 86 + 26 * shown.length, option), numbers);
}

function distributions(prefix, columns, features, which) {
  const pictures = columns.map((column, index) => el("div", "", el("h4", "", plain(column.name)), distribution(prefix + "-distribution-" + index, column)));
  const data = el("div", "", ...columns.map((column) => el("div", "", el("h4", "", plain(column.name)),
    table([column.kind === "numeric" ? "From … to" : "Category", "Rows"], parts(column).map((part) => [part.name, number(part.count)])))));
  return figure("How the values are spread", "One small picture per column: the bigger a bar, the more rows have such a value; look for long tails and lone bars."
      + shownOf(columns.length, features, which),
    el("div", "multiples", ...pictures), data, "spread");
}

/** Bins and categories alike: a name and a count. */
function parts(column) {
  if (column.kind === "categorical") return column.categories.map(({ category, count }) => ({ name: category, count }));
  return column.counts.map((count, bin) => ({ name: number(column.edges[bin]) + " … " + number(column.edges[bin + 1]), count }));
}

function distribution(name, column) {
  return column.kind === "numeric" ? histogram(name, column) : categories(name, column);
}

function histogram(name, column) {
  const bins = parts(column);
  const { edges } = column;
  const option = () => base({
    grid: { left: 44, right: 6, top: 12, bottom: 38 },
    tooltip: { formatter: (bar) => tip(bins[bar.dataIndex].name, plural(bins[bar.dataIndex].count, "row")) },
    xAxis: categoryAxis(bins.map((bin, index) => compact(edges[index])), "Value (from)", 22, 64,
      { axisLabel: { fontSize: 10, interval: Math.max(0, Math.ceil(bins.length / 4) - 1) } }),
    yAxis: valueAxis("Rows", 34, { splitNumber: 2, nameTextStyle: axisText({ fontSize: 10 }), axisLabel: axisText({ fontSize: 10, formatter: compact }) }),
    series: [{ type: "bar", barCategoryGap: "6%", color: colour("series-0"), data: bins.map((bin) => bin.count) }],
  });
  return plot(name, "Distribution of " + plain(column.name), 170, option);
}

/** Names of categories need room, so their bars lie; beyond twelve only the table lists them all. */
function categories(name, column) {
  const shown = parts(column).slice(0, 12);
  const option = (width) => base({
    grid: { left: width * 0.46 + 8, right: 12, top: 4, bottom: 38 },
    tooltip: { formatter: (bar) => tip(shown[bar.dataIndex].name, plural(bar.value, "row")) },
    xAxis: valueAxis("Rows", 22, { splitNumber: 2, axisLabel: axisText({ fontSize: 10, formatter: compact }) }),
    yAxis: categoryAxis(shown.map((category) => category.name), "", 0, width * 0.46, { inverse: true, axisLabel: { fontSize: 9, interval: 0 } }),
    series: [{ type: "bar", barCategoryGap: "25%", color: colour("series-2"), data: shown.map((category) => category.count) }],
  });
  return plot(name, "Distribution of " + plain(column.name), Math.max(110, Math.min(170, 44 + 26 * shown.length), 44 + 15 * shown.length), option);
}

/** What every task tells of its file, and `more` of its own. */
function dataFacts({ data, provenance }, features, more = []) {
  const facts = [["File", data.file], ["Rows", number(data.rows)], ["Features", number(features)], ["Seed", String(provenance.seed)], ...more];
  data.columns_left_out.forEach((column) => facts.push(["Not a feature: " + column.name, column.reason]));
  data.warnings.forEach((warning) => facts.push(["Warning", warning]));
  return el("section", "card facts", el("h3", "", "Where these figures come from"), table(["Fact", "Value"], facts, [1]));
}
