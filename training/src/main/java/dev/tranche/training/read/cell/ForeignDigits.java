package dev.tranche.training.read.cell;

import dev.tranche.scoring.value.NumberParts;
import java.util.List;

/** Tells numbers in digits that are not 0 to 9, such as the Arabic-Indic or the full-width ones. */
public final class ForeignDigits {
  private static final double NEARLY_ALL = 0.95;

  private ForeignDigits() {}

  /** Whether the texts, each once, are such numbers, all but one in twenty. */
  public static boolean among(List<String> texts) {
    return !texts.isEmpty()
        && texts.stream().filter(ForeignDigits::isNumber).count() >= NEARLY_ALL * texts.size();
  }

  /** Nothing but digits, signs and separators, and a foreign digit among them. */
  private static boolean isNumber(String text) {
    StringBuilder usual = new StringBuilder(text.length());
    boolean foreign = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = Character.isDigit(c);
      foreign |= digit && c > '9';
      usual.append(digit ? (char) ('0' + Character.digit(c, 10)) : separator(c));
    }
    char[] number = usual.toString().toCharArray();
    return foreign
        && NumberParts.of(number, 0, number.length)
            .filter(parts -> parts.prefix().isEmpty() && parts.suffix().isEmpty())
            .flatMap(parts -> parts.plain('.', ','))
            .isPresent();
  }

  /** The Arabic decimal and thousands separators and the full-width ones as the usual ones. */
  private static char separator(char c) {
    return switch (c) {
      case '٫', '．' -> '.';
      case '٬', '，', '،' -> ',';
      default -> c;
    };
  }
}
