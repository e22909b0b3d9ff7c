package dev.tranche.scoring.value;

import dev.tranche.base.NearestName;
import dev.tranche.scoring.feature.Feature;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a customer's features, given as name → value, into a {@link Row}. A value that is absent or
 * null is missing; what is unknown or mistyped is refused, every violation at once, in the order
 * the values are given. Immutable.
 */
public final class RowReader {
  private static final int UNKNOWN = -1;

  private final List<Feature> features;
  private final List<FeatureValues> values;
  private final RowCheck check;
  private final Map<String, Integer> index = new HashMap<>();
  private final String[] noTexts;
  private final boolean textsShared;

  public RowReader(List<Feature> features) {
    this(features, RowCheck.NONE);
  }

  /** Refuses also what a check finds. */
  public RowReader(List<Feature> features, RowCheck check) {
    this.check = check;
    this.features = List.copyOf(features);
    this.values = this.features.stream().map(FeatureValues::new).toList();
    for (int f = 0; f < this.features.size(); f++) {
      index.put(this.features.get(f).name(), f);
    }
    this.noTexts = new String[this.features.size()];
    Arrays.fill(noTexts, "");
    this.textsShared = this.features.stream().allMatch(Feature.Numeric.class::isInstance);
  }

  /**
   * Reads one customer.
   *
   * @param values a {@link Number} or null per numeric feature, a {@link String} or null per
   *     categorical one
   * @throws InvalidRowException naming the violations
   */
  public Row read(Map<String, ?> values) {
    RowBuilder row = start();
    values.forEach(row::put);
    ViolationList violations = row.check();
    if (!violations.isEmpty()) {
      throw new InvalidRowException(violations);
    }
    return row.row();
  }

  /** Begins with one customer, whose values come one by one. */
  public RowBuilder start() {
    return new RowBuilder(this);
  }

  public boolean knows(String name) {
    return index.containsKey(name);
  }

  /**
   * Looks for what must be given and is not, and what the policy refuses.
   *
   * @param refused by feature: whether its value was already; it then is not missing as well
   * @param violations where they are added
   */
  public void check(Row row, boolean[] refused, ViolationList violations) {
    for (int f = 0; f < refused.length; f++) {
      Feature feature = features.get(f);
      if (feature.required() && !refused[f] && row.missing(f)) {
        violations.add(() -> Violation.of(feature.name(), Violation.REQUIRED, "must be given"));
      }
    }
    check.check(row, violations);
  }

  public List<Feature> features() {
    return features;
  }

  /** What the values of a feature mean, by its place. */
  public FeatureValues values(int feature) {
    return values.get(feature);
  }

  /** Below 0 if there is no feature of that name. */
  public int indexOf(String name) {
    return index.getOrDefault(name, UNKNOWN);
  }

  /** The texts of a row before one has come, where one can come: else all rows share them. */
  String[] noTexts() {
    return textsShared ? noTexts : noTexts.clone();
  }

  Violation unknown(String name) {
    String hint = NearestName.meant(name, features.stream().map(Feature::name).toList());
    return Violation.of(name, Violation.UNKNOWN_FEATURE, "is not a feature of this model" + hint);
  }
}
