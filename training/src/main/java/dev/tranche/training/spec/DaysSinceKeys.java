package dev.tranche.training.spec;

import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.DerivationKind;
import dev.tranche.scoring.value.Dates;
import dev.tranche.training.spec.yaml.SpecFields;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The keys of a feature that counts days: {@code {days_since: COLUMN, to: DATE_OR_COLUMN}}. */
final class DaysSinceKeys {
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private DaysSinceKeys() {}

  /** Empty if something is wrong with it, which is then among the errors of the spec. */
  static Optional<Derivation> read(DerivationKind kind, SpecFields fields) {
    String since = fields.required(kind.word());
    String to = fields.text(DerivedKeys.TO).orElse("");
    if (since.isEmpty()) {
      return Optional.empty();
    }
    if (to.isEmpty()) {
      // The day of training or of a request would make other models and answers every day.
      fields.error(
          kind.word(),
          "needs a 'to' beside it: the date up to which days are counted, such as 2018-12-31, or a"
              + " column of dates, such as "
              + kind.example().get(1));
      return Optional.empty();
    }
    if (ISO.matcher(to).matches()) {
      float day = new Dates(new DateStyle(DateForm.YEAR_MONTH_DAY)).parse(to);
      if (Float.isNaN(day)) {
        fields.error(DerivedKeys.TO, "is no date: " + to);
        return Optional.empty();
      }
      return Optional.of(
          new Derivation(kind, List.of(since), Optional.of(LocalDate.ofEpochDay((long) day))));
    }
    if (isDate(to)) {
      fields.error(DerivedKeys.TO, "is a date: write it as YYYY-MM-DD");
      return Optional.empty();
    }
    if (to.equals(since)) {
      fields.error(DerivedKeys.TO, "must be another column than the one of days_since");
      return Optional.empty();
    }
    return Optional.of(new Derivation(kind, List.of(since, to)));
  }

  private static boolean isDate(String text) {
    return Arrays.stream(DateForm.values())
        .map(form -> new Dates(new DateStyle(form, OptionalInt.of(2068))))
        .anyMatch(dates -> !Float.isNaN(dates.parse(text)));
  }
}
