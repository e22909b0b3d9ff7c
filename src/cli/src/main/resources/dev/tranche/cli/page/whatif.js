// What if: one feature moved over what training saw, all else as it is; asked as one batch.

const POINTS = 61;

/** The batch endpoint's limit, with room to spare. */
const BATCH_BYTES = 900_000;
const BATCH_CUSTOMERS = 1000;

/** Values over the range, with the one that is entered among them. */
function valuesOver(field, now, count) {
  if (field.kind === "category") return field.categories.filter(Boolean).slice(0, BATCH_CUSTOMERS);
  const [low, high] = field.range;
  const values = Array.from({ length: count }, (_, place) => rounded(field, low + ((high - low) * place) / (count - 1)));
  if (typeof now === "number") values.push(now);
  return [...new Set(values)].sort((a, b) => a - b);
}

/** As many points as one request holds. */
function questionsOf(field, values) {
  const size = customerJson(values).length + 40;
  const count = Math.max(2, Math.min(POINTS, Math.floor(BATCH_BYTES / size)));
  const asked = valuesOver(field, values.get(field.name), count).slice(0, Math.floor(BATCH_BYTES / size));
  return { asked, body: "[" + asked.map((value) => customerJson(new Map([...values, [field.name, value]]))).join(",") + "]" };
}

/** The cut-offs of the policy as lines across. */
function cutLines() {
  const policy = served.card.policy || {};
  const lines = [["refer", policy.refer_from], ["decline", policy.decline_from]].filter(([, at]) => known(at));
  const once = lines.length === 2 && lines[0][1] === lines[1][1] ? [lines[1]] : lines;
  return once.map(([name, at]) => ({
    yAxis: at, label: { formatter: name + " from " + percent(at), color: colour("soft"), position: "insideStartTop" },
    lineStyle: { color: colour("bad"), type: "dashed" },
  }));
}

function curveOption(shown) {
  const { field, points, now } = shown;
  if (!field || !points.length) return base({});
  const categories = field.kind === "category";
  const top = Math.max(...points.map((point) => point[1]), ...cutLines().map((line) => line.yAxis));
  const at = points.find((point) => point[0] === now);
  const y = { ...valueAxis("probability of default", 46, percentAxis()), min: 0, max: Math.min(1, top * 1.15 || 1) };
  const bars = points.map((point) => ({ value: point[1], itemStyle: { color: colour(point[0] === now ? "accent" : "good") } }));
  return base({
    grid: { left: 64, right: 18, top: 16, bottom: 52 },
    tooltip: { trigger: "axis", formatter: ([one]) => tip(percent(points[one.dataIndex][1], 2), field.title + " = " + points[one.dataIndex][0]) },
    xAxis: categories ? categoryAxis(points.map((point) => point[0]), field.title, 32, 90) : { ...valueAxis(field.title, 34), min: points[0][0], max: points[points.length - 1][0],
      // Below the lowest label of the other axis.
      axisLabel: axisText({ formatter: compact, hideOverlap: true, margin: 14 }) },
    yAxis: y,
    series: [{
      type: categories ? "bar" : "line", data: categories ? bars : points, barMaxWidth: 46, symbol: "none", color: colour("accent"),
      lineStyle: { width: 2.5 }, areaStyle: categories ? undefined : { opacity: 0.08 },
      markLine: { symbol: "none", silent: true, data: cutLines() },
      markPoint: categories || !at ? undefined : { symbol: "circle", symbolSize: 12, silent: true, label: { show: false }, data: [{ coord: at }] },
    }],
  });
}

/** Where the decision changes on the way, in a sentence. */
function turnsOf(field, points) {
  const turns = [];
  for (let i = 1; i < points.length; i++) {
    if (points[i][2] !== points[i - 1][2]) turns.push(decisionName(points[i][2]).toLowerCase() + " from " + number(points[i][0]) + " on");
  }
  if (field.kind === "category") return "";
  return turns.length ? "Starting with " + decisionName(points[0][2]).toLowerCase() + "; " + turns.join("; ") + "." : "The decision stays the same all the way.";
}

function whatIfSection(section, fields) {
  const shown = { field: null, points: [], now: null };
  const movable = fields.filter((field) => field.kind !== "date");
  const pick = el("select", "", ...movable.map((field, place) => {
    const option = el("option", "", field.title);
    option.value = String(place);
    return option;
  }));
  pick.id = "what-if-feature";
  const label = el("label", "", "Move ");
  label.append(pick);
  const said = el("p", "how");
  said.setAttribute("aria-live", "polite");
  const picture = plot("what-if", "The probability of default over the values of one feature.", 280, () => curveOption(shown));
  const numbers = el("div", "");
  section.append(el("h2", "", "What if"), el("p", "how", "One feature over all that training saw, everything else as entered: the model itself is asked for every point."), label, picture, said, numbers);
  let latest = 0;
  async function ask(values) {
    const field = movable[Number(pick.value)];
    if (!field || !values) return;
    const turn = ++latest;
    const { asked, body } = questionsOf(field, values);
    try {
      const answers = await post(SCORES + "/batch?explain=none", body);
      if (turn !== latest) return;
      shown.field = field;
      shown.now = values.get(field.name);
      shown.points = asked.map((value, place) => [value, answers[place].probability_of_default, answers[place].decision]).filter((point) => known(point[1]));
      const refused = asked.length - shown.points.length;
      said.textContent = (shown.points.length ? turnsOf(field, shown.points) : "") + (refused ? " " + plural(refused, "value") + " cannot be scored by the policy's rules." : "");
      numbers.replaceChildren(behind(table([field.title, "probability", "decision"],
        shown.points.map((point) => [String(point[0]), percent(point[1], 2), decisionName(point[2])]))));
      redraw(picture);
    } catch (failure) {
      said.textContent = "Not asked: " + failure.message;
    }
  }
  const state = { values: null };
  pick.addEventListener("change", () => ask(state.values));
  return { show(values) { state.values = values; ask(values); } };
}
