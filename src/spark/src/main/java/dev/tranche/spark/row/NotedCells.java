package dev.tranche.spark.row;

import dev.tranche.scoring.decision.Warning;
import dev.tranche.scoring.value.Violation;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * The last two columns: {@code warnings array<struct<code, column>>} and {@code errors
 * array<struct<code, column, message>>}. A row has errors and no answer, or an answer and no
 * errors.
 */
public final class NotedCells {
  static final List<StructField> COLUMNS =
      List.of(
          DataTypes.createStructField("warnings", listOf(text("code"), text("column")), true),
          DataTypes.createStructField(
              "errors", listOf(text("code"), text("column"), text("message")), false));

  /** What is wrong with a row that could not be cut into cells. */
  public static final Violation RAGGED =
      new Violation("", "wrong_field_count", "expected as many fields as in the header");

  /** Of most rows; an array without cells cannot be changed. */
  private static final Row[] NONE = {};

  private NotedCells() {}

  private static StructField text(String name) {
    return DataTypes.createStructField(name, DataTypes.StringType, false);
  }

  private static DataType listOf(StructField... fields) {
    return DataTypes.createArrayType(DataTypes.createStructType(fields), false);
  }

  static Row[] warnings(List<Warning> warnings) {
    if (warnings.isEmpty()) {
      return NONE;
    }
    return warnings.stream()
        .map(warning -> RowFactory.create(warning.code().word(), warning.feature()))
        .toArray(Row[]::new);
  }

  /** The column is empty where it is the whole row that is wrong. */
  static Row[] errors(List<Violation> violations) {
    if (violations.isEmpty()) {
      return NONE;
    }
    return violations.stream()
        .map(it -> RowFactory.create(it.code(), it.member(), it.message()))
        .toArray(Row[]::new);
  }
}
