// What a reader wants to know first: what to watch, and what is decided.

/** A card of sentences; where there is none, `otherwise`. */
function watchCard(sentences, otherwise) {
  const content = sentences.length > 0 ? el("ul", "watch", ...sentences.map((sentence) => el("li", "", sentence))) : el("p", "", otherwise);
  return el("section", "card narrow", el("h3", "", "What to watch"), content);
}

/** A difference of groups that chance shows once in some hundred times is no news. */
const standsOut = (group) =>
  Math.abs(group.mean_probability - group.default_rate) > 3 * Math.sqrt((group.mean_probability * (1 - group.mean_probability)) / group.rows);

function watchedGroups({ attribute, groups }) {
  const looked = groups.filter((group) => !group.small);
  return [
    ...looked.filter((group) => known(group.impact_ratio) && group.impact_ratio < 0.8).map((group) =>
      "Of " + plain(attribute) + " " + group.group + " are approved " + fixed(group.impact_ratio, 2) + " times as often as the group that is approved most."),
    ...looked.filter(standsOut).map((group) =>
      "For " + plain(attribute) + " " + group.group + " the model predicts " + percent(group.mean_probability) + " and " + percent(group.default_rate) + " defaulted."),
  ];
}

function watchedRisk(card, champion) {
  const { data, decision_rules: rules, explanation, over_time: time } = card;
  const bad = champion.confusion.true_positives + champion.confusion.false_negatives;
  const error = champion.metrics.expected_calibration_error;
  const top = explanation.importance[0];
  const moved = time ? time.periods.filter(({ held_out: held }) => held && held.score_stability && held.score_stability.index > held.score_stability.by_chance_high_95) : [];
  const digits = digitsOf(champion, "expected_calibration_error");
  return [
    data.warnings.length > 0 && "The file gives " + plural(data.warnings.length, "warning") + ": see “Where these figures come from”.",
    bad < 100 && "Only " + plural(bad, "customer") + " of the test part defaulted: every figure is uncertain.",
    error > champion.calibration.expected_calibration_error_by_chance_high_95 && "The probabilities are off by " + fixed(error, digits) + " on average, more than chance explains ("
      + fixed(champion.calibration.expected_calibration_error_by_chance_high_95, digits) + ").",
    champion.metrics.roc_auc > 0.98 && "So high a ROC-AUC is rare: does a feature tell what was known only afterwards?",
    top && top.share > 0.5 && plain(top.feature) + " makes " + percent(top.share, 0) + " of all contributions: is it known when the decision is made?",
    moved.length > 0 && "In " + plural(moved.length, "period") + " scores moved more than chance explains: see “Over time”.",
    rules.held > 0.1 * rules.approved_by_cut_off && percent(rules.held / rules.approved_by_cut_off) + " of the approvals are referred, since values are missing or unusual.",
    data.protected_attributes.length === 0 && "No protected attribute is named in the spec, so nothing is known of fairness.",
    ...champion.slices_by_protected_attribute.flatMap(watchedGroups),
  ].filter(Boolean);
}

const DECISIONS = { approve: "Approve", refer: "Refer", decline: "Decline" };

/** What the policy's cut-offs decide about the test part. */
function decisionsCard({ decisions, policy }) {
  const priced = decisions.some((one) => known(one.cost));
  const row = (name, one) => [name, number(one.customers), percent(one.share), number(one.defaults), percent(one.default_rate), ...(priced ? [number(one.cost)] : [])];
  const sum = (member) => total(decisions.map((one) => one[member] ?? 0));
  const all = { customers: sum("customers"), share: sum("share"), defaults: sum("defaults"), default_rate: sum("defaults") / sum("customers"), cost: sum("cost") };
  const content = table(["Decision", "Customers", "Share", "Bad", "Default rate", ...(priced ? ["Cost"] : [])],
    [...decisions.map((one) => row(DECISIONS[one.decision] ?? one.decision, one)), row("All", all)]);
  const border = policy.refer_from < policy.decline_from
    ? "a person decides from a probability of " + fixed(policy.refer_from, 3) + " on, from " + fixed(policy.decline_from, 3) + " on the answer is no"
    : "from a probability of " + fixed(policy.decline_from, 3) + " on the answer is no";
  const card = el("section", "card broad", el("h3", "", "What the policy decides"),
    el("p", "how", "Of the customers of the test part, by its cut-offs alone: " + border + "."
      + (priced ? " Costs are of good ones declined and bad ones approved, as the spec has them." : "")), content);
  card.dataset.table = "decisions";
  return card;
}

function watchedSegments({ segments, silhouette, trials, k, data, previous_bundle: before }) {
  const chosen = trials.find((trial) => trial.k === k);
  return [
    data.warnings.length > 0 && "The file gives " + plural(data.warnings.length, "warning") + ": see “Where these figures come from”.",
    silhouette < 0.25 && "The segments overlap (silhouette " + fixed(silhouette, 2) + "): customers near a border could as well be in the next one.",
    chosen && known(chosen.stability) && chosen.stability < 0.8 && "Customers drawn anew give other segments (stability " + fixed(chosen.stability, 2) + ").",
    ...segments.filter((segment) => segment.share < 0.02).map((segment) => segment.name + " holds only " + percent(segment.share) + " of the customers."),
    before && before.vanished.length > 0 && plural(before.vanished.length, "segment") + " of the bundle before vanished: see “What became of the previous segments”.",
  ].filter(Boolean);
}

function segmentsTable(segments) {
  const rated = segments.some((segment) => known(segment.default_rate));
  return el("section", "card broad", el("h3", "", "The segments"), el("p", "how", "Most customers first."),
    table(["Segment", "Customers", "Share", ...(rated ? ["Default rate"] : [])], [...segments].sort((a, b) => b.customers - a.customers).map((segment) =>
      [segment.name, number(segment.customers), percent(segment.share), ...(rated ? [percent(segment.default_rate)] : [])])));
}

/** How the same bundle is made again. */
function reproduceCard(task, { provenance }) {
  const { effort, trials } = provenance.parameters;
  const command = el("pre", "", "./tranche train " + task + " --spec " + task + "/spec.json --data " + quoted(provenance.data_file)
    + (effort ? " --effort " + effort : "") + (trials ? " --tune " + trials : "") + " --out again");
  command.tabIndex = 0;
  command.setAttribute("role", "group");
  command.setAttribute("aria-label", "Command");
  const versions = Object.entries(provenance.versions).map(([name, version]) => name + " " + version).join(", ");
  return el("section", "card", el("h3", "", "How to make it again"),
    el("p", "how", "In the folder of this page, with the same file (SHA-256 " + provenance.data_sha256 + ") and " + versions
      + ". spec.json holds what was asked for, with the seed; the same models come out, byte by byte."), command);
}

/** As a shell takes it. */
const quoted = (text) => (/^[\w./-]+$/.test(text) ? text : "'" + text.replaceAll("'", "'\\''") + "'");
