package dev.tranche.segmentation.storage;

/** What S3 would answer with an error; the message is its code. */
final class RefusedByStorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  RefusedByStorageException(int status, String code) {
    super(code);
    this.status = status;
  }

  int status() {
    return status;
  }
}
