package dev.tranche.scoring.value;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words that stand for a missing value or an infinite one. Case does not matter.
 *
 * <p>{@code -} and {@code ?} count as missing: as categories they would mean the same, and columns
 * of numbers use them for missing values. Words such as {@code None} and {@code unknown} are
 * categories like any other among texts, where they often say that there is none of something, and
 * missing among numbers.
 */
public final class CellWords {
  private static final List<String> EVERYWHERE =
      words(
          """
          NA, N/A, <NA>, NaN, -NaN, null, -, ?, #DIV/0!, #N/A, #VALUE!, #REF!, #NAME?, #NUM!,
          #NULL!, NaT, \\N, (null), <null>, ., .., ..., --, ---, –, —, N.A., N.A, -1.#IND,
          1.#IND, -1.#QNAN, 1.#QNAN, #NA, #ERROR!, #N/A N/A, #DIV/0, #VALUE, #REF, #NAME, #NUM,
          #NV, #N/D, #¡DIV/0!, #¡VALOR!, #¡REF!, #VALOR!, #VALEUR!, #WERT!, #BEZUG!, $null$,
          N\\A, [null], {null}, nan(ind), -nan(ind), -1.#IND00, 1.#QNAN0, #SPILL!, #CALC!,
          #FIELD!, #GETTING_DATA""");

  /** What spreadsheets of other languages write where a formula fails. */
  private static final List<String> ERRORS =
      words(
          """
          #ZAHL!, #ÜBERLAUF!, #NOMBRE!, #NOM?, #NUL!, #¡NUM!, #¿NOMBRE?, #¡NULO!, #NÚM!,
          #NOME?, #NULO!, #VALORE!, #RIF!, #NULLO!, #N/D!, #ARG!, #LICZBA!, #ADR!, #NAZWA?,
          #ZERO!, #SAKNAS!, #VÄRDEFEL!, #DIVISION/0!, #REFERENS!, #OGILTIGT!, #N/B, #WAARDE!,
          #VERW!, #GETAL!, #DEEL/0!, #NAAM?, #I/T, #VERDI!, #VÆRDI!, #REFERENCE!, #PUUTTUU!,
          #ARVO!, #VIITTAUS!, #JAKO/0!, #LUKU!, #YOK, #DEĞER!, #BAŞV!, #SAYI/0!, #SAYI!, #AD?,
          #Н/Д, #ЗНАЧ!, #ССЫЛКА!, #ДЕЛ/0!, #ЧИСЛО!, #ИМЯ?, #HIÁNYZIK, #ÉRTÉK!, #HIV!,
          #ZÉRÓOSZTÓ!, #SZÁM!, #HODNOTA!, #ODKAZ!, #ČÍSLO!, #BLOCKED!, #CONNECT!, #BUSY!,
          #UNKNOWN!, #EXTERNAL!""");

  private static final List<String> ANYWHERE =
      Stream.of(List.of(""), EVERYWHERE, ERRORS).flatMap(List::stream).toList();

  /**
   * Those that may be labels: among them {@code +} and {@code -}, {@code NA} and others are two.
   */
  public static final List<String> LABELS =
      ANYWHERE.stream().filter(word -> !List.of("", "NaN", "-NaN").contains(word)).toList();

  private static final List<String> AMONG_NUMBERS =
      words(
          """
          None, nil, unknown, unkn, unk, XNA, XAP, missing, n.d., n.d, nd, n/d, n.r., n/r,
          n.s., (none), <none>, (empty), empty, (blank), blank, (missing), (unknown),
          undefined, undef, void, not available, not applicable, not given, not known,
          not provided, not specified, not reported, no data, no value, no info, no record,
          not stated, refused, tbd, tba, *, **, #, ??, ???, _, k.A., k. A., keine Angabe,
          unbekannt, fehlt, leer, inconnu, non renseigné, nc, n.c., s/d, s.d., s/i, sin dato,
          sin datos, desconocido, vacío, nulo, não informado, sem informação, desconhecido,
          sconosciuto, onbekend, okänt, ukjent, brak, brak danych, n/k, n.k., n.v.t., nvt,
          not disclosed, undisclosed, not recorded, not answered, no answer, unavailable,
          unspecified, withheld, prefer not to say, tbc, nicht angegeben, nicht bekannt,
          ohne Angabe, non communiqué, non précisé, sans réponse, pas de réponse, no aplica,
          no consta, no informado, não se aplica, non disponibile, non dichiarato, нет данных,
          неизвестно, н/д, 不明, 未知, not found, not-available, no_data, noinfo, NM, <missing>,
          [missing], null value, sysmis, system missing, user missing, sin información, o.A.,
          o. A., entfällt, nicht vorhanden, nicht verfügbar, nicht erfasst, keine Daten,
          unbek., non disponible, non applicable, sans objet, manquant, manquante, vide, nsp,
          ne sait pas, non déclaré, no disponible, no especificado, sin especificar,
          no declarado, no sabe, ns/nr, ns/nc, nao informado, não consta, não disponível,
          sem dados, sem resposta, ignorado, não declarado, não sabe, n/i, non noto, mancante,
          non specificato, niet bekend, niet van toepassing, ontbreekt, geen opgave,
          uppgift saknas, saknas, ej angivet, ikke oppgitt, ikke oplyst, mangler, uoplyst,
          ei tietoa, puuttuu, nieznany, nie podano, nie dotyczy, b.d., b/d, neuvedeno, neznámo,
          nezadáno, nincs adat, ismeretlen, necunoscut, bilinmiyor, belirtilmemiş, veri yok,
          не указано, н.д., нет ответа, άγνωστο, 无数据, 缺失, 暂无, 不详, 未填写, 未提供, 未記入, 該当なし, データなし,
          미상, 모름, 해당없음, 무응답, tidak diketahui, không rõ, غير معروف, NA_real_, NA_integer_,
          NA_character_, pd.NA, NotAvailable, not avail, not avail., no score, no hit,
          not scored, unscored, none given, none reported, n. a., n a, na.""");

  /** Lines on which something was to be written. */
  private static final List<String> LINES =
      IntStream.rangeClosed(2, 8).mapToObj("_"::repeat).toList();

  /** The missing values of SAS and Stata that tell why there is no value. */
  private static final List<String> LETTERED =
      Stream.concat(
              Stream.of("._"),
              IntStream.rangeClosed('A', 'Z').mapToObj(letter -> "." + (char) letter))
          .toList();

  /** The words for missing, the blank first; a cell's word is known by its place here. */
  public static final List<String> MISSING =
      Stream.of(ANYWHERE, AMONG_NUMBERS, LINES, LETTERED).flatMap(List::stream).toList();

  /** The place of the blank. */
  public static final int BLANK = 0;

  /** Instead of a place: the cell says that its value is infinite. */
  public static final int INFINITE = -1;

  /** Instead of a place: the cell has something of its own to say. */
  public static final int TEXT = -2;

  static final List<String> INFINITE_WORDS =
      List.of(
          "inf",
          "+inf",
          "-inf",
          "infinity",
          "+infinity",
          "-infinity",
          "1.#INF",
          "-1.#INF",
          "1.#INF00",
          "∞");
  private static final FoldedWords WORDS = new FoldedWords(MISSING);
  private static final FoldedWords INFINITIES = new FoldedWords(INFINITE_WORDS);

  private CellWords() {}

  private static List<String> words(String list) {
    return List.of(list.split(",\\s+"));
  }

  /** The place of the word in {@link #MISSING}, {@link #INFINITE}, or {@link #TEXT}. */
  public static int of(char[] text, int from, int to) {
    if (from == to) {
      return BLANK;
    }
    int missing = WORDS.find(text, from, to);
    if (missing >= 0) {
      return missing;
    }
    return INFINITIES.find(text, from, to) >= 0 ? INFINITE : TEXT;
  }

  /** As {@link #of}, where texts are expected and not numbers. */
  public static int amongTexts(char[] text, int from, int to) {
    int word = of(text, from, to);
    return onlyAmongNumbers(word) ? TEXT : word;
  }

  /** Whether the word at that place means something of its own among texts. */
  public static boolean onlyAmongNumbers(int place) {
    return place >= ANYWHERE.size() && place < MISSING.size();
  }
}
