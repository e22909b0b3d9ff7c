// The page of what monitoring found: the worst first, then scores, decisions, features and periods.

const MONITORED = [["risk", "Risk model"], ["segments", "Customer segments"]];

const inWords = (word) => word.replaceAll("_", " ").replace("roc auc", "ROC-AUC");

/** Of the thresholds, what a verdict is coloured by. */
const verdictColour = (verdict) => colour(verdict === "act" ? "bad" : verdict === "watch" ? "series-1" : "series-0");

/** One bar per finding, as long as its change, beside what chance reaches. */
function findingsFigure(task, report) {
  const shown = report.findings.slice(0, 25);
  const name = (finding) => inWords(finding.measure) + ": " + plain(finding.of);
  const numbers = table(["What", "Verdict", "Value", "Change", "By chance"], report.findings.map((finding) =>
    [name(finding), finding.verdict, fixed(finding.value, 4), fixed(finding.change, 4), fixed(finding.chance, 4)]), [1]);
  const option = (width) => {
    const room = Math.min(300, width * 0.42);
    const line = (at) => ({ xAxis: at, lineStyle: { color: colour("bad"), type: "dashed" }, label: { formatter: String(at) } });
    return base({
      grid: { left: room + 10, right: 30, top: 24, bottom: 44 },
      tooltip: { trigger: "axis", axisPointer: { type: "none" }, formatter: ([point]) => {
        const finding = shown[point.dataIndex];
        return tip(name(finding), finding.verdict, "value " + fixed(finding.value, 4), "change " + fixed(finding.change, 4), "by chance " + fixed(finding.chance, 4));
      } },
      xAxis: valueAxis("Change", 28, { max: (shownTo) => Math.max(shownTo.max, report.file.limits.act) }),
      yAxis: categoryAxis(shown.map(name), "", 0, room, { inverse: true, axisLabel: { interval: 0 } }),
      series: [
        { type: "bar", barMaxWidth: 16, data: shown.map((finding) => ({ value: finding.change, itemStyle: { color: verdictColour(finding.verdict) } })),
          markLine: { silent: true, symbol: "none", data: [line(report.file.limits.watch), line(report.file.limits.act)] } },
        { type: "scatter", symbol: "rect", symbolSize: [3, 14], itemStyle: { color: colour("soft") }, data: shown.map((finding) => finding.chance) },
      ],
    });
  };
  const how = "A bar is how much has changed, the small mark how much chance alone explains; the dashed lines are where to watch and where to act."
    + (shown.length < report.findings.length ? " These are the " + shown.length + " that changed most." : "");
  return figure("What has changed", how, plot(task + "-findings", "What has changed", 76 + 24 * shown.length, option), numbers, "wide");
}

function scoresFigure(scores) {
  const row = (name, one) => [name, number(one.customers), fixed(one.roc_auc, 4), percent(one.default_rate, 2), percent(one.approved_default_rate, 2), fixed(one.cost_per_customer, 4)];
  const rows = [row("test part", scores.reference), row("estimated", scores.estimated)];
  if (scores.realised) rows.push(row("by labels", scores.realised));
  return el("figure", "card", el("h3", "", "How good the scores are"),
    el("p", "how", "Estimated: if the probabilities are right, of the customers as they are now. Only labels show whether they are."),
    table(["Figures", "Customers", "ROC-AUC", "Default rate", "Of approved", "Cost per customer"], rows));
}

function decisionsFigure(decisions) {
  const bands = decisions.bands.map((band) => {
    const labelled = band.calibration;
    return ["band " + band.band, number(band.customers), percent(band.share), percent(band.probability, 2),
      labelled ? percent(labelled.default_rate, 2) : "–", labelled ? fixed(labelled.p_value, 4) : "–"];
  });
  const shares = decisions.shares.map((one) => [inWords(one.decision), number(one.customers), percent(one.share), "–", "–", "–"]);
  return el("figure", "card", el("h3", "", "Decisions and bands"),
    el("p", "how", "Where p is near 0, more default than the band's probability says; near 1, fewer."),
    table(["Decision or band", "Customers", "Share", "Expected default rate", "By labels", "p (Jeffreys)"], [...shares, ...bands]));
}

const groupsFigure = (groups) => el("figure", "card", el("h3", "", "Approval by group"),
  el("p", "how", "A ratio below 0.80 to the group that is approved most is worth a look."),
  table(["Group", "Customers", "Approved", "Ratio"], groups.map((one) =>
    [one.attribute + " " + one.group, number(one.customers), percent(one.approval_rate), fixed(one.ratio, 2)])));

function periodsFigure(task, periods) {
  const numbers = table(["From", "Customers", "Stability", "Verdict", "Estimated default rate", "By labels"], periods.map((period) =>
    [period.from ?? "no date", number(period.customers), fixed(period.score.value, 4), period.score.verdict,
      period.estimated ? percent(period.estimated.default_rate, 2) : "–", period.realised ? percent(period.realised.default_rate, 2) : "–"]), [3]);
  const option = () => base({
    grid: { left: 76, right: 24, top: 20, bottom: 44 },
    tooltip: { trigger: "axis", formatter: ([point]) => tip(periods[point.dataIndex].from ?? "no date", "stability index " + fixed(point.value, 4), plural(periods[point.dataIndex].customers, "customer")) },
    xAxis: categoryAxis(periods.map((period) => period.from ?? "no date"), "", 0, 90),
    yAxis: valueAxis("Population stability index", 54),
    series: [{ type: "line", color: colour("series-0"), data: periods.map((period) => period.score.value) }],
  });
  return figure("Period by period", "The higher the line, the less the scores of a period look like those of training.",
    plot(task + "-periods", "Stability by period", 260, option), numbers, "wide");
}

function featuresFigure(features) {
  const bins = features.map((feature) => el("div", "", el("h4", "", plain(feature.feature)),
    table(["Values", "Training", "Now"], feature.bins.map((bin) => [bin.bin, percent(bin.reference), percent(bin.share)]))));
  return el("figure", "card", el("h3", "", "Features"),
    el("p", "how", "Shares of the customers; a category that is unseen, or a number out of range, is none that training knew."),
    table(["Feature", "Missing", "At training", "Unseen", "Out of range"], features.map((feature) =>
      [plain(feature.feature), percent(feature.missing), percent(feature.missing_reference), percent(feature.unseen), percent(feature.out_of_range)])),
    behind(el("div", "", ...bins)));
}

const sharesFigure = (segments) => el("figure", "card", el("h3", "", "Segments"),
  el("p", "how", percent(segments.outliers) + " of the customers are further from their segment than 99 % of the training rows."),
  table(["Segment", "Training", "Now"], segments.shares.map((share) => [plain(share.bin), percent(share.reference), percent(share.share)])));

const logFigure = (log) => el("figure", "card", el("h3", "", "The log"),
  el("p", "how", plural(log.decisions, "decision") + "; left out are " + number(log.other_bundles) + " of other bundles, " + number(log.advisory)
    + " of models that decide nothing, " + number(log.unreadable) + " that cannot be read; " + plural(log.refusals, "refused request") + "."),
  table(["Warning", "About", "Decisions", "Share"], log.warnings.map((one) => [inWords(one.code), one.feature, number(one.decisions), percent(one.share)]), [1]));

function monitoredSection(task, title, report) {
  const { file, scores, segments, features, periods } = report;
  return el("section", "", el("h2", "", title),
    el("p", "soft", "Bundle " + file.bundle + ": " + plural(file.rows.rows - file.rows.bad_rows, "row") + " against " + number(file.training_rows) + " of training"),
    findingsFigure(task, report),
    scores && scoresFigure(scores), scores && decisionsFigure(scores.decisions), scores && scores.groups.length > 0 ? groupsFigure(scores.groups) : null,
    segments && sharesFigure(segments), periods.length > 0 ? periodsFigure(task, periods) : null, features.length > 0 ? featuresFigure(features) : null);
}

function buildMonitored(found) {
  document.getElementById("page").append(
    el("header", "", el("h1", "", document.title),
      el("p", "soft", found.verdict === "act" ? "No: act on the first lines." : found.verdict === "watch" ? "Yes, but watch the first lines." : "Yes: stable.")),
    ...MONITORED.filter(([task]) => found[task]).map(([task, title]) => monitoredSection(task, title, found[task])),
    ...(found.records ? [logFigure(found.records)] : []),
    el("footer", "", "This page is complete in itself: it loads nothing and sends nothing. Charts by Apache ECharts " + echarts.version + "."));
}

buildMonitored(carried());
sideContents();
drawInTurn();
followTheReader();
toTheAddressed();
