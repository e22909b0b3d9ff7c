package dev.tranche.segmentation.storage;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The client of S3, set as the SDK is everywhere: region, credentials and, for another server that
 * speaks as S3 does, {@code AWS_ENDPOINT_URL_S3} by environment variables.
 */
@Singleton
final class StorageClient {
  /** It uses one connection after the other, and no threads: the smallest there is. */
  @Produces
  @Singleton
  S3Client open() {
    return S3Client.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .forcePathStyle(namesBucketsInPaths(System.getenv()))
        .build();
  }

  void close(@Disposes S3Client storage) {
    storage.close();
  }

  /** Other servers are seldom found by a name of each bucket before their own. */
  static boolean namesBucketsInPaths(Map<String, String> environment) {
    return Stream.of("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
        .anyMatch(variable -> !environment.getOrDefault(variable, "").isEmpty());
  }
}
