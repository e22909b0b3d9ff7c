package dev.tranche.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import org.junit.jupiter.api.Test;

/** That the tests run on what the build says, and not on what the project has of its own. */
class SparkVersionTest {
  @Test
  void sparkIsTheOneThatIsMeant() {
    assertEquals(System.getProperty("spark.tested"), LocalSpark.session().version());
  }

  @Test
  void jacksonIsSparksOwn() {
    String spark = System.getProperty("spark.tested");
    assertEquals(spark.startsWith("3.5.") ? "2.15.2" : "2.18.2", PackageVersion.VERSION.toString());
  }
}
