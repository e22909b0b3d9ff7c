package dev.tranche.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** The project's modules, and whom each may use. Nobody may use anybody else. */
// List.of makes lists that do not change.
@SuppressWarnings("ImmutableEnumChecker")
enum TrancheModule {
  BASE("dev.tranche.base"),
  CSV("dev.tranche.csv", BASE),
  SCORING("dev.tranche.scoring", BASE),
  BATCH("dev.tranche.batch", BASE, CSV, SCORING),
  TRAINING("dev.tranche.training", BASE, CSV, SCORING),
  LOCAL_LAMBDA("dev.tranche.lambda", BASE),
  RISK_FUNCTION("dev.tranche.risk", BASE, SCORING),
  SEGMENTATION_FUNCTION("dev.tranche.segmentation", BASE, CSV, SCORING, BATCH),
  SPARK("dev.tranche.spark", BASE, SCORING, BATCH),
  CLI("dev.tranche.cli", BASE, CSV, SCORING, BATCH, TRAINING, LOCAL_LAMBDA);

  private final String root;
  private final List<TrancheModule> usable;

  TrancheModule(String root, TrancheModule... usable) {
    this.root = root;
    this.usable = List.of(usable);
  }

  String root() {
    return root;
  }

  boolean holds(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(root) || name.startsWith(root + ".");
  }

  boolean mayUse(TrancheModule other) {
    return other == this || usable.contains(other);
  }

  /** The module of a class of this project; fails when there is none. */
  static TrancheModule of(JavaClass type) {
    for (TrancheModule module : values()) {
      if (module.holds(type)) {
        return module;
      }
    }
    throw new IllegalArgumentException(type.getName() + " is in no known module");
  }
}
