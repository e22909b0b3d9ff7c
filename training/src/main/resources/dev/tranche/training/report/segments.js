// The customer segments' charts. Each function makes one figure from its part of the run's document and charts.

const ALGORITHMS = { kmeans: "k-means", ward: "Ward (hierarchical)", hdbscan: "HDBSCAN (density)" };

/** Which features are shown, if not all. */
const MOST_DIFFERENT = "that the segments differ most in";

function segmentsSection(run, charts) {
  const segments = run.segments.map((segment) => ({ ...segment, name: plain(segment.name) }));
  const report = { ...run, segments };
  const { features } = report;
  const rated = segments.some((segment) => known(segment.default_rate));
  return [
    segmentsLead(report),
    segmentTiles(report, charts.plane),
    el("div", "cards",
      watchCard(watchedSegments(report), "Nothing stands out: the segments are apart, and come back where customers are drawn anew."),
      segmentsTable(segments),
      segmentBars("sizes", "Segment sizes", "The longer a bar, the more customers are in the segment.", "Customers", segments,
        (segment) => segment.customers, number, rated ? "half" : ""),
      rated ? segmentBars("default-rates", "Default rate per segment", "The longer a bar, the more of the segment's customers defaulted.",
        "Default rate (%)", segments, (segment) => segment.default_rate, percent, "half") : null,
      segmentPortraits(segments, report.portraits),
      pcaPlane(charts.plane, segments),
      elbow(report),
      clusterings(report.algorithms_compared, report.algorithm),
      report.previous_bundle ? segmentHistory(report.previous_bundle) : null,
      clusterMeans(features, segments, charts),
      missingValues("segments", report.data, charts.columns, features),
      distributions("segments", charts.columns, features.length, MOST_DIFFERENT),
      dataFacts(report, features.length),
      reproduceCard("segments", report)),
  ];
}

function segmentsLead({ data, features, segments }) {
  const largest = segments.reduce((best, segment) => (segment.customers > best.customers ? segment : best));
  return el("p", "lead", number(total(segments.map((segment) => segment.customers))) + " customers of " + data.file + " fall into " + plural(segments.length, "segment")
    + " by " + plural(features.length, "feature") + ". The largest, ", el("b", "", largest.name), ", holds " + percent(largest.share) + " of them.");
}

function segmentTiles({ k, k_suggested: suggested, trials, silhouette, data, features }, plane) {
  return tiles([
    ["Segments", number(k), k === suggested ? "of " + plural(trials.length, "number") + " tried" : "as was asked for; the trials speak for " + suggested],
    ["Silhouette", fixed(silhouette, 3), "1 is well apart, 0 is overlapping"],
    ["Seen on the plane", percent(total(plane.explained)), "of the variance, two components"],
    ["Rows", number(data.rows), plural(features.length, "feature")],
  ]);
}

function segmentBars(name, title, how, axis, segments, value, format, className) {
  const shown = segments.map((segment, index) => ({ segment, index })).filter(({ segment }) => known(value(segment)));
  const scale = format === percent ? 100 : 1;
  const option = (width) => {
    const room = Math.min(190, width * 0.36);
    return base({
      grid: { left: room + 10, right: 62, top: 6, bottom: 44 },
      tooltip: { formatter: (bar) => tip(bar.name, axis + ": " + format(bar.value / scale)) },
      xAxis: valueAxis(axis, 28, { splitNumber: 3 }),
      yAxis: categoryAxis(shown.map(({ segment }) => segment.name), "", 0, room, { inverse: true, axisLabel: { color: colour("ink"), interval: 0, overflow: "break", lineHeight: 13 } }),
      series: [{ type: "bar", barMaxWidth: 26, label: { show: true, position: "right", color: colour("ink"), formatter: (bar) => format(bar.value / scale) },
        data: shown.map(({ segment, index }) => ({ value: scale * value(segment), itemStyle: { color: seriesColour(index), borderRadius: [0, 5, 5, 0] } })) }],
    });
  };
  return figure(title, how, plot(name, title, 60 + 44 * shown.length, option), table(["Segment", "Customers", "Share", "Known outcomes", "Default rate"],
    segments.map((segment) => [segment.name, number(segment.customers), percent(segment.share), number(segment.customers_with_known_outcome ?? 0), percent(segment.default_rate)])), className);
}

function segmentPortraits(segments, portraits) {
  const areas = ["marketing", "risk", "product", "service"];
  const portrait = (segment, words) => el("section", "portrait", el("h4", "", segment.name), el("p", "", words.who),
    el("dl", "", ...areas.flatMap((area) => [el("dt", "", area[0].toUpperCase() + area.slice(1)), el("dd", "", words[area])])));
  return figure("Portraits", "Each segment in words: who is in it, and what that suggests. Means are in the columns' own units, against those of all customers; texts of your own go under 'advice' in the spec.",
    el("div", "portraits", ...segments.map((segment, index) => portrait(segment, portraits[index]))), null);
}

function pcaPlane(plane, segments) {
  const axis = (component) => "Component " + (component + 1) + " (" + percent(plane.explained[component]) + " of the variance)";
  const points = segments.map(() => []);
  plane.x.forEach((x, i) => points[plane.segment[i]].push([x, plane.y[i]]));
  const item = 40 + 7 * Math.min(40, Math.max(...segments.map((segment) => segment.name.length)));
  const rows = (width) => Math.ceil(segments.length / Math.max(1, Math.floor(width / item)));
  const option = (width) => base({
    grid: { left: 50, right: 14, top: 14 + 24 * rows(width), bottom: 46 },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 10, textStyle: axisText({ fontSize: 12 }), formatter: (name) => short(name, 40),
      data: segments.map((segment) => ({ name: segment.name, icon: "circle" })) },
    tooltip: { formatter: (dot) => tip(dot.seriesName, "(" + fixed(dot.value[0], 2) + ", " + fixed(dot.value[1], 2) + ")") },
    xAxis: valueAxis(axis(0), 28), yAxis: valueAxis(axis(1), 34),
    series: segments.map((segment, index) => ({ type: "scatter", name: segment.name, data: points[index], progressive: 0,
      symbolSize: width < 560 ? 4 : 5, color: seriesColour(index), itemStyle: { opacity: 0.6 } })),
  });
  const centre = (index, part) => fixed(total(points[index].map((point) => point[part])) / points[index].length, 2);
  const data = table(["Segment", "Dots", "Mean, component 1", "Mean, component 2"], segments.map((segment, index) =>
    [segment.name, number(points[index].length), centre(index, 0), centre(index, 1)]));
  return figure("Customers on the principal plane", "Each dot is a customer, near to those like them; colours that keep to themselves are segments that differ clearly.",
    plot("pca", "Customers on the first two principal components", (width) => (width < 560 ? 380 : 500) + 24 * rows(width), option), data);
}

function elbow({ trials, k: chosenK, k_suggested: bestK }) {
  const line = (name, pick, index, type) => ({ type: "line", name, yAxisIndex: index === 0 ? 0 : 1, symbol: "circle", symbolSize: 7, color: seriesColour(index), lineStyle: { type },
    data: trials.map((trial) => (known(pick(trial)) ? pick(trial) : "-")) });
  const inertia = line("Inertia (lower is tighter)", (trial) => trial.inertia, 0, "solid");
  inertia.markLine = { symbol: "none", silent: true, lineStyle: { color: colour("soft") }, label: { formatter: "chosen: k = " + chosenK, distance: 8, color: colour("ink") },
    data: trials.some((trial) => trial.k === chosenK) ? [{ xAxis: String(chosenK) }] : [] };
  const option = () => base({
    grid: { left: 62, right: 62, top: 88, bottom: 46 },
    legend: { top: 0, textStyle: axisText({ fontSize: 12 }) },
    tooltip: { trigger: "axis", formatter: (points) => tip("k = " + points[0].axisValue, ...points.map((point) => point.seriesName + ": " + number(point.value))) },
    xAxis: categoryAxis(trials.map((trial) => String(trial.k)), "Number of segments k", 28, 40),
    yAxis: [valueAxis("Inertia", 48, { scale: true }), valueAxis("Silhouette, stability", 44, { splitLine: { show: false } })],
    series: [inertia,
      line("Silhouette (higher is better apart)", (trial) => trial.silhouette, 1, "dashed"),
      line("Stability (higher comes back more surely)", (trial) => trial.stability, 2, "dotted")],
  });
  return figure("How many segments", "Good is a k where the inertia stops falling steeply (the knee), the segments are well apart (silhouette), and customers drawn anew give the same segments "
    + "(stability: the adjusted Rand index between fits on resamples). Taken is the largest stability × (knee + silhouette): " + bestK + (chosenK === bestK ? "." : "; asked for were " + chosenK + "."),
    plot("elbow", "Inertia, silhouette and stability per number of segments", 380, option), table(["k", "Inertia", "Knee", "Silhouette", "Stability", "Worth", "Chosen"],
      trials.map((trial) => [String(trial.k), number(trial.inertia), fixed(trial.knee_height, 4), fixed(trial.silhouette, 4), fixed(trial.stability, 4), fixed(trial.worth, 4),
        trial.k === chosenK ? "chosen" : ""])));
}

function clusterings(trials, chosen) {
  const figures = (trial, value) => (trial.segments < 2 ? "–" : value);
  // Of the few customers that it takes, any method's silhouette is good.
  const compared = (trial) => (trial.share_in_no_segment > 0.2 ? "not compared" : figures(trial, fixed(trial.silhouette, 3)));
  return figure("Other ways to segment", "The same sample of customers, grouped by three methods. Agreement with k-means is the adjusted Rand index, 1 for the same segments, about 0 for unrelated ones. "
    + "Customers are always served by the nearest centroid: \"Nearest elsewhere\" says for how many that is another segment than the method's own. "
    + "A method that leaves more than a fifth of them in no segment is not compared by its silhouette, which is of the others only.",
    table(["Method", "Segments", "Silhouette", "Agreement", "Nearest elsewhere", "In no segment", "Chosen"], trials.map((trial) => [ALGORITHMS[trial.algorithm] ?? trial.algorithm, trial.segments < 2 ? "none found" : number(trial.segments),
      compared(trial), figures(trial, fixed(trial.agreement_with_kmeans, 3)), figures(trial, percent(trial.share_nearer_to_another_segment)), percent(trial.share_in_no_segment), trial.algorithm === chosen ? "chosen" : ""])), null);
}

function segmentHistory(history) {
  const names = (list) => (list.length === 0 ? "none" : list.map(plain).join(" · "));
  return figure("What became of the previous segments", "A segment keeps its name and number if its centroid moved less than half the way to the next one since bundle " + history.version + ".",
    table(["What became", "Segments", "Names"], [["Kept", number(history.kept.length), names(history.kept)], ["New", number(history.added.length), names(history.added)],
      ["Vanished", number(history.vanished.length), names(history.vanished)]], [2]), null);
}

function clusterMeans(all, segments, { columns, means, standardised_means: standardised }) {
  const features = columns.map((column) => plain(column.name));
  const limit = Math.max(1, ...standardised.flatMap((row) => row.filter(known).map(Math.abs)));
  const bound = Math.min(3, Math.ceil(2 * limit) / 2);
  const room = (width) => (width < 560 ? 104 : 230);
  const cellOf = (width) => (width - room(width) - 20) / segments.length;
  const letters = (width) => (cellOf(width) < 80 ? 9 : 11);
  // Names stand above their columns in as many lines as the longest takes there.
  const top = (width) => 7 + 13 * Math.max(...segments.map(({ name }) => linesOf(name, (cellOf(width) - 8) / (0.62 * letters(width)))));
  const option = (width) => {
    const cell = cellOf(width);
    return base({
      grid: { left: room(width) + 8, right: 8, top: top(width), bottom: 44 },
      tooltip: { formatter: ({ value: [s, f, z] }) => tip(segments[s].name, features[f], "mean " + number(means[s][f]), fixed(z, 2) + " standard deviations from everyone's mean") },
      xAxis: categoryAxis(segments.map((segment) => segment.name), "", 0, cell - 8, { position: "top", axisLabel: { interval: 0, color: colour("ink"), overflow: "break", lineHeight: 13, fontSize: letters(width) } }),
      yAxis: categoryAxis(features, "", 0, room(width), { inverse: true, axisLabel: { interval: 0 } }),
      visualMap: { min: -bound, max: bound, orient: "horizontal", left: "center", bottom: 0, itemHeight: 160, itemWidth: 12, precision: 1,
        text: ["above average", "below"], textStyle: axisText(), inRange: { color: [colour("cold"), colour("middle"), colour("warm")] } },
      series: [{ type: "heatmap", progressive: 0, itemStyle: { borderColor: colour("card"), borderWidth: 2, borderRadius: 4 },
        data: standardised.flatMap((row, s) => row.map((z, f) => ({ value: [s, f, known(z) ? z : "-"],
          label: { color: Math.abs(z) > 0.7 * bound ? colour("on-strong") : colour("ink") } }))),
        label: { show: cell >= 44, fontSize: 11, formatter: ({ value: [, , z] }) => (known(z) ? (z > 0 ? "+" : "") + fixed(z, 2) : "") } }],
    });
  };
  const data = table(["Feature (mean)", ...segments.map((segment) => segment.name)],
    features.map((feature, f) => [feature, ...alike(means.map((row) => row[f]))]));
  return (segments.length <= 6 ? besideFigure : figure)("What makes each segment", "Red is above the average customer, blue below, in standard deviations; read a column from top to bottom for the character of a segment. The table has the means in the columns' own units."
      + shownOf(features.length, all.length, MOST_DIFFERENT),
    plot("means", "Standardised means per segment and feature", (width) => 54 + top(width) + 26 * features.length, option), data);
}
