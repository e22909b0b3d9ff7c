// The segment of the same customer, where a segmentation is served beside the score.

const SEGMENTATION = "/console/segmentation";

/** The segmentation's features as fields of a form. */
function segmentFields(description) {
  const customer = description.event_schema.$defs.customer.properties.features;
  return fieldsOf(customer, description.model_card.features, []);
}

function distancesOption(shown, width) {
  if (!shown.answer) return base({});
  const segments = served.segmentation.model_card.segments;
  const room = Math.min(280, width * 0.4);
  return base({
    grid: { left: room + 10, right: 48, top: 6, bottom: 40 },
    xAxis: valueAxis("distance to the centre", 28),
    yAxis: categoryAxis(segments.map((segment) => segment.index + " · " + plain(segment.name)), "", 0, room, { inverse: true, axisLabel: { overflow: "break", lineHeight: 13 } }),
    series: [{
      type: "bar", barMaxWidth: 20, label: { show: true, position: "right", color: colour("ink"), formatter: ({ value }) => value.toFixed(2) },
      data: shown.answer.distances.map((value, place) => ({ value, itemStyle: place === shown.answer.segment ? { color: colour("accent") } : { color: colour("soft"), opacity: 0.6 } })),
    }],
  });
}

/** This customer beside the mean of the segment and of everybody, in the units of the file. */
function portrait(answer, values) {
  const card = served.segmentation.model_card;
  const segment = card.segments.find((one) => one.index === answer.segment);
  // Not of the scales: their mean may be of logarithms.
  const customers = total(card.segments.map((one) => one.size));
  const everybody = (name) => total(card.segments.map((one) => one.size * one.centroid[name])) / customers;
  const centroid = new Map(Object.entries(segment?.centroid || {}));
  const rows = [...centroid].map(([name, mean]) => [
    spoken(name), values.has(name) ? String(values.get(name)) : "missing", number(mean), number(everybody(name))]);
  return table(["feature", "this customer", "segment's mean", "everybody's mean"], rows);
}

function segmentText(answer) {
  const card = served.segmentation.model_card;
  const segment = card.segments.find((one) => one.index === answer.segment);
  const share = segment?.reference?.share;
  return [
    el("p", "probability", "Segment " + answer.segment + ": " + plain(answer.name)),
    el("p", "how",
      (known(share) ? percent(share) + " of the training customers are in it. " : "") +
      (known(answer.confidence) ? "Confidence " + percent(answer.confidence, 0) + ": how much nearer its centre is than the next. " : "") +
      (answer.outlier ? "This customer is an outlier: further from the centre than 99 % of the segment in training." : "")),
    answer.traits && answer.traits.length ? listed(answer.traits.map((trait) => trait.sentence)) : null,
  ].filter(Boolean);
}

/** The section, or one that stays hidden and asks nothing where no segmentation is served. */
function segmentSection(section, risk) {
  if (!served.segmentation) return { show() {} };
  section.hidden = false;
  const shown = { answer: null, values: new Map() };
  const fields = segmentFields(served.segmentation);
  const shared = new Set(risk.map((field) => field.name));
  const own = fields.filter((field) => !shared.has(field.name));
  const again = settled(60, () => ask());
  const controls = own.map((field, place) => control(field, "s" + place, again));
  controls.forEach((one) => setValue(one, one.field.usual));
  const fill = (value) => () => { controls.forEach((one) => setValue(one, value(one.field))); ask(); };
  const said = el("div", "");
  said.setAttribute("aria-live", "polite");
  const picture = plot("distances", "Distance to each segment's centre; the nearest is this customer's segment.", () => 54 + 44 * served.segmentation.model_card.segments.length, (width) => distancesOption(shown, width));
  const plane = principalPlane(served.segmentation.model_card);
  const map = plane && plot("plane", "The segments' centres and this customer on the principal plane.", (width) => (width < 480 ? 280 : 340),
    (width) => planeOption(plane, served.segmentation.model_card.segments, shown.answer, width));
  const placed = plane && el("p", "how", "The centres of the segments, larger ones of larger segments, and this customer on the principal plane of the centres, which shows "
    + percent(plane.shown, 0) + " of what they differ in. Placed by the distances above.");
  const below = el("div", "");
  const common = fields.filter((field) => shared.has(field.name)).map((field) => field.title);
  section.append(
    el("h2", "", "The segment"), said, picture, ...(plane ? [placed, map] : []), below,
    el("details", "",
      el("summary", "", own.length ? plural(own.length, "value") + " that only the segmentation knows" : "Every value is shared with the score"),
      el("p", "how", common.length ? "Taken from the form: " + common.join(", ") + "." : "No column is shared with the score."),
      el("div", "buttons", button("Usual", fill((field) => field.usual)), button("Random", fill(randomValue))),
      el("div", "two", ...controls.map((one) => one.row))));
  let latest = 0;
  async function ask() {
    const turn = ++latest;
    const values = new Map([...shown.values].filter(([name]) => fields.some((field) => field.name === name)));
    for (const [name, value] of valuesOf(controls)) values.set(name, value);
    try {
      const answer = await post(SEGMENTATION, customerJson(values));
      if (turn !== latest) return;
      shown.answer = answer;
      said.replaceChildren(...segmentText(answer));
      below.replaceChildren(el("details", "", el("summary", "", "Beside the segment and everybody"), portrait(answer, values)));
      redraw(picture);
      if (plane) redraw(map);
    } catch (failure) {
      if (turn === latest) said.replaceChildren(el("p", "wrong", "No segment: " + failure.message));
    }
  }
  return { show(values) { shown.values = values; ask(); } };
}
