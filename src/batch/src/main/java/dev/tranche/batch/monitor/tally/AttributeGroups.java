package dev.tranche.batch.monitor.tally;

import dev.tranche.scoring.bundle.reference.ProtectedAttribute;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.List;

/** The groups of a protected attribute: its bins or categories, then others, then missing. */
public final class AttributeGroups {
  private AttributeGroups() {}

  /** What they are called, for people. */
  public static List<String> names(ProtectedAttribute attribute) {
    List<String> names = new ArrayList<>();
    if (attribute.column() instanceof Feature.Categorical categorical) {
      names.addAll(known(categorical));
    } else {
      for (int bin = 0; bin < attribute.bins().size(); bin++) {
        names.add(attribute.bins().name(bin));
      }
    }
    names.add("others");
    names.add("missing");
    return names;
  }

  private static List<String> known(Feature.Categorical column) {
    return column.categories().stream().filter(category -> !category.isEmpty()).toList();
  }

  /** The group of a customer, by its place among the names. */
  static int of(ProtectedAttribute attribute, Row row, int place) {
    if (attribute.column() instanceof Feature.Categorical categorical) {
      List<String> known = known(categorical);
      int category = known.indexOf(row.texts()[place]);
      int other = row.texts()[place].isEmpty() ? known.size() + 1 : known.size();
      return category < 0 ? other : category;
    }
    float value = row.numbers()[place];
    return Float.isNaN(value) ? attribute.bins().size() + 1 : attribute.bins().bin(value);
  }
}
