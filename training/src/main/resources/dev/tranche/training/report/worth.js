// What a cut-off is worth: how many it lets in, how they do, what errors cost, and whom another model would let in.

function worthCards(card, models, { costs, other, swaps }) {
  const champion = models.find((model) => model.champion) ?? models[0];
  return [
    cutOffChoice(champion, models, costs),
    precisionRecallCurves(models),
    ...(card.comparison ? [swapSets(card, models, other, swaps)] : []),
  ];
}

/** One possible cut-off in figures. */
function worthOf({ cut_off: cutOff, approved, defaults }, all, costs) {
  const declined = all.customers - approved;
  const declinedBad = all.defaults - defaults;
  return {
    cutOff, approvalRate: approved / all.customers,
    defaultRate: approved > 0 ? defaults / approved : null,
    badDeclined: all.defaults > 0 ? declinedBad / all.defaults : null,
    cost: costs ? (costs.false_positive * (declined - declinedBad) + costs.false_negative * defaults) / all.customers : null,
  };
}

function cutOffChoice(champion, models, costs) {
  const worth = models.map(({ approvals }) => approvals.cut_offs.map((point) => worthOf(point, approvals.all, costs)));
  const own = worth[models.indexOf(champion)];
  const nearest = (distance) => own.reduce((best, point, index) => (distance(point) < distance(own[best]) ? index : best), 0);
  let chosen = nearest((point) => Math.abs(point.cutOff - champion.cut_off));
  const costAxis = { splitLine: { show: false }, scale: true };
  const option = () => base({
    grid: { left: 62, right: costs ? 60 : 20, top: 14 + 20 * Math.ceil((models.length + 1) / 2), bottom: 46 },
    legend: { top: 0, textStyle: axisText({ fontSize: 12 }) },
    tooltip: { trigger: "item", formatter: (point) => tip(point.seriesName, percent(point.value[0]) + " approved",
      point.seriesName === "Cost" ? number(point.value[1]) + " per customer" : percent(point.value[1]) + " of them bad") },
    xAxis: valueAxis("Approved", 28, { min: 0, max: 1, ...percentAxis() }),
    yAxis: [valueAxis("Bad among the approved", 46, { min: 0, ...percentAxis() }), ...(costs ? [valueAxis("Cost per customer", 44, costAxis)] : [])],
    series: [
      ...models.map((model, index) => ({
        type: "line", name: model.name, color: seriesColour(index), symbol: "circle", symbolSize: 6, showSymbol: false, z: model.champion ? 4 : 3,
        lineStyle: { width: model.champion ? 3 : 1.6 }, data: worth[index].filter((point) => known(point.defaultRate)).map((point) => [point.approvalRate, point.defaultRate]),
        markLine: model === champion ? { silent: true, symbol: "none", label: { show: false }, lineStyle: { color: colour("ink") }, data: [{ xAxis: own[chosen].approvalRate }] } : undefined,
      })),
      ...(costs ? [{ type: "line", name: "Cost", yAxisIndex: 1, color: colour("soft"), symbol: "circle", symbolSize: 6, showSymbol: false,
        lineStyle: { type: "dashed", width: 1.6 }, data: own.map((point) => [point.approvalRate, point.cost]) }] : []),
    ],
  });
  const box = plot("cut-off", "Bad customers among the approved, by the share approved", (width) => Math.min(width, 380), option);
  const facts = el("div", "");
  const tell = () => facts.replaceChildren(cutOffTiles(own[chosen], costs));
  const slider = el("input", "slider");
  Object.assign(slider, { type: "range", min: "0", max: String(own.length - 1), step: "1", value: String(chosen) });
  slider.setAttribute("aria-label", "Cut-off");
  slider.addEventListener("input", () => {
    chosen = Number(slider.value);
    tell();
    redraw(box);
  });
  tell();
  const data = table(["Cut-off", "Approved", "Bad among them", "Bad ones declined", ...(costs ? ["Cost per customer"] : [])], own.map((point) =>
    [fixed(point.cutOff, 4), percent(point.approvalRate), percent(point.defaultRate, 2), percent(point.badDeclined), ...(costs ? [number(point.cost)] : [])]));
  const price = costs ? "The dashed line is what both errors cost: " + number(costs.false_positive) + " per good customer declined, " + number(costs.false_negative) + " per bad one approved; the cheapest is where "
      + percent(own[nearest((point) => point.cost)].approvalRate, 0) + " are approved."
    : "Give the costs of both errors in the spec (cut_offs: costs) to see what each cut-off costs.";
  return figure("What a cut-off of " + champion.name + " is worth", "Move the slider: the more customers are approved, the more of them are bad. The lower a line, the better the model. " + price,
    el("div", "", slider, facts, box), data);
}

function cutOffTiles(point, costs) {
  return tiles([
    ["Cut-off", fixed(point.cutOff, 3), "approved below it"],
    ["Approved", percent(point.approvalRate)],
    ["Bad among them", percent(point.defaultRate)],
    ["Bad ones declined", percent(point.badDeclined)],
    ...(costs ? [["Expected cost", number(point.cost), "per customer"]] : []),
  ]);
}

function precisionRecallCurves(models) {
  const curve = ({ precision_recall: { recall, precision } }) => recall.map((value, i) => [value, precision[i]]);
  const option = () => base({
    grid: { left: 50, right: 16, top: 12 + 20 * models.length, bottom: 46 },
    legend: { orient: "vertical", left: 44, top: 0, itemHeight: 8, textStyle: axisText({ fontSize: 12 }), formatter: (name) => {
      const model = models.find((candidate) => candidate.name === name);
      return short(name, 30) + "  " + fixed(model.precision_recall.average_precision, 3) + (model.champion ? "  ★" : "");
    } },
    tooltip: { trigger: "item", formatter: (point) => tip(point.seriesName, percent(point.value[0]) + " of the bad found", percent(point.value[1]) + " of the flagged are bad") },
    xAxis: valueAxis("Recall", 28, { min: 0, max: 1, axisLabel: axisText() }),
    yAxis: valueAxis("Precision", 34, { min: 0, max: 1, axisLabel: axisText() }),
    series: models.map((model, index) => ({
      type: "line", name: model.name, data: curve(model), symbol: "circle", symbolSize: 7, showSymbol: false, z: model.champion ? 4 : 3,
      color: seriesColour(index), lineStyle: { width: model.champion ? 3 : 1.6 },
    })),
  });
  return figure("Precision and recall", "The farther a curve stays up on its way to the right, the fewer good customers are flagged along with the bad ones; beside a name is the area (PR-AUC).",
    plot("precision-recall", "Precision–recall curves of " + plural(models.length, "model"), (width) => Math.min(width, 430) + 20 * models.length, option), null, "half");
}

/** Who is approved by one model alone where both approve the same share, and how they did. */
function swapSets({ champion, comparison }, models, other, swaps) {
  const rate = ({ customers, defaults }) => (customers > 0 ? defaults / customers : null);
  const all = ({ both, champion_only: mine, other_only: others, neither }) => both.customers + mine.customers + others.customers + neither.customers;
  const share = (swap) => (swap.both.customers + swap.champion_only.customers) / all(swap);
  const { swap_set: now } = comparison;
  const names = [["By both", now.both], ["By " + champion + " alone", now.champion_only], ["By " + other + " alone", now.other_only], ["By neither", now.neither]];
  const content = table(["Approved", "Customers", "Bad, share"], names.map(([name, count]) => [name, number(count.customers), percent(rate(count))]));
  const bar = (model, member) => ({ type: "bar", name: "By " + short(model, 30) + " alone", color: modelColour(models, model), data: swaps.map((swap) => rate(swap[member]) ?? "-") });
  const option = () => base({
    grid: { left: 60, right: 12, top: 56, bottom: 46 },
    legend: { top: 0, orient: "vertical", left: 44, textStyle: axisText({ fontSize: 12 }) },
    tooltip: { trigger: "axis", axisPointer: { type: "none" }, formatter: ([point]) => {
      const swap = swaps[point.dataIndex];
      return tip(percent(share(swap), 0) + " approved", champion + " alone: " + number(swap.champion_only.customers) + ", " + percent(rate(swap.champion_only)) + " bad",
        other + " alone: " + number(swap.other_only.customers) + ", " + percent(rate(swap.other_only)) + " bad");
    } },
    xAxis: categoryAxis(swaps.map((swap) => percent(share(swap), 0)), "Approved by either", 28, 60),
    yAxis: valueAxis("Bad, share", 45, { min: 0, ...percentAxis() }),
    series: [bar(champion, "champion_only"), bar(other, "other_only")],
  });
  const card = figure("If " + other + " decided instead of " + champion, "The swap set: whom one model alone would approve where both approve as many. Where the bars of " + champion
      + " are the lower ones, it chooses better. Spearman's ρ of the two models' order of the customers is " + fixed(comparison.rank_correlation, 3)
      + "; the table is at the cut-off of " + champion + ", which approves " + percent(comparison.approval_rate) + ".",
    plot("swaps", "Bad customers among those approved by one model alone", (width) => Math.min(width, 360), option), null, "half");
  card.append(content);
  return card;
}
