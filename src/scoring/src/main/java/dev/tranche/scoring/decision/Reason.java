package dev.tranche.scoring.decision;

import dev.tranche.scoring.reason.ReasonText;
import java.util.Map;

/**
 * One reason why a customer's risk is higher than the average.
 *
 * @param code short and stable, from the bundle's catalogue
 * @param feature it is about; of a group the one that contributes most
 * @param sentence for the customer
 * @param contribution what it adds to the margin, above 0
 * @param languages the sentence in other languages, by their tags
 */
public record Reason(
    String code,
    String feature,
    String sentence,
    float contribution,
    Map<String, String> languages) {
  /** In no other language. */
  public Reason(String code, String feature, String sentence, float contribution) {
    this(code, feature, sentence, contribution, Map.of());
  }

  Reason(ReasonText text, String feature, float contribution) {
    this(text.code(), feature, text.sentence(), contribution, text.languages());
  }

  /** The sentence in a language; where there is none, the one that is always there. */
  public String sentence(String language) {
    return languages.getOrDefault(language, sentence);
  }
}
