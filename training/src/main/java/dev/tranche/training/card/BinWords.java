package dev.tranche.training.card;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.model.scorecard.FeatureBins;
import dev.tranche.training.model.scorecard.FeatureEvidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a bin is called in the table, such as {@code 20 to below 35, or missing}. */
interface BinWords {
  String MISSING = "missing";

  String of(int bin);

  static BinWords of(Feature feature, FeatureEvidence binned) {
    if (binned.bins() instanceof FeatureBins.Stretches stretches
        && feature instanceof Feature.Numeric numeric) {
      return stretches(numeric, stretches, !numeric.required() && !binned.seesMissing());
    }
    if (binned.bins() instanceof FeatureBins.Categories categories
        && feature instanceof Feature.Categorical categorical) {
      return categories(categorical, categories);
    }
    throw new IllegalArgumentException(feature.name() + " has bins of another kind");
  }

  /** Of a feature that is 1 where a column has no value, else 0. */
  static BinWords ofMissing(FeatureBins bins) {
    return bin -> bin == bins.of(1) ? MISSING : "given";
  }

  /** The number, as short as it can be. */
  static String number(float value) {
    return new BigDecimal(Float.toString(value)).stripTrailingZeros().toPlainString();
  }

  private static BinWords stretches(
      Feature.Numeric feature, FeatureBins.Stretches bins, boolean filling) {
    float[] cuts = bins.cuts();
    int filled = bins.of(feature.median());
    return bin -> {
      if (bin == bins.missing()) {
        return MISSING;
      }
      String stretch;
      if (cuts.length == 0) {
        stretch = "any";
      } else if (bin == 0) {
        stretch = "below " + number(cuts[0]);
      } else if (bin == cuts.length) {
        stretch = number(cuts[bin - 1]) + " and above";
      } else {
        stretch = number(cuts[bin - 1]) + " to below " + number(cuts[bin]);
      }
      return bin == filled && filling ? stretch + ", or " + MISSING : stretch;
    };
  }

  private static BinWords categories(Feature.Categorical feature, FeatureBins.Categories bins) {
    return bin -> {
      List<String> words = new ArrayList<>();
      for (int code = 0; code < bins.binOf().length; code++) {
        if (bins.binOf()[code] == bin) {
          String category = feature.categories().get(code);
          words.add(category.isEmpty() ? MISSING : category);
        }
      }
      int filled = bins.binOf()[feature.categories().indexOf(feature.mostFrequent())];
      if (bin == filled) {
        words.add(feature.missingIsCategory() ? "any other" : "any other, or " + MISSING);
      }
      return String.join(", ", words);
    };
  }
}
