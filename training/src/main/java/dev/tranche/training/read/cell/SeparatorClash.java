package dev.tranche.training.read.cell;

import dev.tranche.scoring.value.NumberParts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds {@code 5.123} among {@code 5,123} where no other number of the column tells which of the
 * two separators stands between thousands, so that one of them would be read a thousand times too
 * large or too small.
 */
public final class SeparatorClash {
  private static final Pattern COMMA = Pattern.compile("[1-9]\\d{0,2},\\d{3}");
  private static final Pattern POINT = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
  private static final Pattern WHOLE = Pattern.compile("\\d+(?:[eE][+-]?\\d+)?");

  private SeparatorClash() {}

  /**
   * The first number with a comma and the first with a point, if all that have either could be read
   * both ways.
   *
   * @param texts each once; those that are no numbers tell nothing
   */
  public static Optional<List<String>> among(List<String> texts) {
    Optional<String> comma = Optional.empty();
    Optional<String> point = Optional.empty();
    for (String text : texts) {
      String digits =
          NumberParts.of(text.toCharArray(), 0, text.length()).map(NumberParts::digits).orElse("0");
      if (COMMA.matcher(digits).matches()) {
        comma = comma.or(() -> Optional.of(text));
      } else if (POINT.matcher(digits).matches()) {
        point = point.or(() -> Optional.of(text));
      } else if (!WHOLE.matcher(digits).matches()) {
        return Optional.empty();
      }
    }
    Optional<String> other = point;
    return comma.flatMap(one -> other.map(two -> List.of(one, two)));
  }
}
