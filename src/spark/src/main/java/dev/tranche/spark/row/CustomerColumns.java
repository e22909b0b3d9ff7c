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
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;

/** Which columns of a dataset the features are, and which the output is to have of its own. */
final class CustomerColumns {
  /** Between the parts of a message. */
  private static final String NEXT = "; ";

  private final Dataset<Row> customers;
  private final List<Column> selected = new ArrayList<>();
  private final List<DatasetColumn> cells = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  private CustomerColumns(Dataset<Row> customers) {
    this.customers = customers;
    for (String name : customers.columns()) {
      selected.add(column(name));
    }
  }

  /**
   * Finds the features by their names.
   *
   * @param added the columns that the output has besides those of the dataset
   * @throws InputException naming every column that is missing, of a wrong type, there twice, or of
   *     a name that the output needs
   */
  static CustomerColumns of(
      Dataset<Row> customers, List<Feature> features, List<StructField> added) {
    CustomerColumns columns = new CustomerColumns(customers);
    columns.addMissing(features);
    features.forEach(columns::add);
    columns.addTaken(added);
    if (!columns.errors.isEmpty()) {
      throw new InputException("the data cannot be used: " + String.join(NEXT, columns.errors));
    }
    return columns;
  }

  private List<StructField> named(String name) {
    return Arrays.stream(customers.schema().fields())
        .filter(field -> field.name().equals(name))
        .toList();
  }

  private void addMissing(List<Feature> features) {
    List<String> known = List.of(customers.columns());
    List<String> missing =
        features.stream().map(Feature::name).filter(name -> named(name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      errors.add(
          (missing.size() == 1 ? "no column " : "no columns ")
              + missing.stream()
                  .map(name -> Quoted.of(name) + near(name, known))
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
    int place = List.of(customers.columns()).indexOf(feature.name());
    if (kind == CellKind.CAST) {
      place = selected.size();
      selected.add(column(feature.name()).cast("string"));
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
      for (String name : customers.columns()) {
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
  List<DatasetColumn> cells() {
    return cells;
  }

  /** The dataset's own columns, and behind them what had to be cast. */
  Dataset<Row> selected() {
    return customers.select(selected.toArray(Column[]::new));
  }
}
