package dev.tranche.training.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The fixed parts of the page, from the class path. Other pages of the project are made of the same
 * colours ({@code report.css}), building blocks ({@code page.js}) and charts.
 */
public final class Assets {
  private static final String WEBJAR = "/META-INF/maven/org.webjars/echarts/pom.properties";

  public Assets() {}

  /** The page's own file of this name. Throws {@link FileNotFoundException} if there is none. */
  public String own(String name) throws IOException {
    return text(name);
  }

  /**
   * Apache ECharts, whole: of the builds in the webjar the smaller two lack the heatmap. The path
   * holds the version, so the jar is asked for it.
   */
  public String echarts() throws IOException {
    Properties jar = new Properties();
    try (InputStream in = open(WEBJAR)) {
      jar.load(in);
    }
    return text(
        "/META-INF/resources/webjars/echarts/" + jar.getProperty("version") + "/echarts.min.js");
  }

  private static String text(String path) throws IOException {
    try (InputStream in = open(path)) {
      // Browsers hash a script with its line ends as LF, whatever a checkout made of them.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }

  private static InputStream open(String path) throws IOException {
    InputStream in = Assets.class.getResourceAsStream(path);
    if (in == null) {
      throw new FileNotFoundException("not on the class path: " + path);
    }
    return in;
  }
}
