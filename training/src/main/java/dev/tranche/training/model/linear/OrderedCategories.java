package dev.tranche.training.model.linear;

/**
 * Features with a few categories in an order, as columns of a logistic regression: the intercept,
 * then per feature a column for each category.
 *
 * @param codes {@code byte[features][rows]}, unsigned
 * @param categories per feature how many it has
 */
public record OrderedCategories(byte[][] codes, int[] categories) {
  /** Checks the lengths; throws {@link IllegalArgumentException} if they differ. */
  public OrderedCategories {
    if (codes.length != categories.length) {
      throw new IllegalArgumentException(
          codes.length + " features, but " + categories.length + " numbers of categories");
    }
  }

  int features() {
    return codes.length;
  }

  /** Per feature the column of its category 0, and last how many columns there are. */
  int[] firstColumns() {
    int[] first = new int[categories.length + 1];
    first[0] = 1;
    for (int f = 0; f < categories.length; f++) {
      first[f + 1] = first[f] + categories[f];
    }
    return first;
  }
}
