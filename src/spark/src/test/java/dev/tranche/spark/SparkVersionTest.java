package dev.tranche.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** That the tests run on what the build says, and not on what the project has of its own. */
class SparkVersionTest {
  @Test
  void sparkIsTheOneThatIsMeant() {
    assertEquals(System.getProperty("spark.tested"), LocalSpark.session().version());
  }

  @Test
  void jacksonIsSparksOwn() throws ReflectiveOperationException {
    String spark = System.getProperty("spark.tested");
    // By name: the module is compiled with another Jackson, that of src/scoring.
    Class<?> jackson = Class.forName("com.fasterxml.jackson.databind.cfg.PackageVersion");
    Object version = jackson.getField("VERSION").get(null);
    assertEquals(spark.startsWith("3.5.") ? "2.15.2" : "2.18.2", version.toString());
  }
}
