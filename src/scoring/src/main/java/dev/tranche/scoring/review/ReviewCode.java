package dev.tranche.scoring.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a person decided so. */
public enum ReviewCode {
  /** A value that was missing has been given since. */
  VALUE_SUPPLIED,
  /** A value was wrong or unusual, and is known better now. */
  VALUE_CORRECTED,
  /** Income or assets were shown by documents. */
  INCOME_VERIFIED,
  /** What the applicant says could not be verified. */
  NOT_VERIFIED,
  /** Collateral or a guarantor, which the model does not know of. */
  SECURITY,
  /** What is left after all obligations is enough, or is not. */
  AFFORDABILITY,
  /** There are signs of fraud. */
  SUSPECTED_FRAUD,
  /** Against the policy's rule, by somebody who may do so. */
  POLICY_EXCEPTION,
  /** Something else, which the note says. */
  OTHER;

  /** As requests and records spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ReviewCode> ofWord(String word) {
    return Arrays.stream(values()).filter(code -> code.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ReviewCode::word).toList();
  }
}
