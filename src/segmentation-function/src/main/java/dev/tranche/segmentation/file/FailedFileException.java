package dev.tranche.segmentation.file;

/**
 * A file that could not be done, for a reason of its own: neither its content, nor the storage, nor
 * this program is to blame.
 */
public final class FailedFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * To be thrown by what is done with a file.
   *
   * @param code short and stable, for programs and the log
   * @param detail for people who may see the file
   */
  public FailedFileException(String code, String detail) {
    super(detail);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
