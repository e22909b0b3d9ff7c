package dev.tranche.training.read.cell;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whole numbers that name the rows from those that measure something. */
public final class Identifiers {
  /** Below this many rows even a different number in each is no sign of an identifier. */
  private static final int FEW_ROWS = 20;

  private static final double NEARLY_ALL = 0.95;

  /** Time stamps, which have more digits, end in zeros as round amounts do. */
  private static final int MOST_DIGITS_OF_AMOUNTS = 9;

  /** By chance as many equal pairs as expected here do not all stay away: e⁻²⁰. */
  private static final double EXPECTED_PAIRS = 20;

  private static final Pattern NAME =
      Pattern.compile(
          "(?!.*PAID)(.*[^a-z])?(?i:id|key|no|nr|number|uuid|index|id[_ .-][a-z]+)"
              + "|(.*[^A-Za-z])?(?i:cpf|cnpj|nit|rut|nif|nie|c[eé]dula|siren|siret|nip|pesel"
              + "|regon|tckn|vkn)|(?i:dni)"
              + "|.*[a-z](Id|ID|Key|No|Nr|Number)"
              // In other languages, closed up or in front.
              + "|.*(?i:nummer|numero|número|numer|numara|numarasi|numarası)"
              + "|.*(?i:kund|kunden|klant|konto|vertrag|vertrags|antrag|antrags|person)(?i:nr)"
              + "|(?i:nr|numer|номер|c[ií]slo|č[ií]slo|nomor)[_ .-].+|.*(?i:номер)"
              + "|.*(?:番号|编号|編號|账号|帳號|卡号|번호)"
              // What may also be a count or an amount: alone, or of somebody or something.
              + "|((?i:loan|member|customer|cust|client|contract|application|app|card)[_ .-]?)?"
              + "((?i:num|cif|matricule|matr[ií]cula|reference|acct|account)|#)"
              + "|(?i:account|acct|ref)[_ ]?#");

  private Identifiers() {}

  /**
   * Why the column is an identifier, if it is: whole numbers of as many digits, eight or more, that
   * are nearly all different.
   *
   * @param keys of the numbers
   */
  public static Optional<String> ofSameLength(long[] keys, DigitCounts digits) {
    if (keys.length < FEW_ROWS || !digits.sameLength() || areRound(keys, digits)) {
      return Optional.empty();
    }
    long different = Arrays.stream(keys).distinct().count();
    return different < NEARLY_ALL * keys.length
        ? Optional.empty()
        : Optional.of(
            "nearly all different whole numbers of "
                + digits.longest()
                + " digits, as in an identifier or a time stamp");
  }

  /** Whether most end in 0, as one identifier in ten does. */
  private static boolean areRound(long[] keys, DigitCounts digits) {
    return digits.longest() <= MOST_DIGITS_OF_AMOUNTS
        && 2 * Arrays.stream(keys).filter(key -> key % 10 == 0).count() > keys.length;
  }

  /**
   * Why the column is an identifier, if it is: the numbers are all different, and either it is
   * called one or measurements spread over that range would not all be different.
   *
   * @param keys of the numbers; they end up sorted
   * @param range from the least to the greatest
   */
  public static Optional<String> reason(String name, long[] keys, double range) {
    int rows = keys.length;
    double pairs = rows * (rows - 1.0) / 2 / (range + 1);
    boolean named = NAME.matcher(name).matches();
    if (rows < FEW_ROWS || (pairs < EXPECTED_PAIRS && !named)) {
      return Optional.empty();
    }
    Arrays.sort(keys);
    for (int i = 1; i < rows; i++) {
      if (keys[i] == keys[i - 1]) {
        return Optional.empty();
      }
    }
    return Optional.of("a different whole number in every row, as in an identifier");
  }
}
