package dev.tranche.training.spec;

import dev.tranche.training.model.NumberRange;
import dev.tranche.training.spec.yaml.SpecFields;
import java.util.List;

/** The key {@code retrain}: what is not said is as in {@link PromotionRules#USUAL}. */
final class PromotionKeys {
  static final List<String> KEYS =
      List.of("least_gain", "most_gain", "most_calibration_error_rise", "most_flipped");
  static final NumberRange GAIN = NumberRange.of(0, .5);
  static final NumberRange SHARE = NumberRange.of(0, 1);

  private PromotionKeys() {}

  static PromotionRules read(SpecFields spec) {
    PromotionRules usual = PromotionRules.USUAL;
    return spec.section("retrain", KEYS).map(fields -> read(fields, usual)).orElse(usual);
  }

  private static PromotionRules read(SpecFields fields, PromotionRules usual) {
    PromotionRules rules =
        new PromotionRules(
            fields.number("least_gain", GAIN).orElse(usual.leastGain()),
            fields.number("most_gain", GAIN).orElse(usual.mostGain()),
            fields
                .number("most_calibration_error_rise", SHARE)
                .orElse(usual.mostCalibrationErrorRise()),
            fields.number("most_flipped", SHARE).orElse(usual.mostFlipped()));
    if (rules.leastGain() > rules.mostGain()) {
      fields.error(
          "least_gain", "is " + rules.leastGain() + ", above 'most_gain', " + rules.mostGain());
    }
    return rules;
  }
}
