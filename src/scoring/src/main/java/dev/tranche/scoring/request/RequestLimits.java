package dev.tranche.scoring.request;

/**
 * How much one request may carry.
 *
 * @param customers that a list may have
 * @param bytes that the body may have
 */
public record RequestLimits(int customers, int bytes) {
  /** More customers no function lets a list have, however it is set. */
  public static final int MOST_CUSTOMERS = 100_000;

  /** A thousand customers, a mebibyte. */
  public static final RequestLimits DEFAULTS = new RequestLimits(1_000, 1 << 20);

  /** Of the segmentation: five thousand customers, four mebibytes. */
  public static final RequestLimits SEGMENTATION = new RequestLimits(5_000, 4 << 20);
}
