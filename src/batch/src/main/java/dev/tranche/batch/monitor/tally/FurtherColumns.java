package dev.tranche.batch.monitor.tally;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.scoring.bundle.reference.ProtectedAttribute;
import dev.tranche.scoring.bundle.reference.ReferenceLabels;
import dev.tranche.scoring.bundle.reference.ReferenceLabels.Outcome;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.ValueRules;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is read of a file's rows: the features, of which none is refused for being missing, and
 * behind them the date, the label and the protected attributes that the file has. Immutable.
 */
public final class FurtherColumns {
  /** The column of dates and how they are written. */
  public record TimeColumn(String name, DateStyle style, PeriodLength length) {}

  /** The column of labels and what they mean. */
  public record LabelColumn(NamedColumn column, ReferenceLabels labels) {
    String name() {
      return column.name();
    }
  }

  private final List<Feature> read = new ArrayList<>();
  private final RowReader reader;
  private final Optional<TimeColumn> time;
  private final Optional<LabelColumn> labels;
  private final List<ProtectedAttribute> attributes;

  /** Behind those features. */
  public FurtherColumns(
      List<Feature> features,
      Optional<TimeColumn> time,
      Optional<LabelColumn> labels,
      List<ProtectedAttribute> attributes) {
    this.time = time;
    this.labels = labels;
    this.attributes = List.copyOf(attributes);
    features.forEach(feature -> read.add(feature.withRequired(false)));
    time.ifPresent(it -> add(dates(it)));
    labels.ifPresent(it -> add(texts(it)));
    attributes.forEach(it -> add(it.column()));
    this.reader = new RowReader(read);
  }

  private static Feature dates(TimeColumn column) {
    return new Feature.Numeric(column.name(), 0, 0, 0, 0, ValueRules.USUAL.with(column.style()));
  }

  private static Feature texts(LabelColumn column) {
    ValueRules rules = ValueRules.USUAL.keeping(column.labels().all());
    return new Feature.Categorical(column.name(), 0, List.of(), "", rules);
  }

  /** A column may be asked for twice, a feature be a date as well. */
  private void add(Feature column) {
    if (read.stream().noneMatch(it -> it.name().equals(column.name()))) {
      read.add(column);
    }
  }

  /** Reads all of them. */
  public RowReader reader() {
    return reader;
  }

  /** The attributes that the file has. */
  public List<ProtectedAttribute> attributes() {
    return attributes;
  }

  /** The first day of the period that a customer is of. */
  Optional<LocalDate> period(Row row) {
    if (time.isEmpty()) {
      return Optional.empty();
    }
    float day = row.numbers()[place(time.get().name())];
    return Float.isNaN(day)
        ? Optional.empty()
        : Optional.of(time.get().length().start(LocalDate.ofEpochDay((long) day)));
  }

  /** Throws {@link InputException} if the label is none that training knew. */
  Outcome outcome(Row row) {
    if (labels.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    LabelColumn column = labels.get();
    String label = row.texts()[place(column.name())];
    return column.labels().outcome(label).orElseThrow(() -> unknown(column, label));
  }

  private static InputException unknown(LabelColumn column, String label) {
    return column
        .column()
        .wrong(
            FileError.quoted(label)
                + " is no label of the bundle; "
                + words(column.labels().positive())
                + " means default, "
                + words(column.labels().negative())
                + " none, and an empty cell that it is not known yet");
  }

  private static String words(List<String> values) {
    return String.join(" or ", values.stream().map(FileError::quoted).toList());
  }

  /** Of each protected attribute the customer's group; the last ones are others and missing. */
  int[] groups(Row row) {
    int[] groups = new int[attributes.size()];
    for (int a = 0; a < groups.length; a++) {
      groups[a] = AttributeGroups.of(attributes.get(a), row, place(attributes.get(a).name()));
    }
    return groups;
  }

  private int place(String name) {
    for (int f = 0; f < read.size(); f++) {
      if (read.get(f).name().equals(name)) {
        return f;
      }
    }
    throw new IllegalStateException(name + " is not read");
  }
}
