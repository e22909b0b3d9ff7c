package dev.tranche.training.spec;

import dev.tranche.training.read.cell.ValueOptions;
import dev.tranche.training.table.FeatureKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the cells of columns mean, where that is not to be inferred.
 *
 * @param kinds of columns
 * @param values words for missing values, and decimal separators
 */
public record CellSpec(Map<String, FeatureKind> kinds, ValueOptions values) {
  public CellSpec {
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
  }

  /** Only kinds. */
  public static CellSpec of(Map<String, FeatureKind> kinds) {
    return new CellSpec(kinds, ValueOptions.none());
  }

  /** Everything is inferred. */
  public static CellSpec inferred() {
    return of(Map.of());
  }
}
