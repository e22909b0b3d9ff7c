package dev.tranche.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * A function did not answer: it reported an error, could not start, ended, or took too long. The
 * message is the reason in one line; the payload is the JSON document Lambda hands to the invoker.
 */
public final class FunctionFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final String errorType;
  private final String payload;

  FunctionFailure(String errorType, String message) {
    this(errorType, message, document(errorType, message));
  }

  FunctionFailure(String errorType, String message, Throwable cause) {
    this(errorType, message);
    initCause(cause);
  }

  FunctionFailure(String errorType, String message, String payload) {
    super(message);
    this.errorType = errorType;
    this.payload = payload;
  }

  /**
   * The class of the exception the function threw, or Lambda's name of the failure: {@code
   * Sandbox.Timedout}, {@code Runtime.ExitError}, {@code Runtime.InitTimeout} …
   */
  public String errorType() {
    return errorType;
  }

  /** JSON with {@code errorType} and {@code errorMessage}; whatever else the function reported. */
  public String payload() {
    return payload;
  }

  private static String document(String errorType, String message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("errorType", errorType)
        .put("errorMessage", message)
        .toString();
  }
}
