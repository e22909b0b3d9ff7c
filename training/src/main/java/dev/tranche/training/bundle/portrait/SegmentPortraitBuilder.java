package dev.tranche.training.bundle.portrait;

import dev.tranche.scoring.bundle.segment.AdviceArea;
import dev.tranche.scoring.bundle.segment.FeatureScale;
import dev.tranche.scoring.bundle.segment.SegmentPortrait;
import dev.tranche.training.fit.segments.OwnAdvice;
import dev.tranche.training.fit.segments.SegmentsFit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts segments into words: who they are, and what that suggests where the spec says nothing. */
public final class SegmentPortraitBuilder {
  /** So many deviations are told; advice goes by all. */
  private static final int TOLD = 3;

  private static final int NAMED = 2;
  private static final int SENTENCES = 2;

  private final SegmentsFit fit;
  private final List<FeatureScale> scales;
  private final Optional<DefaultRates> rates;

  /**
   * @param scales of the features that segments were found by
   * @param rates if outcomes are known of customers
   */
  public SegmentPortraitBuilder(
      SegmentsFit fit, List<FeatureScale> scales, Optional<DefaultRates> rates) {
    this.fit = fit;
    this.scales = List.copyOf(scales);
    this.rates = rates;
  }

  /** One per segment, in the order of their numbers. */
  public List<SegmentPortrait> build() {
    Map<Integer, Map<AdviceArea, String>> own = OwnAdvice.of(fit.spec(), fit.segments().names());
    return IntStream.range(0, fit.segments().names().size())
        .mapToObj(k -> portrait(k, own.getOrDefault(k, Map.of())))
        .toList();
  }

  private SegmentPortrait portrait(int segment, Map<AdviceArea, String> own) {
    List<SegmentDeviation> deviations =
        SegmentDeviation.of(scales, fit.segments().clustering().centroids()[segment]);
    Optional<SegmentOutcomes> outcomes = rates.map(it -> SegmentOutcomes.of(it, segment));
    Map<AdviceArea, String> advice = new EnumMap<>(AdviceArea.class);
    for (AdviceArea area : AdviceArea.values()) {
      advice.put(area, suggested(area, deviations, outcomes));
    }
    advice.putAll(own);
    return new SegmentPortrait(
        size(segment) + apart(deviations) + outcomes.map(it -> " " + it.figures()).orElse(""),
        advice);
  }

  private String size(int segment) {
    int size = fit.segments().sizes()[segment];
    return String.format(
        Locale.ROOT,
        "%,d %s, %.1f %% of all.",
        size,
        size == 1 ? "customer" : "customers",
        100.0 * size / fit.table().data().table().rows());
  }

  private static String apart(List<SegmentDeviation> deviations) {
    return deviations.isEmpty()
        ? " In no feature do they differ much from all customers."
        : " What sets them apart from all customers: "
            + SegmentDeviation.listed(
                deviations.stream().limit(TOLD).map(SegmentDeviation::figures).toList())
            + ".";
  }

  private static String suggested(
      AdviceArea area, List<SegmentDeviation> deviations, Optional<SegmentOutcomes> outcomes) {
    List<String> hints = TraitHint.of(area, deviations).stream().limit(SENTENCES).toList();
    if (area == AdviceArea.RISK) {
      String general = outcomes.map(SegmentOutcomes::advice).orElseGet(SegmentOutcomes::unknown);
      return hints.isEmpty() ? general : general + " " + String.join(" ", hints);
    }
    if (!hints.isEmpty()) {
      return String.join(" ", hints);
    }
    if (deviations.isEmpty()) {
      return "They are like most customers: what is done for all suits them.";
    }
    String traits =
        SegmentDeviation.listed(
            deviations.stream().limit(NAMED).map(SegmentDeviation::words).toList());
    return switch (area) {
      case MARKETING -> "Speak to what sets them apart: " + traits + ".";
      case PRODUCT -> "Offer what goes with " + traits + ".";
      default -> "Find out what customers with " + traits + " ask for, and answer it beforehand.";
    };
  }
}
