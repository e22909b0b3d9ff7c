package dev.tranche.segmentation.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageClientTest {
  @ParameterizedTest
  @CsvSource({
    "AWS_ENDPOINT_URL_S3, http://storage:9000, true",
    "AWS_ENDPOINT_URL, http://storage:9000, true",
    "AWS_ENDPOINT_URL_S3, '', false",
    "AWS_ENDPOINT_URL_SQS, http://queue:9324, false"
  })
  void bucketsAreNamedInPathsOfOtherServers(String variable, String url, boolean inPath) {
    assertEquals(inPath, StorageClient.namesBucketsInPaths(Map.of(variable, url)));
  }
}
