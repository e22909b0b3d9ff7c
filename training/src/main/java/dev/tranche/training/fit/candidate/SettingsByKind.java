package dev.tranche.training.fit.candidate;

import static java.util.Objects.requireNonNull;

import dev.tranche.training.model.ModelKind;
import dev.tranche.training.model.ModelSettings;
import dev.tranche.training.model.SettingsDraw;
import dev.tranche.training.spec.FamilyCatalogue;
import dev.tranche.training.spec.LearningSpec;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;

/** The settings of the models of every kind. */
public record SettingsByKind(Map<ModelKind, ModelSettings> settings) {
  public SettingsByKind {
    settings = Collections.unmodifiableMap(new EnumMap<>(settings));
  }

  /** What suits most files, for so many rows to train on and columns to learn from. */
  public static SettingsByKind usual(int rows, int columns) {
    Map<ModelKind, ModelSettings> usual = new EnumMap<>(ModelKind.class);
    for (ModelKind kind : ModelKind.values()) {
      usual.put(kind, FamilyCatalogue.of(kind).usual(rows, columns));
    }
    return new SettingsByKind(usual);
  }

  public ModelSettings of(ModelKind kind) {
    return requireNonNull(settings.get(kind));
  }

  /** With what a spec gives. */
  public SettingsByKind with(LearningSpec learning) {
    return each((kind, own) -> own.with(learning.settings(kind)));
  }

  /** With other settings of one kind. */
  public SettingsByKind with(ModelKind changed, ModelSettings other) {
    return each((kind, own) -> kind == changed ? other : own);
  }

  /** Drawn at random around these, kind by kind. */
  public SettingsByKind drawn(SettingsDraw draw) {
    return each((kind, own) -> own.drawn(draw));
  }

  private SettingsByKind each(BiFunction<ModelKind, ModelSettings, ModelSettings> change) {
    Map<ModelKind, ModelSettings> changed = new EnumMap<>(ModelKind.class);
    settings.forEach((kind, own) -> changed.put(kind, change.apply(kind, own)));
    return new SettingsByKind(changed);
  }
}
