package dev.tranche.scoring.reason;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.feature.Feature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a raised risk is called, for every feature and direction.
 *
 * @param reasons one entry per feature of the bundle, in its order
 * @param groups features whose reasons are given as one; a feature is in one group at most
 */
public record ReasonCatalogue(List<FeatureReasons> reasons, List<ReasonGroup> groups) {
  /** Of a bundle that gives no reasons. */
  public static final ReasonCatalogue EMPTY = new ReasonCatalogue(List.of());

  public ReasonCatalogue {
    reasons = List.copyOf(reasons);
    groups = List.copyOf(groups);
  }

  /** Every feature for itself. */
  public ReasonCatalogue(List<FeatureReasons> reasons) {
    this(reasons, List.of());
  }

  /** The tags of the languages, besides that of the catalogue itself, in which all is said. */
  public List<String> languages() {
    if (reasons.isEmpty() || reasons.get(0).below().languages().isEmpty()) {
      return List.of();
    }
    List<String> all = new ArrayList<>(reasons.get(0).below().languages().keySet());
    for (FeatureReasons one : reasons) {
      all.retainAll(one.below().languages().keySet());
      all.retainAll(one.above().languages().keySet());
      all.retainAll(one.missing().languages().keySet());
    }
    groups.forEach(group -> all.retainAll(group.text().languages().keySet()));
    return List.copyOf(all);
  }

  /** Throws {@link BundleException} if a group names what is no feature, or a feature twice. */
  public void check(List<String> features) {
    Set<String> grouped = new HashSet<>();
    for (ReasonGroup group : groups) {
      for (String name : group.features()) {
        if (!features.contains(name)) {
          throw new BundleException("reason_groups names '" + name + "', which is no feature");
        }
        if (!grouped.add(name)) {
          throw new BundleException("reason_groups names '" + name + "' twice");
        }
      }
    }
  }

  /** Reasons made of the features' names. */
  public static ReasonCatalogue of(List<Feature> features) {
    return of(features, Map.of());
  }

  /**
   * Reasons made of the features' names, but for those given.
   *
   * @param overrides the features' own reasons, by name
   * @throws IllegalArgumentException if an override names no feature
   */
  public static ReasonCatalogue of(List<Feature> features, Map<String, FeatureReasons> overrides) {
    Map<String, FeatureReasons> left = new HashMap<>(overrides);
    List<FeatureReasons> reasons = new ArrayList<>();
    for (FeatureReasons usual : DefaultReasons.of(features)) {
      FeatureReasons own = left.remove(usual.feature());
      reasons.add(own == null ? usual : own);
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "no feature is named " + left.keySet().stream().sorted().toList());
    }
    return new ReasonCatalogue(reasons);
  }
}
