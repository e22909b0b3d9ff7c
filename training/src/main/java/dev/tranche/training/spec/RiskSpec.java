package dev.tranche.training.spec;

import dev.tranche.csv.CsvForm;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.Direction;
import dev.tranche.training.read.ReadOptions;
import dev.tranche.training.table.FeatureKind;
import dev.tranche.training.table.LabelRoles;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a risk model is fitted to, how, and what is decided with it.
 *
 * @param form how the file is written, as far as it is said
 * @param columns what each is for
 * @param learning what is not usual about the fitting
 * @param decisions cut-offs, scorecard and reasons, where not the default ones
 */
public record RiskSpec(
    Path file,
    CsvForm form,
    RiskColumns columns,
    LearningSpec learning,
    DecisionSpec decisions,
    long seed)
    implements Spec {
  static final long DEFAULT_SEED = 42;

  /** A spec without a file of its own: all but the target inferred, the seed 42. */
  public static RiskSpec of(Path file, String target) {
    return of(file, RiskColumns.of(target));
  }

  /** As usual, but for the columns. */
  public static RiskSpec of(Path file, RiskColumns columns) {
    return new RiskSpec(
        file, CsvForm.unknown(), columns, LearningSpec.usual(), DecisionSpec.usual(), DEFAULT_SEED);
  }

  public RiskSpec withFile(Path other) {
    return new RiskSpec(other, form, columns, learning, decisions, seed);
  }

  /** A file that is written so, as far as it is said; the rest as it was. */
  public RiskSpec withForm(CsvForm other) {
    return new RiskSpec(file, other.or(form), columns, learning, decisions, seed);
  }

  public RiskSpec withId(String column) {
    return with(columns.withId(column));
  }

  /** Rows are split by when they are from, which this column tells. */
  public RiskSpec withTime(String column) {
    return with(columns.withTime(column));
  }

  /** Rows count as this column tells. */
  public RiskSpec withWeight(String column) {
    return with(columns.withWeight(column));
  }

  /** Columns that are never features; the model's quality is compared between their groups. */
  public RiskSpec withProtected(String... names) {
    return with(columns.with(columns.uses().withProtected(List.of(names))));
  }

  /** Another column of labels; what the positive one is there is no longer known. */
  public RiskSpec withTarget(String column) {
    return column.equals(target())
        ? this
        : with(columns.with(new RiskColumns.Labels(column, LabelRoles.inferred())));
  }

  /** What is said of the target's values; the rest as it was. */
  public RiskSpec withLabels(LabelRoles roles) {
    return with(columns.with(new RiskColumns.Labels(target(), roles.or(labels()))));
  }

  public RiskSpec with(LearningSpec other) {
    return new RiskSpec(file, form, columns, other, decisions, seed);
  }

  public RiskSpec with(DecisionSpec other) {
    return new RiskSpec(file, form, columns, learning, other, seed);
  }

  public RiskSpec withSeed(long other) {
    return new RiskSpec(file, form, columns, learning, decisions, other);
  }

  private RiskSpec with(RiskColumns other) {
    return new RiskSpec(file, form, other, learning, decisions, seed);
  }

  @Override
  public Optional<String> id() {
    return columns.id();
  }

  public String target() {
    return columns.labels().column();
  }

  /** The column that tells when a row is from, if rows are to be split by it. */
  public Optional<String> time() {
    return columns.rows().time();
  }

  /** The column that tells how many customers a row stands for, if they differ. */
  public Optional<String> weight() {
    return columns.rows().weight();
  }

  /** Which of the target's values mean default, where that is said. */
  public LabelRoles labels() {
    return columns.labels().roles();
  }

  @Override
  public List<String> drop() {
    return columns.drop();
  }

  @Override
  public Map<String, FeatureKind> kinds() {
    return columns.cells().kinds();
  }

  public Map<String, Direction> monotone() {
    return columns.uses().monotone();
  }

  public List<String> protectedColumns() {
    return columns.uses().protectedColumns();
  }

  /** Columns without which a customer is not scored. */
  public List<String> required() {
    return columns.uses().required();
  }

  /** Columns that customers may lack although training always had them. */
  public List<String> optional() {
    return columns.uses().optional();
  }

  /** By name, features made of columns. */
  public Map<String, Derivation> derived() {
    return columns.uses().derived();
  }

  /** The way in which customers can change a column. */
  public Map<String, Direction> actionable() {
    return columns.uses().actionable();
  }

  @Override
  public Map<String, List<String>> columnsByKey() {
    Map<String, List<String>> named = new LinkedHashMap<>();
    named.put("id", id().stream().toList());
    named.put("target", List.of(target()));
    named.put("time", time().stream().toList());
    named.put("weight", weight().stream().toList());
    named.put("drop", drop());
    named.put("kinds", List.copyOf(kinds().keySet()));
    named.putAll(columns.cells().values().columnsByKey());
    named.put("monotone", List.copyOf(monotone().keySet()));
    named.put("actionable", List.copyOf(actionable().keySet()));
    named.put("protected", protectedColumns());
    named.put("required", required());
    named.put("optional", optional());
    named.put(
        "derived",
        derived().values().stream()
            .flatMap(derivation -> derivation.columns().stream())
            .distinct()
            .toList());
    named.put("reasons", List.copyOf(decisions.reasons().keySet()));
    named.put(
        "reason_groups",
        decisions.reasonGroups().values().stream()
            .flatMap(group -> group.features().stream())
            .toList());
    return Collections.unmodifiableMap(named);
  }

  @Override
  public List<String> derivedNames() {
    return List.copyOf(derived().keySet());
  }

  @Override
  public ReadOptions readOptions() {
    return new ReadOptions(
        id(),
        Optional.of(target()),
        Set.copyOf(drop()),
        kindsToRead(),
        columns.cells().values().withDates(dates()));
  }

  private Map<String, FeatureKind> kindsToRead() {
    Map<String, FeatureKind> read = new LinkedHashMap<>(kinds());
    weight().ifPresent(column -> read.put(column, FeatureKind.NUMERIC));
    return read;
  }

  /** The columns whose cells are dates: that of the time, too, unless it is of numbers. */
  private List<String> dates() {
    return Stream.concat(
            columns.dates().stream(),
            time().filter(column -> kinds().get(column) != FeatureKind.NUMERIC).stream())
        .distinct()
        .toList();
  }
}
