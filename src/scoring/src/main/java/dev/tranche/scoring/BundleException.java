package dev.tranche.scoring;

/**
 * A bundle that must not be served: a file is missing, altered or not what the manifest says. The
 * message is one line that names the file and what is wrong with it.
 */
public final class BundleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BundleException(String message) {
    super(message);
  }

  public BundleException(String message, Throwable cause) {
    super(message, cause);
  }
}
