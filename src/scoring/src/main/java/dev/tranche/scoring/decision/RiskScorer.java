package dev.tranche.scoring.decision;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.value.LimitCheck;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Scores customers with one model of a risk bundle. Thread-safe; to be closed. */
public final class RiskScorer implements AutoCloseable {
  private final Bundle bundle;
  private final ModelFile file;
  private final Manifest manifest;
  private final Policy policy;
  private final String model;
  private final List<Feature> inputs;
  private final RowReader reader;
  private final Standing standing;
  private final RiskGraph graph;
  private final Optional<Explainer> explainer;
  private final Optional<ScoreScale> scale;
  private final RowWarnings warnings;
  private final HoldReasons holdReasons;
  private final PacedWork scoring;
  private final PacedWork explaining;

  private RiskScorer(Bundle bundle, Policy policy, ModelFile model, RiskGraph graph) {
    this.bundle = bundle;
    this.file = model;
    this.manifest = bundle.manifest();
    this.policy = policy;
    this.model = model.name();
    this.inputs = policy.rules().over(manifest.features().inputs());
    this.reader = new RowReader(inputs, new LimitCheck(inputs, policy.rules()));
    this.graph = graph;
    this.explainer = model.explanation().map(it -> new Explainer(bundle, model.name(), it, graph));
    this.scale = manifest.meanings().scorecard().map(policy::over).map(ScoreScale::new);
    this.standing = new Standing(inputs, policy, graph);
    this.holdReasons = new HoldReasons(manifest);
    this.warnings = new RowWarnings(manifest.features().inputs());
    this.scoring = new PacedWork(this.model, PacedWork.Kind.SCORING);
    this.explaining = new PacedWork(this.model, PacedWork.Kind.EXPLAINING);
  }

  /** Opens the champion; throws {@link BundleException} if it does not fit the manifest. */
  public static RiskScorer open(Bundle bundle) {
    return open(bundle, bundle.manifest().models().champion());
  }

  /**
   * Opens any model; another than the champion decides by its own cut-off, see {@link
   * Policy#moved}.
   *
   * @throws BundleException if it does not fit the manifest
   */
  public static RiskScorer open(Bundle bundle, String model) {
    Policy policy =
        bundle.policy().orElseThrow(() -> new BundleException("the bundle has no policy"));
    ModelFile file = bundle.manifest().model(model);
    float champions = bundle.manifest().model(bundle.manifest().models().champion()).cutOff();
    RiskGraph graph = RiskGraph.open(bundle.graph(model), bundle.manifest().features().inputs());
    return new RiskScorer(bundle, policy.moved(champions, file.cutOff()), file, graph);
  }

  /** The same open model by other rules; closing either closes both. */
  public RiskScorer under(Policy other) {
    return new RiskScorer(bundle, other, file, graph);
  }

  public Manifest manifest() {
    return manifest;
  }

  public Policy policy() {
    return policy;
  }

  /** Whether it is not the champion: what it says is no decision of the lender's. */
  public boolean advisory() {
    return !model.equals(manifest.models().champion());
  }

  /** The name of the model that scores. */
  public String model() {
    return model;
  }

  /** What customers give, as the policy asks for it. */
  public List<Feature> inputs() {
    return inputs;
  }

  /** What reads customers, and refuses those that the policy does not score. */
  public RowReader reader() {
    return reader;
  }

  /**
   * Opens the graph that gives the reasons, if the model has one, so that the first customer to get
   * some does not wait for it.
   *
   * @throws BundleException if it does not fit the manifest
   */
  public void prepareReasons() {
    explainer.ifPresent(Explainer::prepare);
  }

  /**
   * Reads the model's trees, if it has some, so that the first customer of whom something is
   * missing does not wait for them.
   */
  public void prepareHolds() {
    standing.prepare();
  }

  /**
   * Reads one customer's features, given as name → value.
   *
   * @throws dev.tranche.scoring.value.InvalidRowException naming the errors
   */
  public Row read(Map<String, ?> features) {
    return reader.read(features);
  }

  /** What the model alone says, whatever is held: in one run of the graph, in the rows' order. */
  public RiskGraph.Scores run(List<Row> rows) {
    return graph.run(Row.batch(manifest.features().inputs(), rows));
  }

  /** The customer with the most adverse values of what is missing or doubtful. */
  public Row adverse(Row row) {
    return standing.adverse(row, () -> run(List.of(row)));
  }

  /** Scores all rows in one run of the graph; the answers are in their order. */
  public List<RiskScore> score(List<Row> rows) {
    return score(rows, true);
  }

  /**
   * The same for those who do not ask which values hold a customer: {@link RiskScore#heldBy} tells
   * no more than that there are some.
   */
  public List<RiskScore> decide(List<Row> rows) {
    return score(rows, false);
  }

  private List<RiskScore> score(List<Row> rows, boolean told) {
    if (rows.isEmpty()) {
      return List.of();
    }
    RiskGraph.Scores scores = run(rows);
    List<List<Hold>> holds = standing.of(rows, scores, told);
    List<RiskScore> answers = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      float probability = scores.probability()[i];
      List<Hold> heldBy = holds.get(i);
      answers.add(
          new RiskScore(
              probability,
              scores.margin()[i],
              heldBy.isEmpty() ? policy.decide(probability) : Standing.decision(heldBy),
              scale.map(points -> points.of(probability)),
              heldBy));
    }
    return answers;
  }

  /**
   * As {@link #assess}, for those who are told by reasons alone what holds a customer: where nobody
   * gets any, no more is found out than {@link #decide} does.
   */
  public List<Assessment> assessBriefly(List<Row> rows, Explain explain) {
    if (explain != Explain.NONE) {
      return assess(rows, explain);
    }
    List<RiskScore> scores = decide(rows);
    return IntStream.range(0, rows.size())
        .mapToObj(
            i ->
                new Assessment(
                    scores.get(i), Optional.empty(), Optional.empty(), warnings.of(rows.get(i))))
        .toList();
  }

  /**
   * Scores all rows, and gives reasons to those who are to get some; the answers are in the rows'
   * order. A model without reasons gives none.
   */
  public List<Assessment> assess(List<Row> rows, Explain explain) {
    return assess(rows, explain, TimeBudget.unlimited());
  }

  /**
   * As above, if it ends in time.
   *
   * @throws OutOfTimeException as soon as it shows that it would not
   */
  public List<Assessment> assess(List<Row> rows, Explain explain, TimeBudget budget) {
    if (budget.limited() && PacedWork.foreseen(PacedWork.Kind.SCORING, rows.size())) {
      // Done once, it would count as something that each block takes.
      prepareHolds();
    }
    List<RiskScore> scores =
        scoring.on(rows.size(), budget, (from, to) -> score(rows.subList(from, to)));
    List<Optional<Explainer.Found>> found = explained(rows, scores, explain, budget);
    List<Assessment> assessments = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Optional<Explainer.Found> why = found.get(i);
      assessments.add(
          new Assessment(
              scores.get(i),
              reasons(rows.get(i), scores.get(i), explain, why),
              explain == Explain.ALL ? why.map(this::contributions) : Optional.empty(),
              warnings.of(rows.get(i))));
    }
    return assessments;
  }

  /** Of an approval that does not stand: what it hangs on, not what else raises the risk. */
  private Optional<List<Reason>> reasons(
      Row row, RiskScore score, Explain explain, Optional<Explainer.Found> why) {
    return explainer.isPresent() && held(score) && explain.covers(score.decision())
        ? Optional.of(holdReasons.of(score.heldBy(), row, Explainer.MOST))
        : why.map(Explainer.Found::reasons);
  }

  private static boolean held(RiskScore score) {
    return !score.heldBy().isEmpty();
  }

  private List<Optional<Explainer.Found>> explained(
      List<Row> rows, List<RiskScore> scores, Explain explain, TimeBudget budget) {
    List<Optional<Explainer.Found>> all = new ArrayList<>();
    scores.forEach(score -> all.add(Optional.empty()));
    int[] chosen =
        IntStream.range(0, rows.size())
            .filter(i -> explainer.isPresent() && explain.covers(scores.get(i).decision()))
            .filter(i -> explain == Explain.ALL || !held(scores.get(i)))
            .toArray();
    if (chosen.length > 0) {
      List<Row> of = IntStream.of(chosen).mapToObj(rows::get).toList();
      List<RiskScore> their = IntStream.of(chosen).mapToObj(scores::get).toList();
      Explainer why = explainer.orElseThrow();
      why.prepare();
      List<Explainer.Found> found =
          explaining.on(
              chosen.length,
              budget,
              (from, to) -> why.explain(of.subList(from, to), their.subList(from, to)));
      for (int c = 0; c < chosen.length; c++) {
        all.set(chosen[c], Optional.of(found.get(c)));
      }
    }
    return all;
  }

  private Contributions contributions(Explainer.Found found) {
    List<Float> values = new ArrayList<>(found.contributions().length);
    for (float value : found.contributions()) {
      values.add(value);
    }
    return new Contributions(explainer.orElseThrow().baseValue(), values);
  }

  @Override
  public void close() {
    explainer.ifPresent(Explainer::close);
    graph.close();
  }
}
