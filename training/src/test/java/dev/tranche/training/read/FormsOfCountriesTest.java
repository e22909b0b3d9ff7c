package dev.tranche.training.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.NumericColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts, dates and names as banks of many countries export them. */
class FormsOfCountriesTest {
  private static final int ROWS = 120;

  @TempDir private Path folder;

  private CsvData read(String name, String cells) throws IOException {
    String[] all = cells.split("~", -1);
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(row -> all[row % all.length] + ";" + row % 7 + "\n")
            .collect(Collectors.joining());
    Path file = Files.writeString(folder.resolve("data.csv"), name + ";y\n" + rows);
    return TableReader.read(file, ReadOptions.none());
  }

  private static float first(CsvData data) {
    return ((NumericColumn) data.table().columns().get(0)).values()[0];
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Rp 1.234.567~Rp 7.250~Rp 900 | 1234567",
        "Rp. 1.234,-~Rp. 12.250,- | 1234",
        "KSh 1,234,567~KSh 12,000 | 1234567",
        "KES 1,200/=~KES 12,345/= | 1200",
        "1,200,000/=~45,000/= | 1200000",
        "RMB 1,234.50~RMB 2.25 | 1234.5",
        "1 234 567 F CFA~12 000 F CFA | 1234567",
        "$1,234.50 MXN~$20.00 MXN | 1234.5",
        "¥1,234.50元~¥2.25元 | 1234.5",
        "12,5 Mio. €~0,3 Mio. € | 12500000",
        "12,5 T€~100,3 T€ | 12500",
        "250 TEUR~75 TEUR | 250000",
        "3 tkr~27 tkr | 3000",
        "27 тыс. руб.~7 тыс. руб. | 27000",
        "12 tys. zł~7 tys. zł | 12000",
        "120万円~35万円 | 1200000",
        "105만원~61만원 | 1050000",
        "3千円~12千円 | 3000",
        "INR 1.5 Lacs~INR 2.25 Lacs | 150000",
        "1.234 €~999 €~27.500 € | 1234",
        "€1,234~€999 | 1234",
        "KWD 1.234~KWD 0.950 | 1.234",
        "1.264,25- EUR~3,50 EUR | -1264.25",
        "–12.50~7.25 | -12.5",
        "－12.50~7.25 | -12.5",
        "12.5％~3.25％ | 12.5",
        "٪12.5~٪3.25 | 12.5"
      })
  void amountsAreUnderstoodAndSaid(String cells, float expected) throws IOException {
    CsvData data = read("x", cells);
    assertEquals(expected, first(data));
    assertTrue(data.warnings().get(0).contains("column 'x' holds numbers with"), data.toString());
  }

  /** Where a point may be between thousands or not, it is not; a hyphen is no sign of a number. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EUR 1.085~EUR 1.102~EUR 1.079 | 1.085",
        "1 btl~7 btl~3 btl~2 btl~5 btl~6 btl | 1",
        "Fr. 1.50~Fr. 12.– | 1.5"
      })
  void amountsKeepTheirSize(String cells, float expected) throws IOException {
    assertEquals(expected, first(read("x", cells)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"36 - months~60 - months", "12,50 €~–,50 €", "12 - EUR~30 - EUR"})
  void whatIsNoSignMakesNoNumberNegative(String cells) throws IOException {
    assertTrue(read("x", cells).table().columns().get(0) instanceof CategoricalColumn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s\u200b", "\u200e%s", "\u202d%s\u202c", "\ufeff%s"})
  void marksWithoutWidthDoNotCount(String form) throws IOException {
    CsvData data = read("x", form.formatted("12.5") + "~" + form.formatted("3"));
    assertEquals(12.5F, first(data));
    assertEquals(List.of(), data.warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "N%d,234.50 | such as 'N10,234.50': write each as one number",
        "%d 3/8 | such as '10 3/8': write each as one number",
        "%d⅜ | its numbers are not written in one way",
        "$%d,250~€%d,750 | its numbers are not written in one way"
      })
  void whatIsNotClearIsSaid(String form, String said) throws IOException {
    String cells =
        IntStream.range(10, 40)
            .mapToObj(number -> form.replace("%d", "" + number))
            .collect(Collectors.joining("~"));
    assertTrue(read("x", cells).warnings().toString().contains(said), form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sty-14~lut-15~gru-16",
        "Oca-14~Şub-15~Ara-16",
        "янв-14~мая-15~дек-16",
        "led-14~čvc-15~pro-16",
        "12 października 2015~1 sierpnia 2016",
        "1 de septiembre de 2015~12 de octubre de 2016",
        "2015. december 31.~2016. március 1.",
        "2015년 12월 31일~2016년 1월 5일",
        "2015. 12. 31.~2016. 1. 5.",
        "2015_12_31~2016_01_05",
        "31 декабря 2015 г.~1 мая 2016 г.",
        "Thu Dec 31 00:00:00 UTC 2015~Fri Jan 01 00:00:00 UTC 2016"
      })
  void datesAreLeftOutAsDates(String cells) throws IOException {
    assertEquals("dates or times", read("x", cells).dropped().get(0).reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRO-12~SUB-24~MAR-36",
        "Product 2015~Subprime 2016",
        "liberty 12~style 15",
        "PRO-12~PRO-24~PRO-36",
        "LED 10~LED 20",
        "Settlement 30~Settlement 60"
      })
  void wordsThatBeginLikeMonthsAreNoDates(String cells) throws IOException {
    boolean months = cells.contains("SUB");
    assertEquals(months ? 1 : 0, read("x", cells).dropped().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "klantnummer",
        "kundnr",
        "nr_klienta",
        "顧客番号",
        "고객번호",
        "客户编号",
        "номер_договора",
        "číslo_smlouvy",
        "matricule",
        "CIF",
        "Member#",
        "loan_num",
        "reference"
      })
  void numbersNamedAsIdentifiersAreLeftOut(String name) throws IOException {
    String different =
        IntStream.range(0, ROWS)
            .mapToObj(row -> "" + (100_003 + 7_301L * row * row % 899_981))
            .distinct()
            .collect(Collectors.joining("~"));
    assertEquals(1, read(name, different).dropped().size());
    for (String amount : List.of("revenue", "income_inr", "savings_account", "income_num")) {
      assertEquals(0, read(amount, different).dropped().size(), amount);
    }
  }

  @Test
  void linesOfDelimitersAreLeftOutAndCounted() throws IOException {
    Path file = folder.resolve("excel.csv");
    Files.writeString(file, ";\nx;y\n1.5;2\n;\n2.5;3\n" + ";;\n".repeat(1000));
    CsvData data = TableReader.read(file, ReadOptions.none());
    assertEquals(2, data.table().rows());
    assertEquals(
        List.of("1,001 lines hold nothing but delimiters and are left out"), data.warnings());
  }
}
