package dev.tranche.scoring.feature;

import java.util.List;
import java.util.Optional;

/**
 * One raw column that the models of a bundle take, under its name in the training file. A missing
 * value is filled inside the graph, for models that need one; what it is filled with is repeated
 * here for people to read.
 */
public sealed interface Feature {
  String name();

  /** Share of the training rows without a value, 0 to 1. */
  double missingShare();

  /** What its values mean. */
  ValueRules rules();

  /** Whether a customer without a value is refused rather than given the filling. */
  default boolean required() {
    return rules().required();
  }

  /** Whether it is a date, which no model sees itself; what is derived of it they see. */
  default boolean isDate() {
    return rules().date().isPresent();
  }

  /** The same feature, which must be given or need not. */
  Feature withRequired(boolean required);

  /**
   * A number, {@code float[N,1]} in the graph, NaN where missing.
   *
   * @param seen its values in the training part
   */
  record Numeric(String name, double missingShare, SeenValues seen, ValueRules rules)
      implements Feature {
    /** One of which little is known. */
    public Numeric(
        String name, double missingShare, float min, float max, float median, ValueRules rules) {
      this(name, missingShare, new SeenValues(min, max, median), rules);
    }

    /** One that may be missing. */
    public Numeric(String name, double missingShare, float min, float max, float median) {
      this(name, missingShare, min, max, median, ValueRules.USUAL);
    }

    /** The smallest value in the training part. */
    public float min() {
      return seen.min();
    }

    /** The largest value in the training part. */
    public float max() {
      return seen.max();
    }

    /** What a missing value is filled with, for models that need one. */
    public float median() {
      return seen.median();
    }

    /** Whether a value is beyond all that training saw; a missing one is not. */
    public boolean unseen(float value) {
      return value < min() || value > max();
    }

    /** The same, but customers can change it that way, or cannot. */
    public Numeric withActionable(Optional<Direction> direction) {
      return new Numeric(name, missingShare, seen, rules.withActionable(direction));
    }

    @Override
    public Numeric withRequired(boolean required) {
      return new Numeric(name, missingShare, seen, rules.withRequired(required));
    }
  }

  /**
   * One of some categories, {@code string[N,1]} in the graph, empty where missing.
   *
   * @param categories in the order of their codes; the empty text among them is the missing value,
   *     where training has enough of those to tell what goes with them
   * @param mostFrequent of the others; it stands for a category that training never saw, and for a
   *     missing value that is no category
   */
  record Categorical(
      String name,
      double missingShare,
      List<String> categories,
      String mostFrequent,
      ValueRules rules)
      implements Feature {
    public Categorical {
      categories = List.copyOf(categories);
    }

    /** One that may be missing. */
    public Categorical(
        String name, double missingShare, List<String> categories, String mostFrequent) {
      this(name, missingShare, categories, mostFrequent, ValueRules.USUAL);
    }

    /** Whether a missing value is a category of its own, and not filled. */
    public boolean missingIsCategory() {
      return categories.contains("");
    }

    /** Whether training never saw such a category; a missing one is not meant. */
    public boolean unseen(String category) {
      return !category.isEmpty() && !categories.contains(category);
    }

    @Override
    public Categorical withRequired(boolean required) {
      return new Categorical(
          name, missingShare, categories, mostFrequent, rules.withRequired(required));
    }
  }
}
