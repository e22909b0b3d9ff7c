// The score: decision, probability, gauge with bands, reasons, warnings.

const DECISIONS = { approve: "Approve", refer: "Refer to a person", decline: "Decline", not_scorable: "Not scorable" };

const decisionName = (word) => (Object.hasOwn(DECISIONS, word) ? DECISIONS[word] : word);

/** From good to bad, as many as there are bands. */
function bandColour(place, count) {
  const scale = ["series-2", "series-6", "series-0", "series-1", "bad"];
  return colour(scale[count < 2 ? 0 : Math.round((place * (scale.length - 1)) / (count - 1))]);
}

/** Where each band ends on the way from the lowest to the highest score, as shares. */
function bandStops(card) {
  const { lowest_points: low, highest_points: high, bands } = card;
  const rising = [...bands].sort((a, b) => a.lowest_points - b.lowest_points);
  return rising.map((band, place) => {
    const end = place + 1 < rising.length ? rising[place + 1].lowest_points : high;
    return [(end - low) / (high - low), bandColour(rising.length - 1 - place, rising.length)];
  });
}

/** A gauge of scorecard points, or of the probability where the bundle has no scorecard. */
function gauge(score) {
  const card = served.card.scorecard;
  const answer = score.answer;
  const points = card && card.bands && (!answer || known(answer.score));
  const policy = served.card.policy || {};
  const cuts = [policy.refer_from, policy.decline_from].filter(known);
  const stops = points ? bandStops(card) : [[cuts[0] ?? 1, colour("series-2")], [cuts[1] ?? 1, colour("series-1")], [1, colour("bad")]];
  const value = !answer ? 0 : points ? answer.score : answer.probability_of_default;
  return base({
    series: [{
      type: "gauge", min: points ? card.lowest_points : 0, max: points ? card.highest_points : 1,
      startAngle: 200, endAngle: -20, radius: "100%", center: ["50%", "58%"], splitNumber: 1,
      axisLine: { lineStyle: { width: 16, color: stops } },
      axisTick: { show: false }, splitLine: { show: false },
      axisLabel: { distance: -28, color: colour("soft"), fontSize: 11 },
      pointer: { width: 6, length: "22%", offsetCenter: [0, "-52%"], icon: "triangle", itemStyle: { color: colour("ink") } },
      title: { offsetCenter: [0, "24%"], color: colour("soft"), fontSize: 13 },
      detail: {
        offsetCenter: [0, "-6%"], color: colour("ink"), fontSize: 34, fontWeight: 650,
        formatter: points ? (shown) => shown.toFixed(0) : (shown) => percent(shown),
      },
      data: answer ? [{ value, name: points ? "score, band " + answer.band : "probability of default" }] : [],
    }],
  });
}

/** The lowest score of each band in words, for those who do not see the gauge. */
function bandWords() {
  const card = served.card.scorecard;
  if (!card || !card.bands) return "";
  return "Bands: " + card.bands.map((band) => band.name + " from " + band.lowest_points).join(", ") + ".";
}

/** Rules of the policy that keep a customer from being approved, each with the features that it is about. */
function heldWords(answer) {
  const rules = new Map();
  for (const hold of answer.held_by || []) {
    rules.set(hold.rule, [...(rules.get(hold.rule) || []), ...(hold.feature ? [spoken(hold.feature)] : [])]);
  }
  return [...rules].map(([rule, features]) => "Held by the rule " + spoken(rule) + (features.length ? ": " + features.join(", ") : "") + ".");
}

const listed = (lines) => el("ul", "said", ...lines.map((line) => el("li", "", line)));

function reasonsBox(answer) {
  const reasons = answer.reasons || [];
  if (answer.decision === "approve") {
    return el("details", "",
      el("summary", "", "Approved: the customer is told no reasons. What raises the risk most all the same"),
      reasons.length ? listed(reasons.map((reason) => reason.sentence)) : el("p", "how", "Nothing does."));
  }
  return el("div", "",
    el("h3", "", "What the customer is told"),
    reasons.length ? listed(reasons.map((reason) => reason.sentence)) : el("p", "how", "No reason: nothing raises this customer's risk."));
}

function warningsBox(answer) {
  if (!answer.warnings || !answer.warnings.length) return null;
  const line = (warning) => (warning.feature ? spoken(warning.feature) + ": " : "") + (warning.detail || spoken(warning.code));
  return el("div", "", el("h3", "", "Warnings"), listed(answer.warnings.map(line)));
}

/** Builds the section; what it hands back shows an answer, or why there is none. */
function scoreSection(section) {
  const score = { answer: null };
  const verdict = el("div", "");
  const spokenLine = el("p", "how");
  spokenLine.setAttribute("aria-live", "polite");
  const details = el("div", "");
  const dial = plot("gauge", "The score on its scale. " + bandWords(), 220, () => gauge(score));
  const bar = el("div", "bar");
  bar.setAttribute("aria-hidden", "true");
  section.before(bar);
  section.append(el("h2", "", "The score"), el("div", "verdict", verdict, dial), spokenLine, details);
  document.getElementById("page").prepend(bar);
  return {
    show(answer) {
      score.answer = answer;
      section.classList.remove("stale");
      const probability = percent(answer.probability_of_default, 2);
      const decided = () => el("span", "decision " + answer.decision, decisionName(answer.decision));
      verdict.replaceChildren(
        el("div", "soft", familyName(answer.model.name) + " says"),
        el("div", "", decided()),
        el("div", "probability", probability + " probability of default"),
        ...heldWords(answer).map((line) => el("p", "how", line)));
      const points = known(answer.score) ? "score " + answer.score + ", band " + answer.band : "";
      bar.replaceChildren(decided(), el("span", "", probability), el("span", "", points));
      spokenLine.textContent = bandWords();
      details.replaceChildren(reasonsBox(answer), ...[warningsBox(answer)].filter(Boolean));
      section.dataset.probability = String(answer.probability_of_default);
      section.dataset.decision = answer.decision;
      redraw(dial);
    },
    refuse(message) {
      section.classList.add("stale");
      bar.replaceChildren(el("span", "wrong", "No score: see the form"));
      spokenLine.textContent = "No score: " + message;
    },
  };
}
