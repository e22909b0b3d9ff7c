package dev.tranche.scoring.reason;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One reason why a customer's risk is raised.
 *
 * @param code short and stable, such as {@code INCOME_LOW}
 * @param sentence for the customer, such as "income is lower than is usual"
 * @param languages the sentence in other languages, by their tags (RFC 5646), such as {@code de}
 */
public record ReasonText(String code, String sentence, Map<String, String> languages) {
  public ReasonText {
    languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
  }

  /** In no other language. */
  public ReasonText(String code, String sentence) {
    this(code, sentence, Map.of());
  }
}
