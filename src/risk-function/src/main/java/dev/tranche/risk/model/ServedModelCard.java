package dev.tranche.risk.model;

import dev.tranche.scoring.bundle.ModelCard;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.function.FunctionFolder;
import jakarta.inject.Singleton;

/** What a caller may know of the model that answers: the bundle's card with the policy in force. */
@Singleton
public final class ServedModelCard {
  private final RiskModelSet models;
  private final RiskSettings settings;

  ServedModelCard(RiskModelSet models, RiskSettings settings) {
    this.models = models;
    this.settings = settings;
  }

  /** Unless another policy is in force, byte for byte the bundle's {@code model-card.json}. */
  public byte[] text() {
    return ModelCard.read(
            FunctionFolder.find().bundle(settings.models(), Task.RISK),
            models.manifest(),
            models.policy())
        .text();
  }
}
