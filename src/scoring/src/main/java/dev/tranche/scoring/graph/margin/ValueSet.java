package dev.tranche.scoring.graph.margin;

import dev.tranche.scoring.graph.tree.FlatTrees;
import java.util.ArrayList;
import java.util.List;

/** The values that a feature may have. Immutable. */
public sealed interface ValueSet {
  /**
   * What a number may be.
   *
   * @param own a value for itself, NaN if that is missing
   * @param ownIn whether it may be that
   * @param low the lowest of others; above {@code high} if there are none
   */
  record NumberSet(float own, boolean ownIn, float low, float high) implements ValueSet {
    private boolean others() {
      return low <= high;
    }

    @Override
    public ColumnRange range() {
      ColumnRange its = new ColumnRange(low, high, false);
      if (!others()) {
        return ColumnRange.of(own);
      }
      return ownIn ? its.or(ColumnRange.of(own)) : its;
    }

    @Override
    public List<String> texts() {
      return List.of("");
    }

    @Override
    public boolean single() {
      return ownIn ? !others() : low == high;
    }

    @Override
    public boolean splitsByItself() {
      return ownIn && others();
    }

    /** As many floats as there are between. */
    @Override
    public double width() {
      return others() ? (double) FlatTrees.key(high) - FlatTrees.key(low) : 0;
    }

    @Override
    public ValueSet middle() {
      float between = (float) (((double) low + high) / 2);
      return one(ownIn ? own : between);
    }

    @Override
    public List<ValueSet> halves() {
      return List.of(one(own), new NumberSet(own, false, low, high));
    }

    @Override
    public List<ValueSet> some() {
      return others() ? List.of(middle(), one(low), one(high)) : List.of(middle());
    }

    /** Those below a number that is above the lowest, and the rest. */
    List<ValueSet> at(float number) {
      return List.of(
          new NumberSet(own, false, low, Math.nextDown(number)),
          new NumberSet(own, false, number, high));
    }
  }

  /** What a category may be: one of some, in that order. */
  record TextSet(List<String> texts) implements ValueSet {
    private static final double FIRST = 0x1p33;

    public TextSet {
      texts = List.copyOf(texts);
    }

    @Override
    public ColumnRange range() {
      return ColumnRange.of(Float.NaN);
    }

    @Override
    public boolean single() {
      return texts.size() == 1;
    }

    @Override
    public boolean splitsByItself() {
      return true;
    }

    @Override
    public double width() {
      return texts.size() * FIRST;
    }

    @Override
    public ValueSet middle() {
      return one(texts.get(0));
    }

    @Override
    public List<ValueSet> some() {
      return List.of(one(texts.get(0)), one(texts.get(texts.size() - 1)));
    }

    @Override
    public List<ValueSet> halves() {
      int half = texts.size() / 2;
      return List.of(
          new TextSet(texts.subList(0, half)), new TextSet(texts.subList(half, texts.size())));
    }
  }

  /** One number, or NaN. */
  static ValueSet one(float number) {
    return new NumberSet(number, true, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
  }

  /** One category; empty if it is missing. */
  static ValueSet one(String text) {
    return new TextSet(List.of(text));
  }

  /** Numbers from one to another. */
  static ValueSet between(float low, float high) {
    return new NumberSet(Float.NaN, false, low, high);
  }

  /** The same, or a number for itself; NaN if that is missing. */
  default ValueSet or(float own) {
    ColumnRange its = range();
    return new NumberSet(own, true, its.low(), its.high());
  }

  /** The same, or a category for itself. */
  default ValueSet or(String own) {
    List<String> all = new ArrayList<>(List.of(own));
    texts().stream().filter(other -> !other.equals(own)).forEach(all::add);
    return new TextSet(all);
  }

  /** The numbers; a category has none. */
  ColumnRange range();

  /** The categories; a number has one that is empty. */
  List<String> texts();

  /** One of the numbers; NaN if there is none, or it is missing. */
  default float number() {
    ColumnRange one = middle().range();
    return one.numbers() ? one.low() : Float.NaN;
  }

  /** One of the categories; empty if there is none, or it is missing. */
  default String text() {
    return middle().texts().get(0);
  }

  /** Whether there is one value alone. */
  boolean single();

  /** Whether there are {@link #halves}, without a number to divide at. */
  boolean splitsByItself();

  /** How far it reaches; categories are divided before numbers. */
  double width();

  /** One of them. */
  ValueSet middle();

  /** Some of them, among which are the ends. */
  List<ValueSet> some();

  /** Two parts. */
  List<ValueSet> halves();
}
