package dev.tranche.spark.row;

import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.value.RowBuilder;
import dev.tranche.scoring.value.ViolationList;
import dev.tranche.spark.bundle.SparkBundle;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A model as a function of one customer, {@code struct(*)}, for SQL. It runs the model for each row
 * by itself, which costs more than {@link AnsweredDataset} does.
 */
public final class AnswerFunction implements UDF1<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<ExecutorModel> model;
  private final int answers;
  private final String zone;

  /** Found with the first row, and with the first of another schema. */
  @SuppressWarnings("NullAway.Init")
  private transient KnownSchema known;

  private record KnownSchema(StructType schema, CustomerColumns columns, OpenModel open) {}

  private AnswerFunction(Broadcast<ExecutorModel> model, int answers, String zone) {
    this.model = model;
    this.answers = answers;
    this.zone = zone;
  }

  /** Makes it known to SQL under that name. */
  public static void register(
      SparkSession spark, String name, SparkBundle bundle, ModelChoice choice) {
    Manifest manifest = bundle.manifest();
    List<StructField> fields = new ArrayList<>(choice.columns(manifest));
    int answers = fields.size();
    fields.addAll(NotedCells.COLUMNS);
    AnswerFunction function =
        new AnswerFunction(
            ExecutorModel.sent(spark, choice, bundle),
            answers,
            spark.conf().get("spark.sql.session.timeZone"));
    spark.udf().register(name, function, DataTypes.createStructType(fields));
  }

  @Override
  public Row call(Row customer) {
    KnownSchema by = known(customer.schema());
    RowBuilder row =
        DatasetColumn.read(written(customer, by), by.columns().cells(), by.open().reader());
    ViolationList violations = row.check();
    Object[] cells = new Object[answers + NotedCells.COLUMNS.size()];
    if (violations.isEmpty()) {
      OpenModel.CustomerValues answer = by.open().of(List.of(row.row())).get(0);
      System.arraycopy(answer.values(), 0, cells, 0, answers);
      cells[answers] = NotedCells.warnings(answer.warnings());
    }
    cells[answers + 1] = NotedCells.errors(violations.listed());
    return RowFactory.create(cells);
  }

  private synchronized KnownSchema known(StructType schema) {
    if (known == null || !known.schema().equals(schema)) {
      OpenModel open = model.value().open();
      known =
          new KnownSchema(
              schema, CustomerColumns.of(schema, open.reader().features(), List.of()), open);
    }
    return known;
  }

  private Row written(Row customer, KnownSchema by) {
    List<String> wanted = by.columns().written();
    if (wanted.isEmpty()) {
      return customer;
    }
    Object[] cells = new Object[customer.size() + wanted.size()];
    for (int c = 0; c < customer.size(); c++) {
      cells[c] = customer.get(c);
    }
    for (int w = 0; w < wanted.size(); w++) {
      int place = customer.fieldIndex(wanted.get(w));
      if (!customer.isNullAt(place)) {
        cells[customer.size() + w] = WrittenTime.of(customer.get(place), ZoneId.of(zone));
      }
    }
    return RowFactory.create(cells);
  }
}
