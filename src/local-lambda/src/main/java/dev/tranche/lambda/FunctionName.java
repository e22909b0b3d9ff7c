package dev.tranche.lambda;

/** The ways to name a function in Lambda's API. */
final class FunctionName {

  private FunctionName() {}

  /** The bare name: of {@code name}, {@code name:qualifier}, a partial or a full ARN. */
  static String of(String reference) {
    int marker = reference.indexOf("function:");
    String rest = marker < 0 ? reference : reference.substring(marker + "function:".length());
    return rest.split(":", 2)[0];
  }
}
