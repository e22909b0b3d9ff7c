// Reads the run's document that the page carries, and its charts, and puts the sections in place.

const TASKS = [
  { id: "risk", title: "Risk model", build: riskSection },
  { id: "segments", title: "Customer segments", build: segmentsSection },
];

function tiles(facts) {
  return el("dl", "tiles", ...facts.map(([name, value, note]) =>
    el("div", "tile", el("dt", "", name), el("dd", "", value), note && el("p", "", note))));
}

function section(run, task) {
  const heading = el("h2", "", task.title);
  heading.id = task.id;
  return el("section", "", heading, ...task.build(run[task.id], run.charts[task.id]));
}

function contents(tasks) {
  const link = (task) => {
    const anchor = el("a", "", task.title);
    anchor.href = "#" + task.id;
    return anchor;
  };
  return el("nav", "", ...tasks.map(link));
}

function build(run) {
  const tasks = TASKS.filter((task) => run[task.id]);
  document.getElementById("page").append(
    el("header", "",
      el("h1", "", document.title),
      el("p", "soft", "Made from " + tasks.map((task) => run[task.id].data.file).join(" and ")),
      tasks.length > 1 ? contents(tasks) : null),
    ...tasks.map((task) => section(run, task)),
    el("footer", "", "This page is complete in itself: it loads nothing and sends nothing. Charts by Apache ECharts " + echarts.version + "."));
}

/** Wherever the document names a model, it is named as people write it. */
const withFamilyNames = (key, value) => ((key === "model" || key === "champion") && typeof value === "string" ? familyName(value) : value);

build(JSON.parse(document.getElementById("data").textContent, withFamilyNames));
drawAll();
followTheReader();
