package dev.tranche.lambda.http;

/** A function's answer is not what an HTTP API expects; the message says what it is instead. */
public final class MalformedResponse extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedResponse(String message) {
    super(message);
  }
}
