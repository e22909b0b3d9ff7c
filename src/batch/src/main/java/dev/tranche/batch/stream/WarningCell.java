package dev.tranche.batch.stream;

import dev.tranche.scoring.decision.Warning;
import java.util.List;
import java.util.stream.Collectors;

/** Warnings in one cell: {@code imputed:income|out_of_training_range:age}, empty without any. */
public final class WarningCell {
  private WarningCell() {}

  public static String of(List<Warning> warnings) {
    return warnings.isEmpty()
        ? ""
        : warnings.stream()
            .map(warning -> warning.code().word() + ":" + warning.feature())
            .collect(Collectors.joining("|"));
  }
}
