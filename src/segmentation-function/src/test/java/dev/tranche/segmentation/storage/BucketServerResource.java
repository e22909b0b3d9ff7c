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
    return Map.of(
        "quarkus.s3.endpoint-override", server.address(),
        "quarkus.s3.path-style-access", "true",
        "quarkus.s3.aws.region", "eu-central-1",
        "quarkus.s3.aws.credentials.type", "static",
        "quarkus.s3.aws.credentials.static-provider.access-key-id", "test",
        "quarkus.s3.aws.credentials.static-provider.secret-access-key", "test");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(server, new TestInjector.MatchesType(BucketServer.class));
  }

  @Override
  public void stop() {
    server.close();
  }
}
