package dev.tranche.scoring.bundle;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.rule.DecisionRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a lender decides at which probability of default, kept apart from the model because risk
 * owners change it without retraining. A boundary belongs to the stricter side.
 *
 * @param version any text that names this policy in answers and records
 * @param referFrom from this probability on a person decides
 * @param declineFrom from this probability on the answer is no; equal to {@code referFrom} where
 *     nothing is referred
 * @param challenger a model of the bundle that scores in the shadow of the champion, for the log
 * @param bands of the points, from the best to the worst; empty where the scorecard's hold
 * @param rules what makes an application good enough to decide on
 */
public record Policy(
    String version,
    float referFrom,
    float declineFrom,
    Optional<String> challenger,
    List<ScoreBand> bands,
    DecisionRules rules) {
  /** Throws {@link BundleException} naming every error. */
  public Policy {
    bands = List.copyOf(bands);
    List<String> errors = new ArrayList<>();
    if (version.isBlank()) {
      errors.add("version is blank");
    }
    if (!(referFrom > 0 && referFrom <= declineFrom && declineFrom <= 1)) {
      errors.add(
          "cut-offs must satisfy 0 < refer_from <= decline_from <= 1, but refer_from is "
              + referFrom
              + " and decline_from is "
              + declineFrom);
    }
    if (!errors.isEmpty()) {
      throw new BundleException(String.join("; ", errors));
    }
  }

  /** Cut-offs alone. */
  public Policy(String version, float referFrom, float declineFrom) {
    this(version, referFrom, declineFrom, Optional.empty(), List.of());
  }

  /** With the usual rules. */
  public Policy(
      String version,
      float referFrom,
      float declineFrom,
      Optional<String> challenger,
      List<ScoreBand> bands) {
    this(version, referFrom, declineFrom, challenger, bands, DecisionRules.DEFAULTS);
  }

  /**
   * The decision at a probability of default.
   *
   * @throws IllegalArgumentException if it is not a number: nobody is approved on that
   */
  public Decision decide(float probabilityOfDefault) {
    if (Float.isNaN(probabilityOfDefault)) {
      throw new IllegalArgumentException("the probability of default is not a number");
    }
    if (probabilityOfDefault >= declineFrom) {
      return Decision.DECLINE;
    }
    return probabilityOfDefault >= referFrom ? Decision.REFER : Decision.APPROVE;
  }

  /**
   * The same policy for another model, whose probabilities separate good from bad elsewhere: both
   * boundaries move as one model's cut-off does to the other's, and never beyond 1. A boundary at 1
   * stays: who declines nobody does so whatever the model.
   *
   * @param cutOff of the model this policy was made for, or 0 if it has none
   * @param others of the other model; the policy stays as it is where that is 0
   */
  public Policy moved(float cutOff, float others) {
    return cutOff > 0 && others > 0
        ? new Policy(
            version,
            moved(referFrom, cutOff, others),
            moved(declineFrom, cutOff, others),
            challenger,
            bands,
            rules)
        : this;
  }

  /** The same cut-offs with other rules. */
  public Policy withRules(DecisionRules others) {
    return new Policy(version, referFrom, declineFrom, challenger, bands, others);
  }

  private static float moved(float boundary, float cutOff, float others) {
    double there = boundary < 1 ? (double) boundary * others / cutOff : 1;
    return (float) Math.max(Float.MIN_VALUE, Math.min(1, there));
  }

  /** Throws {@link BundleException} if the policy does not go with the bundle's models. */
  void check(Manifest manifest) {
    manifest.meanings().scorecard().ifPresent(this::over);
    if (manifest.meanings().scorecard().isEmpty() && !bands.isEmpty()) {
      throw new BundleException("bands: the bundle has no scorecard for them");
    }
    List<String> unknown =
        rules.unknown(manifest.features().inputs().stream().map(Feature::name).toList());
    if (!unknown.isEmpty()) {
      throw new BundleException("the bundle has no feature " + String.join(", ", unknown));
    }
    challenger.ifPresent(
        name -> {
          if (manifest.model(name).name().equals(manifest.models().champion())) {
            throw new BundleException("challenger '" + name + "' is the champion itself");
          }
        });
  }

  /** The scorecard with this policy's bands, if it has its own. */
  public Scorecard over(Scorecard scorecard) {
    return bands.isEmpty() ? scorecard : scorecard.withBands(bands);
  }
}
