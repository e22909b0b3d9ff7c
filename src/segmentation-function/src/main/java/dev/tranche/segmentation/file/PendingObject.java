package dev.tranche.segmentation.file;

import dev.tranche.batch.stream.PendingOutput;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * An object that appears when all of it is there: a small one by one request, another one by a
 * multipart upload, in parts of 8 MiB, of which S3 takes 10,000. Closed without a commit, the
 * upload is aborted. Holds no more than one part.
 */
public final class PendingObject implements PendingOutput {
  /** At least 5 MiB, but for the last (Amazon S3 user guide, "multipart upload limits"). */
  static final int PART = 8 << 20;

  private static final int FIRST_SIZE = 1 << 16;

  private final S3Client s3;
  private final String bucket;
  private final String key;
  private final String type;
  private final List<CompletedPart> parts = new ArrayList<>();
  private byte[] part = new byte[FIRST_SIZE];
  private int size;
  private Optional<String> upload = Optional.empty();

  /**
   * Nothing is sent yet.
   *
   * @param type of its content, as HTTP says it
   */
  public PendingObject(S3Client s3, String bucket, String key, String type) {
    this.s3 = s3;
    this.bucket = bucket;
    this.key = key;
    this.type = type;
  }

  @Override
  public void write(byte[] bytes) {
    int from = 0;
    while (from < bytes.length) {
      if (size == PART) {
        sendPart();
      }
      int taken = Math.min(bytes.length - from, PART - size);
      if (size + taken > part.length) {
        part = Arrays.copyOf(part, Math.min(PART, Math.max(2 * part.length, size + taken)));
      }
      System.arraycopy(bytes, from, part, size, taken);
      size += taken;
      from += taken;
    }
  }

  @Override
  public void commit() {
    if (upload.isEmpty()) {
      s3.putObject(request -> request.bucket(bucket).key(key).contentType(type), body());
      return;
    }
    if (size > 0) {
      sendPart();
    }
    String id = upload.get();
    s3.completeMultipartUpload(
        request ->
            request
                .bucket(bucket)
                .key(key)
                .uploadId(id)
                .multipartUpload(completed -> completed.parts(parts)));
    upload = Optional.empty();
  }

  private void sendPart() {
    if (upload.isEmpty()) {
      upload =
          Optional.of(
              s3.createMultipartUpload(request -> request.bucket(bucket).key(key).contentType(type))
                  .uploadId());
    }
    String id = upload.get();
    int number = parts.size() + 1;
    UploadPartResponse sent =
        s3.uploadPart(
            request -> request.bucket(bucket).key(key).uploadId(id).partNumber(number), body());
    parts.add(
        CompletedPart.builder()
            .partNumber(number)
            .eTag(sent.eTag())
            .checksumCRC32(sent.checksumCRC32())
            .build());
    size = 0;
  }

  /** What is held, without a copy; a request that is sent again reads it again. */
  private RequestBody body() {
    int length = size;
    return RequestBody.fromContentProvider(
        () -> new ByteArrayInputStream(part, 0, length), length, type);
  }

  @Override
  public void close() {
    if (upload.isPresent()) {
      String id = upload.get();
      upload = Optional.empty();
      s3.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(id));
    }
  }
}
