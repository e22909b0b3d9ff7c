package dev.tranche.scoring.decision;

import dev.tranche.scoring.adverse.AdverseSearch;
import dev.tranche.scoring.adverse.AdverseValues;
import dev.tranche.scoring.adverse.ApprovalProof;
import dev.tranche.scoring.adverse.RangeProof;
import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.rule.DoubtRule;
import dev.tranche.scoring.value.Doubt;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Whether what the model would approve stands: enough is given, and no adverse value of what is
 * missing or doubtful would change it. Immutable.
 */
final class Standing {
  private final List<Feature> features;
  private final Policy policy;
  private final AdverseSearch search;
  private final ApprovalProof proof;
  private final RangeProof ranges;

  Standing(List<Feature> features, Policy policy, RiskGraph graph) {
    this.features = features;
    this.policy = policy;
    AdverseValues values = new AdverseValues(features, policy.rules().missing().within());
    this.search = new AdverseSearch(features, values, graph);
    Predicate<Float> tooHigh = it -> policy.decide(it) != Decision.APPROVE;
    this.proof = new ApprovalProof(features, values, graph, tooHigh);
    this.ranges = new RangeProof(features, values, graph, tooHigh, proof::covers);
  }

  /** Gets ready for what otherwise the first customer waits for whose approval must be proven. */
  void prepare() {
    proof.prepare();
    ranges.prepare();
  }

  private record Doubtful(int customer, List<Doubt> doubts, AdverseSearch.Case searched) {}

  /**
   * What holds each customer, in the rows' order; mostly nothing.
   *
   * @param told whether anybody asks which values do
   */
  List<List<Hold>> of(List<Row> rows, RiskGraph.Scores scores, boolean told) {
    List<List<Hold>> holds = new ArrayList<>(Collections.nCopies(rows.size(), Hold.none()));
    List<Doubtful> open = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (tooFew(row)) {
        holds.set(i, notGiven(row));
      } else if (policy.decide(scores.probability()[i]) == Decision.APPROVE) {
        List<Doubt> doubts = Doubt.of(row, features, policy.rules());
        List<Hold> referred = referred(doubts);
        if (!referred.isEmpty()) {
          holds.set(i, referred);
        } else if (!doubts.isEmpty()) {
          int[] places = doubts.stream().mapToInt(Doubt::feature).toArray();
          var searched =
              new AdverseSearch.Case(row, places, scores.margin()[i], scores.probability()[i]);
          open.add(new Doubtful(i, doubts, searched));
        }
      }
    }
    Set<AdverseSearch.Case> untold = search(open.stream().map(Doubtful::searched).toList(), told);
    for (Doubtful doubtful : open) {
      boolean any = untold.contains(doubtful.searched);
      holds.set(doubtful.customer, any ? List.of(Hold.UNTOLD) : holds(doubtful));
    }
    return holds;
  }

  /**
   * The customer with the most adverse values of what is missing or doubtful.
   *
   * @param model asked what it says of the customer, if something is missing or doubtful
   */
  Row adverse(Row row, Supplier<RiskGraph.Scores> model) {
    int[] places =
        Doubt.of(row, features, policy.rules()).stream().mapToInt(Doubt::feature).toArray();
    if (places.length == 0) {
      return row;
    }
    RiskGraph.Scores scores = model.get();
    var searched = new AdverseSearch.Case(row, places, scores.margin()[0], scores.probability()[0]);
    search.run(List.of(searched), one -> false);
    complete(searched);
    return searched.row();
  }

  /** Those whom values hold that were not searched for. */
  private Set<AdverseSearch.Case> search(List<AdverseSearch.Case> cases, boolean told) {
    ApprovalProof.Left left = proof.open(cases);
    List<AdverseSearch.Case> searched = told ? left.all() : left.unknown();
    search.run(searched, this::lost);
    searched.forEach(this::complete);
    Set<AdverseSearch.Case> untold = Collections.newSetFromMap(new IdentityHashMap<>());
    untold.addAll(told ? List.of() : left.reached());
    return untold;
  }

  private void complete(AdverseSearch.Case searched) {
    if (!lost(searched)) {
      proof.complete(searched);
    }
    if (!lost(searched)) {
      ranges.complete(searched);
    }
  }

  /** What becomes of a customer who is held. */
  static Decision decision(List<Hold> holds) {
    return holds.contains(Hold.TOO_FEW) ? Decision.NOT_SCORABLE : Decision.REFER;
  }

  private boolean lost(AdverseSearch.Case searched) {
    return searched.tooBad() || policy.decide(searched.worst()) != Decision.APPROVE;
  }

  private boolean tooFew(Row row) {
    int wanted = policy.rules().minimum(features.size());
    for (int f = 0; f < features.size() && wanted > 0; f++) {
      if (!row.missing(f)) {
        wanted--;
      }
    }
    return wanted > 0;
  }

  /** That they are too few, and which. */
  private List<Hold> notGiven(Row row) {
    List<Hold> holds = new ArrayList<>(List.of(Hold.TOO_FEW));
    for (int f = 0; f < features.size(); f++) {
      if (row.missing(f)) {
        holds.add(Hold.of(Doubt.Kind.MISSING, features.get(f).name(), 0));
      }
    }
    return holds;
  }

  private List<Hold> referred(List<Doubt> doubts) {
    return doubts.stream()
        .filter(doubt -> doubt.rule() == DoubtRule.REFER)
        .map(doubt -> Hold.of(doubt.kind(), features.get(doubt.feature()).name(), 0))
        .toList();
  }

  /** Those that change the decision alone; if none does and all together do, whatever raises it. */
  private List<Hold> holds(Doubtful doubtful) {
    AdverseSearch.Case searched = doubtful.searched;
    if (!lost(searched)) {
      return Hold.none();
    }
    int[] alone =
        IntStream.range(0, searched.open().length)
            .filter(d -> policy.decide(searched.alone(d)) != Decision.APPROVE)
            .toArray();
    int[] raising =
        IntStream.range(0, searched.open().length).filter(d -> searched.raise(d) > 0).toArray();
    int[] together =
        raising.length > 0 ? raising : IntStream.range(0, searched.open().length).toArray();
    int[] named = alone.length > 0 ? alone : together;
    return IntStream.of(named)
        .mapToObj(
            d -> {
              Doubt doubt = doubtful.doubts.get(d);
              String name = features.get(doubt.feature()).name();
              return Hold.of(doubt.kind(), name, searched.raise(d));
            })
        .sorted((a, b) -> Float.compare(b.raise(), a.raise()))
        .toList();
  }
}
