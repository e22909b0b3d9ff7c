package dev.tranche.training.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Tables and scikit-learn's figures on them, made by {@code make_fixtures.py}. */
public final class Fixture {
  private final String name;

  public Fixture(String name) {
    this.name = name;
  }

  /** {@code float[columns][rows]} of the CSV file. */
  public float[][] columns() {
    List<String> lines = new String(bytes(".csv"), StandardCharsets.UTF_8).lines().toList();
    float[][] columns = new float[lines.get(0).split(",", -1).length][lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      for (int f = 0; f < columns.length; f++) {
        columns[f][i] = cells[f].equals("nan") ? Float.NaN : Float.parseFloat(cells[f]);
      }
    }
    return columns;
  }

  /** One of scikit-learn's figures. */
  public double figure(String key) {
    Properties figures = new Properties();
    try (InputStream in = open(".properties")) {
      figures.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Double.parseDouble(figures.getProperty(key));
  }

  private byte[] bytes(String ending) {
    try (InputStream in = open(ending)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream open(String ending) {
    return Fixture.class.getResourceAsStream(name + ending);
  }
}
