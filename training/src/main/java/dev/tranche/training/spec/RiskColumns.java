package dev.tranche.training.spec;

import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.Direction;
import dev.tranche.training.table.LabelRoles;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a file with labels are for.
 *
 * @param id the column that identifies a customer
 * @param drop columns not to be read
 * @param cells what those of columns mean, where not to be inferred
 * @param rows what is said of a row as a whole
 */
public record RiskColumns(
    Optional<String> id,
    Labels labels,
    List<String> drop,
    CellSpec cells,
    Uses uses,
    RowMeanings rows) {
  /** Nothing is said of rows. */
  private static final RowMeanings NOTHING = new RowMeanings(Optional.empty(), Optional.empty());

  /**
   * What is said of a row as a whole.
   *
   * @param time the column that tells when it is from, if rows are to be split by it
   * @param weight the column that tells how many customers it stands for
   */
  public record RowMeanings(Optional<String> time, Optional<String> weight) {}

  /**
   * What is to be predicted.
   *
   * @param column that holds the labels
   * @param roles which of its values mean default, where that is said
   */
  public record Labels(String column, LabelRoles roles) {}

  /**
   * What is particular about columns as features.
   *
   * @param monotone the direction in which the probability of default moves as the column grows
   * @param protectedColumns never features; kept to compare the model's quality between groups
   * @param required columns without which a customer is not scored
   * @param optional columns that customers may lack although training always had them
   * @param derived by name, features made of columns
   * @param actionable the way in which customers can change a column
   */
  public record Uses(
      Map<String, Direction> monotone,
      List<String> protectedColumns,
      List<String> required,
      List<String> optional,
      Map<String, Derivation> derived,
      Map<String, Direction> actionable) {
    public Uses {
      monotone = Collections.unmodifiableMap(new LinkedHashMap<>(monotone));
      protectedColumns = List.copyOf(protectedColumns);
      required = List.copyOf(required);
      optional = List.copyOf(optional);
      derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
      actionable = Collections.unmodifiableMap(new LinkedHashMap<>(actionable));
    }

    /** Nothing particular. */
    public static Uses usual() {
      return new Uses(Map.of(), List.of(), List.of(), List.of(), Map.of(), Map.of());
    }

    Uses withProtected(List<String> columns) {
      return new Uses(monotone, columns, required, optional, derived, actionable);
    }
  }

  public RiskColumns {
    drop = List.copyOf(drop);
  }

  /** All rows count alike, and nothing tells when they are from. */
  public RiskColumns(
      Optional<String> id, Labels labels, List<String> drop, CellSpec cells, Uses uses) {
    this(id, labels, drop, cells, uses, NOTHING);
  }

  /** All but the target inferred. */
  public static RiskColumns of(String target) {
    return new RiskColumns(
        Optional.empty(),
        new Labels(target, LabelRoles.inferred()),
        List.of(),
        CellSpec.inferred(),
        Uses.usual());
  }

  /** The columns of dates, from or to which days are counted. */
  public List<String> dates() {
    return uses.derived().values().stream()
        .filter(derivation -> derivation.kind().isOfDates())
        .flatMap(derivation -> derivation.columns().stream())
        .distinct()
        .toList();
  }

  RiskColumns withId(String column) {
    return new RiskColumns(Optional.of(column), labels, drop, cells, uses, rows);
  }

  RiskColumns withTime(String column) {
    return new RiskColumns(
        id, labels, drop, cells, uses, new RowMeanings(Optional.of(column), rows.weight()));
  }

  RiskColumns withWeight(String column) {
    return new RiskColumns(
        id, labels, drop, cells, uses, new RowMeanings(rows.time(), Optional.of(column)));
  }

  public RiskColumns with(Uses other) {
    return new RiskColumns(id, labels, drop, cells, other, rows);
  }

  RiskColumns with(Labels other) {
    return new RiskColumns(id, other, drop, cells, uses, rows);
  }
}
