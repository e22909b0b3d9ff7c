package dev.tranche.training.report.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.tranche.csv.Dialect;
import dev.tranche.training.read.ColumnProfile;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.table.DroppedColumn;
import java.util.List;

/**
 * The file that was learnt from.
 *
 * @param file its name
 * @param rows data rows in it
 * @param dialect how it is written; not in JSON
 * @param columns what each was taken for
 * @param columnsLeftOut those that are no features, and why
 * @param warnings what the file's owner should look at, a sentence each
 */
public record FileData(
    String file,
    int rows,
    @JsonIgnore Dialect dialect,
    List<ColumnProfile> columns,
    List<DroppedColumn> columnsLeftOut,
    List<String> warnings) {
  public FileData {
    columns = List.copyOf(columns);
    columnsLeftOut = List.copyOf(columnsLeftOut);
    warnings = List.copyOf(warnings);
  }

  static FileData of(CsvData data, List<DroppedColumn> leftOut) {
    return new FileData(
        data.table().file().getFileName().toString(),
        data.table().rows(),
        data.dialect(),
        data.profiles(),
        leftOut,
        data.warnings());
  }
}
