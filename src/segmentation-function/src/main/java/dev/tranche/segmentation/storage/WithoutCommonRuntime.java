package dev.tranche.segmentation.storage;

import com.oracle.svm.core.annotate.Delete;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * Takes out of the executable what the SDK's client of S3 could do with a second library, the AWS
 * Common Runtime: it is not there, and the build looks for every class that may be reached.
 */
final class WithoutCommonRuntime {
  private static final String PACKAGE = "software.amazon.awssdk.services.s3.internal.crt.";

  private WithoutCommonRuntime() {}

  @Delete
  @TargetClass(className = PACKAGE + "S3CrtAsyncClient")
  static final class Client {}

  @Delete
  @TargetClass(className = PACKAGE + "DefaultS3CrtAsyncClient")
  static final class DefaultClient {}

  @Delete
  @TargetClass(
      className = PACKAGE + "DefaultS3CrtAsyncClient$AttachHttpAttributesExecutionInterceptor")
  static final class ClientInterceptor {}
}
