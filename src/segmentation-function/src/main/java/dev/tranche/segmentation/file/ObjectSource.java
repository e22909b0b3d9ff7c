package dev.tranche.segmentation.file;

import dev.tranche.base.ByteSource;
import java.io.InputStream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The bytes of an object. Its beginning is read once and kept, so that looking at the file costs no
 * further requests; what follows is read once, as a stream. Thread-safe.
 */
public final class ObjectSource implements ByteSource {
  /** More than is looked at before rows are read, unless a header is longer than that. */
  private static final int BEGINNING = 1 << 20;

  private final S3Client s3;
  private final StoredObject object;
  private final byte[] beginning;

  private ObjectSource(S3Client s3, StoredObject object, byte[] beginning) {
    this.s3 = s3;
    this.object = object;
    this.beginning = beginning;
  }

  /** Reads the beginning. */
  public static ObjectSource open(S3Client s3, StoredObject object) {
    int length = Math.toIntExact(Math.min(BEGINNING, object.length()));
    byte[] beginning =
        length == 0
            ? new byte[0]
            : s3.getObjectAsBytes(range(object, "bytes=0-" + (length - 1))).asByteArrayUnsafe();
    return new ObjectSource(s3, object, beginning);
  }

  @Override
  public InputStream open() {
    return new ObjectStream(this, beginning, object.length());
  }

  /** What follows a place; refused if the object is no longer the one that was looked at. */
  ResponseInputStream<GetObjectResponse> from(long position) {
    return s3.getObject(range(object, "bytes=" + position + "-"));
  }

  private static GetObjectRequest range(StoredObject object, String range) {
    return GetObjectRequest.builder()
        .bucket(object.name().bucket())
        .key(object.name().key())
        .ifMatch(object.name().etag())
        .range(range)
        .build();
  }
}
