package dev.tranche.scoring.request;

/** A caller's own name for an application. It is logged, so it has no room for prose. */
public final class Reference {
  private static final int LONGEST = 64;
  private static final String PUNCTUATION = "-_.:/";

  private Reference() {}

  /** What one must be, to follow "'reference' must be". */
  public static String wanted() {
    return "1 to " + LONGEST + " letters and digits of ASCII or " + PUNCTUATION;
  }

  /** Whether a text is one. */
  public static boolean isOne(String text) {
    return !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(Reference::allowed);
  }

  private static boolean allowed(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PUNCTUATION.indexOf(c) >= 0;
  }
}
