package dev.tranche.scoring.adverse;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Looks for the values of some features with which the model finds a customer's risk highest: each
 * feature's values with all else as it is; then, from the worst one on, feature after feature with
 * the others as bad as was found, as long as that raises the risk. Not every combination is tried.
 */
public final class AdverseSearch {
  /** After each feature alone, so often all together. */
  private static final int ROUNDS = 2;

  private final AdverseValues values;
  private final WorstValueSearch search;

  /** Looks with one model. */
  public AdverseSearch(List<Feature> features, AdverseValues values, RiskGraph graph) {
    this.values = values;
    this.search = new WorstValueSearch(features, values, graph);
  }

  /** One customer. Not thread-safe. */
  public static final class Case {
    private final int[] open;
    private final float margin;
    private final float[] alone;
    private final float[] aloneProbability;
    private final boolean[] untried;
    private final Row given;
    private boolean tooBad;
    private Row worst;
    private float worstMargin;
    private float worstProbability;

    /**
     * @param open the places of the features to look at
     */
    public Case(Row row, int[] open, float margin, float probability) {
      this.open = open;
      this.margin = margin;
      this.alone = new float[open.length];
      this.aloneProbability = new float[open.length];
      this.untried = new boolean[open.length];
      Arrays.fill(alone, Float.NEGATIVE_INFINITY);
      this.given = row;
      this.worst = row;
      this.worstMargin = margin;
      this.worstProbability = probability;
    }

    /** The customer as given. */
    Row given() {
      return given;
    }

    /** Of the customer as given. */
    float margin() {
      return margin;
    }

    /** The places of the features to look at. */
    public int[] open() {
      return open;
    }

    /** How much the i-th feature alone raises the margin; below 0 if it only lowers it. */
    public float raise(int i) {
      return alone[i] - margin;
    }

    /** The probability of default with the worst value of the i-th feature alone. */
    public float alone(int i) {
      return aloneProbability[i];
    }

    /** The customer as bad as was found. */
    public Row row() {
      return worst;
    }

    /** The highest probability of default that was found. */
    public float worst() {
      return worstProbability;
    }

    /** Whether some values are too bad, or may be for all that is known. */
    public boolean tooBad() {
      return tooBad;
    }

    /**
     * Takes down that values are too bad, or may be.
     *
     * @param rows first with the worst values together, then with those of one feature each
     * @param features whose values are too bad alone
     * @param scores of the rows
     */
    void takeProof(List<Row> rows, List<Integer> features, RiskGraph.Scores scores) {
      tooBad = true;
      for (int r = 0; r < rows.size(); r++) {
        float its = scores.margin()[r];
        if (its > worstMargin) {
          worst = rows.get(r);
          worstMargin = its;
          worstProbability = scores.probability()[r];
        }
        for (int i = 0; r > 0 && i < open.length; i++) {
          if (open[i] == features.get(r - 1) && its > alone[i]) {
            alone[i] = its;
            aloneProbability[i] = scores.probability()[r];
          }
        }
      }
    }

    /** Takes a row that is worse than all before: one with another value at that place. */
    private void take(int place, Row row, WorstValue found) {
      worst = row;
      worstMargin = found.margin();
      worstProbability = found.probability();
      Arrays.fill(untried, true);
      untried[place] = false;
    }

    /** Whether a place's values would give other rows than they did when it was last tried. */
    private boolean untried(int place) {
      return place < open.length && untried[place];
    }
  }

  private record Place(int customer, Case of, int index) {
    WorstValueSearch.Question question() {
      return new WorstValueSearch.Question(customer, of.worst, of.open[index]);
    }
  }

  /**
   * Fills the cases.
   *
   * @param badEnough a case for which, once each feature was tried alone, nothing worse is looked
   *     for
   */
  public void run(List<Case> cases, Predicate<Case> badEnough) {
    List<Place> places = new ArrayList<>();
    for (int customer = 0; customer < cases.size(); customer++) {
      for (int i = 0; i < cases.get(customer).open.length; i++) {
        places.add(new Place(customer, cases.get(customer), i));
      }
    }
    run(
        places,
        (place, found) -> {
          place.of.alone[place.index] = found.margin();
          place.of.aloneProbability[place.index] = found.probability();
        });
    for (int round = 0; round < ROUNDS; round++) {
      together(cases.stream().filter(badEnough.negate()).toList());
    }
  }

  private void together(List<Case> cases) {
    int most = cases.stream().mapToInt(one -> one.open.length).max().orElse(0);
    for (int i = 0; i < most; i++) {
      int index = i;
      List<Place> places =
          IntStream.range(0, cases.size())
              .filter(customer -> cases.get(customer).untried(index))
              .mapToObj(customer -> new Place(customer, cases.get(customer), index))
              .toList();
      places.forEach(place -> place.of.untried[index] = false);
      run(places, (place, found) -> {});
    }
  }

  /** Looks for the worst value at each place, with all else as it is before. */
  private void run(List<Place> places, BiConsumer<Place, WorstValue> found) {
    List<WorstValueSearch.Question> questions = places.stream().map(Place::question).toList();
    List<WorstValue> worst = search.of(questions);
    for (int p = 0; p < worst.size(); p++) {
      Place place = places.get(p);
      found.accept(place, worst.get(p));
      if (worst.get(p).margin() > place.of.worstMargin) {
        Row row =
            values.in(questions.get(p).from(), place.of.open[place.index], worst.get(p).value());
        place.of.take(place.index, row, worst.get(p));
      }
    }
  }
}
