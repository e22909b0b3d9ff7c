package dev.tranche.training.fit;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.training.prepare.SampleWeights;
import dev.tranche.training.read.ColumnProfile;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.table.LabelChoice;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Target;

/** How many customers each row stands for: what the spec's column of it says. */
final class WeightColumn {
  private WeightColumn() {}

  /**
   * Of the rows of the data.
   *
   * @param target whose labels were not told apart by how rare they are, which a sample changes
   * @throws InputException if the column does not say so of every row, or the labels were
   */
  static SampleWeights of(RiskSpec spec, CsvData data, Target target) {
    if (spec.weight().isEmpty()) {
      return SampleWeights.even();
    }
    LabelChoice.Reason reason = target.choice().reason();
    if (reason == LabelChoice.Reason.RARER || reason == LabelChoice.Reason.LATER) {
      throw new InputException(
          spec.file()
              + ": a sample does not tell which label of "
              + FileError.quoted(target.column())
              + " is the rarer one; name the one that means default with --positive, or under"
              + " 'positive' in the spec");
    }
    return of(spec, data, spec.weight().get());
  }

  private static SampleWeights of(RiskSpec spec, CsvData data, String name) {
    if (data.table().find(name).isPresent()) {
      return SampleWeights.of(spec.file(), (NumericColumn) data.table().column(name));
    }
    ColumnProfile left =
        data.profiles().stream().filter(it -> it.column().equals(name)).findFirst().orElseThrow();
    // A sample of all rows counts each as often as any other; that column tells nothing.
    if (left.missingCells() > 0 || left.infinite() > 0) {
      throw new InputException(
          spec.file()
              + ": column "
              + FileError.quoted(name)
              + " is under 'weight', but cannot be used: "
              + left.why());
    }
    return SampleWeights.even();
  }
}
