package dev.tranche.segmentation.storage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Starts the storage that a test's function talks to, and gives it to the test. */
public final class BucketServerResource implements QuarkusTestResourceLifecycleManager {
  private BucketServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = new BucketServer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settings(server).forEach(System::setProperty);
    return settings(server);
  }

  /** What leads the SDK to the server, in this process and in that of an executable. */
  private static Map<String, String> settings(BucketServer server) {
    return Map.of(
        "aws.endpointUrlS3", server.address(),
        "aws.region", "eu-central-1",
        "aws.accessKeyId", "test",
        "aws.secretAccessKey", "test");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(server, new TestInjector.MatchesType(BucketServer.class));
  }

  @Override
  public void stop() {
    settings(server).keySet().forEach(System::clearProperty);
    server.close();
  }
}
