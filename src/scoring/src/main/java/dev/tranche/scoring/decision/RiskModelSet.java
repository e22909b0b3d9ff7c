package dev.tranche.scoring.decision;

import dev.tranche.base.OnDemand;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The models of a risk bundle: the champion open, each other opened when it is first asked for.
 * Thread-safe; to be closed.
 */
public final class RiskModelSet implements AutoCloseable {
  private final RiskScorer champion;
  private final Optional<String> policyHash;
  private final Map<String, OnDemand<RiskScorer>> challengers = new TreeMap<>();

  private RiskModelSet(Bundle bundle, RiskScorer champion) {
    this.champion = champion;
    this.policyHash = bundle.policyHash();
    for (ModelFile model : bundle.manifest().models().all()) {
      if (!model.name().equals(champion.model())) {
        challengers.put(
            model.name(),
            new OnDemand<>(() -> RiskScorer.open(bundle, model.name()), RiskScorer::close));
      }
    }
  }

  /** Opens the champion; throws {@link BundleException} if it does not fit the manifest. */
  public static RiskModelSet open(Bundle bundle) {
    return new RiskModelSet(bundle, RiskScorer.open(bundle));
  }

  public RiskScorer champion() {
    return champion;
  }

  /**
   * The model of that name, if there is one.
   *
   * @throws BundleException if it cannot be opened
   */
  public Optional<RiskScorer> model(String name) {
    return name.equals(champion.model())
        ? Optional.of(champion)
        : Optional.ofNullable(challengers.get(name)).map(OnDemand::get);
  }

  /** The names of all models, the champion's first. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(champion.model());
    names.addAll(challengers.keySet());
    return names;
  }

  public Manifest manifest() {
    return champion.manifest();
  }

  public Policy policy() {
    return champion.policy();
  }

  /** SHA-256 of the policy's text, 64 hexadecimal digits, if it was read from one. */
  public Optional<String> policyHash() {
    return policyHash;
  }

  @Override
  public void close() {
    challengers.values().forEach(OnDemand::close);
    champion.close();
  }
}
