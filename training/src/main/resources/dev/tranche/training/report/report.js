// Reads the report that the page carries and puts its sections in place.

const KINDS = {
  risk: { id: "risk", title: "Risk model", build: riskSection },
  segments: { id: "segments", title: "Customer segments", build: segmentsSection },
};

function tiles(facts) {
  return el("dl", "tiles", ...facts.map(([name, value, note]) =>
    el("div", "tile", el("dt", "", name), el("dd", "", value), note && el("p", "", note))));
}

function section(report) {
  const kind = KINDS[report.task];
  const heading = el("h2", "", kind.title);
  heading.id = kind.id;
  return el("section", "", heading, ...kind.build(report));
}

function contents(report) {
  const link = (kind) => {
    const anchor = el("a", "", kind.title);
    anchor.href = "#" + kind.id;
    return anchor;
  };
  return el("nav", "", ...report.sections.map((part) => link(KINDS[part.task])));
}

function build(report) {
  document.getElementById("page").append(
    el("header", "",
      el("h1", "", report.title),
      el("p", "soft", "Made from " + report.createdFrom),
      report.sections.length > 1 ? contents(report) : null),
    ...report.sections.map(section),
    el("footer", "", "This page is complete in itself: it loads nothing and sends nothing. Charts by Apache ECharts " + echarts.version + "."));
}

build(JSON.parse(document.getElementById("data").textContent));
drawAll();
followTheReader();
