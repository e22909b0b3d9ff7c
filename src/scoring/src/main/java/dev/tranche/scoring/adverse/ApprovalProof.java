package dev.tranche.scoring.adverse;

import dev.tranche.base.OnDemand;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.graph.TreeScores;
import dev.tranche.scoring.graph.margin.OpenRow;
import dev.tranche.scoring.graph.tree.SettledRows;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes sure of what a search for the worst values may miss: that a customer's probability stays
 * low enough whatever values some features have, each that they may have and each combination. Of
 * models that are tree ensembles, as far as trees see a feature's numbers as they are; of others
 * there is only the search. Thread-safe.
 */
public final class ApprovalProof {
  /**
   * So many nodes of trees are looked at for one customer, about. Where that is not enough, the
   * customer counts as one whose probability may be too high.
   */
  private static final int EFFORT = 200_000;

  private final List<Feature> features;
  private final RiskGraph graph;
  private final OnDemand<Optional<Trees>> trees;
  private final int effort;
  private volatile boolean ready;

  /**
   * @param limit the lowest margin that is too high
   */
  private record Trees(OpenFeatures features, float limit) {
    static Trees of(OpenFeatures features, TreeScores scores, Predicate<Float> tooHigh) {
      return new Trees(features, MarginLimit.lowest(scores, tooHigh));
    }
  }

  /**
   * Of one model.
   *
   * @param tooHigh of a probability of default; if of one, then of all higher ones
   */
  public ApprovalProof(
      List<Feature> features, AdverseValues values, RiskGraph graph, Predicate<Float> tooHigh) {
    this(features, values, graph, tooHigh, EFFORT);
  }

  /** With another effort. */
  ApprovalProof(
      List<Feature> features,
      AdverseValues values,
      RiskGraph graph,
      Predicate<Float> tooHigh,
      int effort) {
    this.features = features;
    this.graph = graph;
    this.effort = effort;
    this.trees =
        new OnDemand<>(
            () ->
                graph
                    .ownTrees()
                    .map(it -> Trees.of(new OpenFeatures(features, values, it), it, tooHigh)),
            it -> {});
  }

  /** Reads the model's trees, which otherwise waits for a customer who needs the proof. */
  public void prepare() {
    trees.get();
    ready = true;
  }

  /** Whether every value that a feature may have is looked at. */
  public boolean covers(int feature) {
    return trees.get().filter(it -> it.features.known(feature)).isPresent();
  }

  /**
   * Customers of whom it is not certain that no values are too bad.
   *
   * @param reached of whom it is known without a search that values are too bad, or may be for all
   *     that can be found out
   * @param unknown of whom nothing is known
   */
  public record Left(List<AdverseSearch.Case> reached, List<AdverseSearch.Case> unknown) {
    /** All of them. */
    public List<AdverseSearch.Case> all() {
      return Stream.concat(reached.stream(), unknown.stream()).toList();
    }
  }

  /**
   * The customers of whom it is not certain that no values are too bad: all before the trees have
   * been read, as to search takes less time than that.
   */
  public Left open(List<AdverseSearch.Case> customers) {
    Left all = new Left(List.of(), customers);
    return ready ? trees.get().map(it -> open(customers, it)).orElse(all) : all;
  }

  private Left open(List<AdverseSearch.Case> customers, Trees model) {
    List<AdverseSearch.Case> known = new ArrayList<>();
    List<AdverseSearch.Case> unknown = new ArrayList<>();
    for (AdverseSearch.Case customer : customers) {
      boolean all = IntStream.of(customer.open()).allMatch(model.features::known);
      (all ? known : unknown).add(customer);
    }
    // Where the trees score, the margins are theirs. Asked first: it never turns to no.
    boolean trusted = graph.byTrees();
    List<AdverseSearch.Case> reached = new ArrayList<>();
    SettledRows settled = trusted ? model.features.settled(known, model.limit) : SettledRows.none();
    List<AdverseSearch.Case> others = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      AdverseSearch.Case customer = known.get(i);
      if (settled.reaching().get(i)) {
        reached.add(customer);
      } else if (!settled.below().get(i)) {
        others.add(customer);
      }
    }
    List<OpenRow> rows = model.features.open(others);
    for (int i = 0; i < rows.size(); i++) {
      OpenRow row = rows.get(i);
      if (!trusted && !row.confirmed()) {
        unknown.add(others.get(i));
      } else if (!row.staysBelow(model.limit, effort)) {
        reached.add(others.get(i));
      }
    }
    return new Left(reached, unknown);
  }

  /**
   * Looks for values that are too bad where a search has not found any, and takes down what it
   * finds, or that it cannot be told.
   */
  public void complete(AdverseSearch.Case customer) {
    prepare();
    trees.get().ifPresent(it -> complete(customer, it));
  }

  private void complete(AdverseSearch.Case customer, Trees all) {
    int[] known = IntStream.of(customer.open()).filter(all.features::known).toArray();
    boolean every = known.length == customer.open().length;
    Row basis = every ? customer.given() : customer.row().from(customer.given(), known);
    float margin = every ? customer.margin() : run(List.of(basis)).margin()[0];
    OpenRow open = all.features.open(List.of(basis), List.of(known), margin).get(0);
    Optional<int[]> point = open.confirmed() ? open.reaching(all.limit, effort) : Optional.empty();
    point.ifPresent(
        together -> {
          List<Row> rows = new ArrayList<>(List.of(all.features.in(basis, known, together)));
          List<Integer> alone = new ArrayList<>();
          for (int i = 0; i < known.length; i++) {
            int[] place = {known[i]};
            Optional<int[]> one = open.alone(i).reaching(all.limit, effort);
            if (one.isPresent()) {
              alone.add(known[i]);
              rows.add(all.features.in(basis, place, one.get()));
            }
          }
          customer.takeProof(rows, alone, run(rows));
        });
  }

  private RiskGraph.Scores run(List<Row> rows) {
    return graph.run(Row.batch(features, rows));
  }
}
