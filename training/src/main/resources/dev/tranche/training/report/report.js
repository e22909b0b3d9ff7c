// Reads the run's document that the page carries, and its charts, and puts the sections in place.

const TASKS = [
  { id: "risk", title: "Risk model", build: riskSection },
  { id: "segments", title: "Customer segments", build: segmentsSection },
];

const section = (run, task) => el("section", "", el("h2", "", task.title), ...task.build(run[task.id], run.charts[task.id]));

function build(run) {
  const tasks = TASKS.filter((task) => run[task.id]);
  document.getElementById("page").append(
    el("header", "",
      el("h1", "", document.title),
      el("p", "soft", "Made from " + tasks.map((task) => run[task.id].data.file).join(" and "))),
    ...tasks.map((task) => section(run, task)),
    el("footer", "", "This page is complete in itself: it loads nothing and sends nothing. Charts by Apache ECharts " + echarts.version + "."));
}

/** Wherever the document names a model, it is named as people write it. */
const withFamilyNames = (key, value) => (["model", "champion", "other"].includes(key) && typeof value === "string" ? familyName(value) : value);

build(carried(withFamilyNames));
sideContents();
drawInTurn();
followTheReader();
toTheAddressed();
