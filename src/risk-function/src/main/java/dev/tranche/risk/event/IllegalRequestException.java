package dev.tranche.risk.event;

/** A request that is against HTTP or against the event's own words. It carries no stack trace. */
final class IllegalRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says for the caller what is wrong. */
  IllegalRequestException(String detail) {
    super(detail, null, false, false);
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
