package dev.tranche.spark.row;

import dev.tranche.base.InputException;
import dev.tranche.base.NearestName;
import dev.tranche.base.Quoted;
import dev.tranche.scoring.feature.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Which columns of a dataset the features are, and which the output is to have of its own. */
public final class CustomerColumns {
  /** Between the parts of a message. */
  private static final String NEXT = "; ";

  private final StructType schema;
  private final List<String> names;
  private final List<String> written = new ArrayList<>();
  private final List<DatasetColumn> cells = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  private CustomerColumns(StructType schema) {
    this.schema = schema;
    this.names = List.of(schema.fieldNames());
  }

  /**
   * Finds the features by their names.
   *
   * @param added the columns that the output has besides those of the dataset
   * @throws InputException naming every column that is missing, of a wrong type, there twice, or of
   *     a name that the output needs
   */
  public static CustomerColumns of(
      StructType schema, List<Feature> features, List<StructField> added) {
    CustomerColumns columns = new CustomerColumns(schema);
    columns.addMissing(features);
    features.forEach(columns::add);
    columns.addTaken(added);
    if (!columns.errors.isEmpty()) {
      throw new InputException("the data cannot be used: " + String.join(NEXT, columns.errors));
    }
    return columns;
  }

  private List<StructField> named(String name) {
    return Arrays.stream(schema.fields()).filter(field -> field.name().equals(name)).toList();
  }

  private void addMissing(List<Feature> features) {
    List<String> missing =
        features.stream().map(Feature::name).filter(name -> named(name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      errors.add(
          (missing.size() == 1 ? "no column " : "no columns ")
              + missing.stream()
                  .map(name -> Quoted.of(name) + near(name, names))
                  .collect(Collectors.joining(", ")));
    }
  }

  private static String near(String name, List<String> known) {
    return NearestName.of(name, known).map(it -> " (is it " + Quoted.of(it) + "?)").orElse("");
  }

  private void add(Feature feature) {
    List<StructField> found = named(feature.name());
    if (found.size() > 1) {
      errors.add("column " + Quoted.of(feature.name()) + " is there twice");
    } else if (found.size() == 1) {
      Optional<CellKind> kind = CellKind.of(feature, found.get(0).dataType());
      kind.ifPresentOrElse(it -> add(feature, it), () -> errors.add(wrong(feature, found.get(0))));
    }
  }

  private void add(Feature feature, CellKind kind) {
    int place = names.indexOf(feature.name());
    if (kind == CellKind.CAST) {
      place = names.size() + written.size();
      written.add(feature.name());
    }
    cells.add(new DatasetColumn(feature.name(), place, kind));
  }

  private static String wrong(Feature feature, StructField found) {
    return "column "
        + Quoted.of(feature.name())
        + " is of type "
        + found.dataType().simpleString()
        + ", expected "
        + wanted(feature);
  }

  private static String wanted(Feature feature) {
    if (feature instanceof Feature.Categorical) {
      return "texts, whole numbers or booleans (cast it to the texts of training's categories)";
    }
    return feature.isDate() ? "dates, or texts that are dates" : "numbers, or texts that are some";
  }

  private void addTaken(List<StructField> added) {
    for (StructField field : added) {
      for (String name : names) {
        if (name.equalsIgnoreCase(field.name())) {
          errors.add("column " + Quoted.of(name) + " is one of the output's; rename it");
        }
      }
    }
  }

  private static Column column(String name) {
    return functions.col("`" + name.replace("`", "``") + "`");
  }

  /** Where the executors find the features. */
  public List<DatasetColumn> cells() {
    return cells;
  }

  /** Columns whose cells are also wanted as Spark writes them, behind all others. */
  List<String> written() {
    return written;
  }

  /** The dataset's own columns, and behind them what had to be cast. */
  public Dataset<Row> selected(Dataset<Row> customers) {
    return customers.select(
        Stream.concat(
                names.stream().map(CustomerColumns::column),
                written.stream().map(name -> column(name).cast("string")))
            .toArray(Column[]::new));
  }
}
