package dev.tranche.scoring.reason;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.NameWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reasons made of the features' names. Names that differ only in what a code cannot hold, such as
 * {@code a b} and {@code a_b}, get numbered codes: the first keeps the plain one.
 */
final class DefaultReasons {
  private final Map<String, FeatureReasons> reasons = new HashMap<>();
  private final Set<String> codes = new HashSet<>();

  /** One for each feature, in their order. */
  static List<FeatureReasons> of(List<Feature> features) {
    DefaultReasons defaults = new DefaultReasons();
    // Plain codes first, lest a numbered one takes what another feature's name stands for.
    features.forEach(feature -> defaults.claim(feature, code(feature.name())));
    List<FeatureReasons> all = new ArrayList<>();
    for (Feature feature : features) {
      for (int n = 2; !defaults.reasons.containsKey(feature.name()); n++) {
        defaults.claim(feature, code(feature.name()) + "_" + n);
      }
      all.add(defaults.reasons.get(feature.name()));
    }
    return all;
  }

  private void claim(Feature feature, String code) {
    FeatureReasons wanted = reasons(feature, code);
    Set<String> own =
        new HashSet<>(
            List.of(wanted.below().code(), wanted.above().code(), wanted.missing().code()));
    if (own.stream().noneMatch(codes::contains)) {
      codes.addAll(own);
      reasons.put(feature.name(), wanted);
    }
  }

  private static FeatureReasons reasons(Feature feature, String code) {
    String words = words(feature.name());
    ReasonText missing = new ReasonText(code + "_MISSING", words + " is not given");
    return feature instanceof Feature.Categorical
        ? FeatureReasons.ofCategories(
            feature.name(),
            new ReasonText(code, words + " is one that goes with more risk than is usual"),
            missing)
        : new FeatureReasons(
            feature.name(),
            new ReasonText(code + "_LOW", words + " is lower than is usual"),
            new ReasonText(code + "_HIGH", words + " is higher than is usual"),
            missing);
  }

  private static String words(String name) {
    List<String> words = NameWords.of(name);
    return words.isEmpty() ? name : String.join(" ", words);
  }

  private static String code(String name) {
    String code =
        words(name)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "_")
            .replaceAll("^_|_$", "");
    return code.isEmpty() ? "FEATURE" : code;
  }
}
