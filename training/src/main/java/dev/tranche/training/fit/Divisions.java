package dev.tranche.training.fit;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.training.model.RowGroups;
import dev.tranche.training.prepare.ForwardDivision;
import dev.tranche.training.prepare.RowDivision;
import dev.tranche.training.prepare.StratifiedDivision;
import dev.tranche.training.prepare.StratifiedSplit.Shares;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.table.DroppedColumn;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Target;

/** How the rows of a file are divided: by time, if the spec names a column of it. */
final class Divisions {
  private Divisions() {}

  /** Throws {@link InputException} if they cannot be divided so. */
  static RowDivision of(RiskSpec spec, CsvData data, Target target, RowGroups groups) {
    return spec.time()
        .<RowDivision>map(
            column ->
                ForwardDivision.of(times(spec, data, column), target, groups, Shares.defaults()))
        .orElseGet(() -> new StratifiedDivision(target, groups, Shares.defaults(), spec.seed()));
  }

  private static NumericColumn times(RiskSpec spec, CsvData data, String name) {
    return data.table()
        .find(name)
        .filter(NumericColumn.class::isInstance)
        .map(NumericColumn.class::cast)
        .orElseThrow(
            () ->
                new InputException(
                    spec.file()
                        + ": column "
                        + FileError.quoted(name)
                        + " is under 'time', but tells none: "
                        + data.dropped().stream()
                            .filter(dropped -> dropped.column().equals(name))
                            .map(DroppedColumn::reason)
                            .findFirst()
                            .orElse("it holds categories")));
  }
}
