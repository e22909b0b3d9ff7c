package dev.tranche.segmentation.file.retrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.segmentation.file.FailedFileException;
import dev.tranche.segmentation.file.StoredObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class WorkFolderTest {
  @Test
  void whatDoesNotFitIsRefusedByNameBeforeAnyOfItIsFetched() {
    StoredObject huge = RetrainSettingsTest.object(1L << 60, Map.of());
    try (WorkFolder folder = WorkFolder.make();
        S3Client nobody =
            S3Client.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build()) {
      FailedFileException refused =
          assertThrows(FailedFileException.class, () -> folder.fetch(nobody, huge, ""));
      assertEquals("file_too_large", refused.code());
      String says = String.valueOf(refused.getMessage());
      assertTrue(says.startsWith("in/later.csv: has 1152921504606.8 MB, "), says);
      assertTrue(says.endsWith("; give the function more ephemeral storage"), says);
    }
  }

  @Test
  void nothingStaysWhenItIsClosed() throws IOException {
    WorkFolder folder = WorkFolder.make();
    Path below = Files.createDirectories(folder.path().resolve("out").resolve("risk"));
    Files.writeString(below.resolve("manifest.json"), "{}");
    folder.close();
    assertFalse(Files.exists(folder.path()));
  }
}
