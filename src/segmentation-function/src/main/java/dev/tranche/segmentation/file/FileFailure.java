package dev.tranche.segmentation.file;

import dev.tranche.base.InputException;
import dev.tranche.scoring.request.problem.ErrorEntry;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Why a file was not answered.
 *
 * @param code short and stable, for programs and the log
 * @param detail for people who may see the file
 */
record FileFailure(CreatedObject object, String code, String detail) {
  private static final String UNEXPECTED = "unexpected";

  static FileFailure of(CreatedObject object, RuntimeException cause) {
    if (cause instanceof InputException) {
      return new FileFailure(object, "unreadable_file", String.valueOf(cause.getMessage()));
    }
    if (cause instanceof FailedFileException failed) {
      return new FileFailure(object, failed.code(), String.valueOf(failed.getMessage()));
    }
    if (cause instanceof AwsServiceException refused) {
      return new FileFailure(object, "storage_refused", object.key() + ": " + answered(refused));
    }
    return cause instanceof SdkException
        ? new FileFailure(object, "storage_failed", object.key() + ": S3 cannot be reached")
        : new FileFailure(
            object,
            UNEXPECTED,
            object.key() + ": the error is on this side; the function's log has the details");
  }

  /** S3's error code and HTTP status; what it was asked for by its head alone has no code. */
  private static String answered(AwsServiceException refused) {
    String code =
        refused.awsErrorDetails() == null || refused.awsErrorDetails().errorCode() == null
            ? ""
            : " " + refused.awsErrorDetails().errorCode();
    return "S3 answers" + code + " (" + refused.statusCode() + ")";
  }

  /** Whether neither the file nor the storage is to blame. */
  boolean inside() {
    return code.equals(UNEXPECTED);
  }

  ErrorEntry entry() {
    return new ErrorEntry(ErrorEntry.Place.POINTER, object.pointer(), code, detail);
  }
}
