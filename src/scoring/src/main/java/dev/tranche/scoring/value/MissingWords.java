package dev.tranche.scoring.value;

import dev.tranche.scoring.feature.ValueRules;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands for a missing value in one feature: the usual words, those declared besides, and
 * without those declared to mean something. A declared number is meant in every way of writing it.
 * Immutable.
 */
public final class MissingWords {
  private static final MissingWords USUAL = new MissingWords(ValueRules.USUAL);

  private final List<String> all;
  private final FoldedWords declared;
  private final FoldedWords kept;
  private final float[] codes;
  private final boolean usual;

  private MissingWords(ValueRules rules) {
    this.all = Stream.concat(CellWords.MISSING.stream(), rules.missing().stream()).toList();
    this.declared = new FoldedWords(rules.missing());
    this.kept = new FoldedWords(rules.notMissing());
    this.usual = rules.missing().isEmpty() && rules.notMissing().isEmpty();
    this.codes = codes(rules);
  }

  /** Those of a feature. */
  public static MissingWords of(ValueRules rules) {
    return rules.missing().isEmpty() && rules.notMissing().isEmpty()
        ? USUAL
        : new MissingWords(rules);
  }

  /** The declared ones that are numbers or dates; one place each, NaN for words. */
  public static float[] codes(ValueRules rules) {
    float[] codes = new float[rules.missing().size()];
    for (int i = 0; i < codes.length; i++) {
      char[] text = rules.missing().get(i).toCharArray();
      codes[i] =
          rules.date().isPresent()
              ? new Dates(rules.date().get()).parse(text, 0, text.length)
              : Decimals.parse(text, 0, text.length);
    }
    return codes;
  }

  /** The words by their place. */
  public List<String> all() {
    return all;
  }

  /**
   * The place of a cell's word, {@link CellWords#INFINITE}, or {@link CellWords#TEXT} if it is
   * none, where numbers are expected.
   */
  public int amongNumbers(char[] text, int from, int to) {
    if (usual) {
      return CellWords.of(text, from, to);
    }
    int own = own(text, from, to);
    return own == CellWords.TEXT && kept.find(text, from, to) < 0
        ? CellWords.of(text, from, to)
        : own;
  }

  /** As {@link #amongNumbers}, where texts are expected. */
  public int amongTexts(char[] text, int from, int to) {
    int word = amongNumbers(text, from, to);
    return CellWords.onlyAmongNumbers(word) ? CellWords.TEXT : word;
  }

  /** The place of a number declared to stand for a missing value, or {@link CellWords#TEXT}. */
  public int ofNumber(float number) {
    for (int code = 0; code < codes.length; code++) {
      if (codes[code] == number) {
        return CellWords.MISSING.size() + code;
      }
    }
    return CellWords.TEXT;
  }

  private int own(char[] text, int from, int to) {
    int word = declared.find(text, from, to);
    return word < 0 ? CellWords.TEXT : CellWords.MISSING.size() + word;
  }
}
