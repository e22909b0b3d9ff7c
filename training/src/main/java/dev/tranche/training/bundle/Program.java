package dev.tranche.training.bundle;

import java.util.Optional;

/** What this program says of itself. */
public final class Program {
  private Program() {}

  /** From the jar's manifest; {@code unpackaged} when run from class files. */
  public static String version() {
    return Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }
}
