package dev.tranche.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** That the tests run on what the build says, and not on what the project has of its own. */
class SparkVersionTest {
  @Test
  void sparkIsTheOneThatIsMeant() {
    assertEquals(System.getProperty("spark.tested"), LocalSpark.session().version());
  }

  @Test
  void jacksonIsSparksOwn() throws IOException {
    String spark = System.getProperty("spark.tested");
    Properties jackson = new Properties();
    String written = "/META-INF/maven/com.fasterxml.jackson.core/jackson-databind/pom.properties";
    try (InputStream properties = SparkVersionTest.class.getResourceAsStream(written)) {
      jackson.load(properties);
    }
    assertEquals(spark.startsWith("3.5.") ? "2.15.2" : "2.18.2", jackson.getProperty("version"));
  }
}
