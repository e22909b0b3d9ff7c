// The page of a bundle that was trained again: the rules, then figures, decisions, reasons and segments.

/** A figure for people, which keeps its exact value where the pointer rests and for programs. */
function exact(value, digits = 4) {
  if (!known(value)) return "–";
  const node = el("span", "", fixed(value, digits));
  node.title = node.dataset.value = String(value);
  return node;
}

/** An interval of a difference on a line with 0 in the middle: one that does not touch 0 is beyond chance. */
function intervalBar(found, lessIsBetter) {
  const reach = 1.1 * Math.max(Math.abs(found.interval.low), Math.abs(found.interval.high), Math.abs(found.difference), 1e-12);
  const place = (value) => 50 + 50 * value / reach;
  const beyond = found.interval.low > 0 ? 1 : found.interval.high < 0 ? -1 : 0;
  const better = lessIsBetter ? -beyond : beyond;
  const piece = (left, width, style) => {
    const node = el("span", "");
    Object.assign(node.style, { position: "absolute", left: left + "%", width, ...style });
    return node;
  };
  const line = el("div", "",
    piece(50, "1px", { top: "0", bottom: "0", background: "var(--soft)" }),
    piece(place(found.interval.low), (place(found.interval.high) - place(found.interval.low)) + "%",
      { top: "40%", height: "20%", background: better > 0 ? "var(--series-2)" : better < 0 ? "var(--bad)" : "var(--soft)" }),
    piece(place(found.difference), "3px", { top: "15%", height: "70%", background: "var(--ink)" }));
  Object.assign(line.style, { position: "relative", width: "12rem", height: "1.2rem" });
  line.setAttribute("role", "img");
  line.setAttribute("aria-label", better > 0 ? "better beyond chance" : better < 0 ? "worse beyond chance" : "no difference beyond chance");
  return line;
}

function rulesFigure(checks) {
  return el("figure", "card", el("h3", "", "The rules"),
    el("p", "how", "The later bundle is promoted if all of them hold."),
    table(["Rule", "Holds", "What was found"], checks.map((check) => {
      const holds = el("b", "", check.passed ? "yes" : "no");
      if (!check.passed) holds.style.color = "var(--bad)";
      return [check.rule.replaceAll("_", " "), holds, check.says];
    }), [1, 2]));
}

function qualityFigure(quality) {
  const row = (name, found, lessIsBetter) => [name, exact(found.before), exact(found.after), exact(found.difference),
    exact(found.interval.low), exact(found.interval.high), intervalBar(found, lessIsBetter)];
  const error = quality.calibration_error;
  return el("figure", "card", el("h3", "", "How good both are"),
    el("p", "how", "On the same rows, with the 95 % interval of the difference (paired bootstrap). Of a ROC-AUC more is better, of the others less."),
    table(["", "Earlier", "Later", "Difference", "From", "To", "Interval"], [
      row("ROC-AUC", quality.roc_auc, false),
      row("Brier score", quality.brier, true),
      ...(quality.cost ? [row("Cost per customer", quality.cost, true)] : []),
      ["Calibration error", exact(error.before), exact(error.after), exact(known(error.after) && known(error.before) ? error.after - error.before : null), "", "", ""],
    ]));
}

/** From what to what, customers: rows are the earlier bundle's, columns the later one's. */
function movesFigure(title, how, moves) {
  const names = (member) => [...new Set(moves.map((move) => move[member]))];
  const later = names("after");
  const count = (from, to) => moves.find((move) => move.before === from && move.after === to)?.customers ?? 0;
  return el("figure", "card", el("h3", "", title), el("p", "how", how),
    table(["Earlier, then later", ...later], names("before").map((from) => [from, ...later.map((to) => {
      const customers = el("span", "", number(count(from, to)));
      customers.dataset.value = String(count(from, to));
      return from === to ? el("b", "", customers) : customers;
    })])));
}

function reasonsFigure(reasons) {
  return el("figure", "card", el("h3", "", "Reasons"),
    el("p", "how", "Of customers whom neither bundle approves."),
    table(["Asked about", "First reason the same", "Reasons in common"],
      [[number(reasons.customers), exact(reasons.same_first), exact(reasons.common)]]));
}

function retrainedRisk(risk) {
  const { rows, decisions, reasons } = risk;
  return el("section", "", el("h2", "", "Risk model"),
    el("p", "soft", "Bundle " + risk.after + " after " + risk.before + ": " + plural(rows.compared, "row") + " that neither was fitted to, "
      + number(rows.defaults) + " of them defaults; of " + number(rows.tested) + " of the test part the earlier one knows " + number(rows.known) + "."),
    qualityFigure(risk.quality),
    movesFigure("Decisions", "Of " + percent(decisions.share) + " of " + plural(decisions.customers, "customer") + " something else is decided.", decisions.moves),
    reasons.customers > 0 ? reasonsFigure(reasons) : null);
}

function retrainedSegments(segments) {
  return el("section", "", el("h2", "", "Customer segments"),
    el("p", "soft", "Bundle " + segments.after + " after " + segments.before + ". They are told of, and decide nothing."),
    el("p", "", "Adjusted Rand index ", exact(segments.adjusted_rand), ": 1 where both are the same, 0 where they agree by chance."),
    movesFigure("Who moves where", percent(segments.stayed) + " of the customers stay in the segment of the same name.", segments.moves));
}

function buildComparison(found) {
  const failed = found.checks.filter((check) => !check.passed).length;
  document.getElementById("page").append(
    el("header", "", el("h1", "", document.title),
      el("p", "lead", found.recommendation === "promote"
        ? "Yes: promote the later bundle. All " + found.checks.length + " rules hold."
        : "No: keep the earlier bundle. " + plural(failed, "rule") + (failed === 1 ? " does" : " do") + " not hold.")),
    rulesFigure(found.checks),
    ...(found.risk ? [retrainedRisk(found.risk)] : []),
    ...(found.segments ? [retrainedSegments(found.segments)] : []),
    el("footer", "", "This page is complete in itself: it loads nothing and sends nothing. Where the pointer rests on a figure it is told to the last digit."));
}

buildComparison(JSON.parse(document.getElementById("data").textContent));
