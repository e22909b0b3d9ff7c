package dev.tranche.training.spec;

import dev.tranche.scoring.feature.Derivation;
import dev.tranche.training.model.Direction;
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
 * @param target the column that holds the labels
 * @param labels which of the target's values mean default, where that is said
 * @param drop columns not to be read
 * @param cells what those of columns mean, where not to be inferred
 * @param monotone the direction in which the probability of default moves as the column grows
 * @param protectedColumns never features; kept to compare the model's quality between groups
 * @param required columns without which a customer is not scored
 * @param derived by name, features made of columns
 */
public record RiskColumns(
    Optional<String> id,
    String target,
    LabelRoles labels,
    List<String> drop,
    CellSpec cells,
    Map<String, Direction> monotone,
    List<String> protectedColumns,
    List<String> required,
    Map<String, Derivation> derived) {
  public RiskColumns {
    drop = List.copyOf(drop);
    monotone = Collections.unmodifiableMap(new LinkedHashMap<>(monotone));
    protectedColumns = List.copyOf(protectedColumns);
    required = List.copyOf(required);
    derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
  }

  /** All but the target inferred. */
  public static RiskColumns of(String target) {
    return new RiskColumns(
        Optional.empty(),
        target,
        LabelRoles.inferred(),
        List.of(),
        CellSpec.inferred(),
        Map.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  RiskColumns withId(String column) {
    return new RiskColumns(
        Optional.of(column),
        target,
        labels,
        drop,
        cells,
        monotone,
        protectedColumns,
        required,
        derived);
  }

  RiskColumns withProtected(List<String> columns) {
    return new RiskColumns(id, target, labels, drop, cells, monotone, columns, required, derived);
  }

  RiskColumns withLabels(LabelRoles roles) {
    return new RiskColumns(
        id, target, roles.or(labels), drop, cells, monotone, protectedColumns, required, derived);
  }

  /** Another column of labels; what the positive one is there is no longer known. */
  RiskColumns withTarget(String column) {
    return column.equals(target)
        ? this
        : new RiskColumns(
            id,
            column,
            LabelRoles.inferred(),
            drop,
            cells,
            monotone,
            protectedColumns,
            required,
            derived);
  }
}
