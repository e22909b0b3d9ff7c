package dev.tranche.cli.page;

import dev.tranche.training.report.Assets;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** All files of the page: the document, and what it names. */
final class PageReader {
  private static final String ECHARTS = "echarts.min.js";

  /** What the report has and the page shares. */
  private static final List<String> OF_THE_REPORT = List.of("report.css", "page.js");

  private static final Pattern NAMED =
      Pattern.compile("(?:src|href)=\"" + ConsolePage.FOLDER + "([a-z.]+)\"");

  private final Assets report = new Assets();

  PageFile document() throws IOException {
    return new PageFile("console.html", own("console.html"));
  }

  /** The style sheets and scripts that the document loads, in its order. */
  List<PageFile> named(PageFile document) throws IOException {
    List<PageFile> files = new ArrayList<>();
    for (String name :
        NAMED.matcher(document.text()).results().map(found -> found.group(1)).toList()) {
      files.add(new PageFile(name, text(name)));
    }
    return files;
  }

  private String text(String name) throws IOException {
    if (name.equals(ECHARTS)) {
      return report.echarts();
    }
    return OF_THE_REPORT.contains(name) ? report.own(name) : own(name);
  }

  private static String own(String name) throws IOException {
    try (InputStream in = PageReader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("not on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
