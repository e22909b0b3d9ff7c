package dev.tranche.scoring.function;

import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.request.RequestLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that can be set of a function: the one place where it is declared.
 *
 * @param property its name in a function's configuration
 * @param form of its text
 * @param byDefault its value where it is not set, if it has one then
 * @param otherwise what holds where it is not set, to people
 * @param meaning its values, to people
 */
public record FunctionSetting<T>(
    String property, SettingForm<T> form, Optional<T> byDefault, String otherwise, String meaning) {
  /** RFC 6749, 3.3. */
  private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]+");

  private static final Pattern ADDRESS = Pattern.compile("\\S[^\\p{Cntrl}]{1,298}\\S");

  private static final Pattern QUEUE = Pattern.compile("https?://[!-~]+");

  private static final String A_QUEUE =
      "the URL of a queue, such as https://sqs.eu-central-1.amazonaws.com/123456789012/segments";

  /** Amazon S3 user guide, "Object key names"; a slash at the start would be part of the name. */
  private static final Pattern PREFIX = Pattern.compile("[^/\\p{Cntrl}][^\\p{Cntrl}]{0,500}/");

  /** Amazon S3 user guide, "General purpose bucket naming rules"; access points have colons. */
  private static final Pattern BUCKET = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9.:/_-]{2,254}");

  /** As many as the redrive policy of SQS takes. */
  private static final int MOST_RECEIVES = 1_000;

  /** Lambda hands over 6 MB at most. */
  private static final int MOST_BYTES = 6 << 20;

  /** The directory that holds {@code risk/} or {@code segments/}. */
  public static final FunctionSetting<Path> MODELS =
      without(
          "tranche.models",
          SettingForm.path(),
          "a layer's `/opt/models`, else the zip's",
          "a folder with `risk/` or `segments/`, which must be there");

  /** Replaces the bundle's own policy. */
  public static final FunctionSetting<String> POLICY =
      without(
          "tranche.policy",
          SettingForm.text(),
          "the bundle's `policy.json`",
          "the policy as JSON, or a file");

  public static final FunctionSetting<Integer> MAX_CUSTOMERS =
      of(
          "tranche.max-customers",
          SettingForm.whole(1, RequestLimits.MOST_CUSTOMERS),
          RequestLimits.DEFAULTS.customers(),
          "1000, of the segmentation 5000",
          "customers in one request, 1 to 100,000");

  public static final FunctionSetting<Integer> MAX_BYTES =
      of(
          "tranche.max-bytes",
          SettingForm.whole(1, MOST_BYTES),
          RequestLimits.DEFAULTS.bytes(),
          "1048576, of the segmentation 4194304",
          "bytes of one body, 1 to 6,291,456");

  /** The OAuth scope that callers must have. */
  public static final FunctionSetting<String> REQUIRED_SCOPE =
      without(
          "tranche.required-scope",
          SettingForm.text(SCOPE, "one OAuth scope"),
          "none",
          "one OAuth scope, which callers must have");

  /** What a request has in a header that comes by the service's own address. */
  public static final FunctionSetting<String> ORIGIN_SECRET =
      without(
          "tranche.origin-secret",
          SettingForm.text(),
          "none",
          "what `X-Origin-Secret` must hold, which what stands in front adds: 32 to 128 characters,"
              + " or two such with a comma between them while one replaces the other");

  /** What everybody may do who may call at all. */
  public static final FunctionSetting<Set<Capability>> CAPABILITIES =
      new FunctionSetting<>(
          "tranche.capabilities",
          CapabilityForm.set(),
          Optional.of(Set.of(Capability.SCORE)),
          Capability.SCORE.word(),
          "what every caller may do: some of `score`, `explain`, `model`, `card`, `review`,"
              + " `advice`, `notice`, or `none`");

  /** The OAuth scopes by which callers may do more. */
  public static final FunctionSetting<Map<Capability, String>> SCOPES =
      without(
          "tranche.scopes",
          CapabilityForm.scopes(SCOPE),
          "none",
          "the scope that grants what not every caller may do, such as"
              + " `explain:credit.explain,model:credit.model`");

  /** Name and address, in notices. */
  public static final FunctionSetting<String> CREDITOR =
      without(
          "tranche.creditor",
          SettingForm.text(ADDRESS, "a name and address of 3 to 300 characters in one line"),
          "no notices",
          "the creditor's name and address for `?notice=true`");

  /** Name and address of the agency that administers the Equal Credit Opportunity Act. */
  public static final FunctionSetting<String> AGENCY =
      without(
          "tranche.agency",
          SettingForm.text(ADDRESS, "a name and address of 3 to 300 characters in one line"),
          "no notices",
          "the federal agency's name and address for `?notice=true`, by 12 CFR part 1002, appendix"
              + " A; goes with the creditor's");

  /** Whether decision records hold what customers gave. */
  public static final FunctionSetting<Boolean> LOG_FEATURES =
      of(
          "tranche.log-features",
          SettingForm.flag(),
          false,
          "`true`: records hold the customers' ids and values too; the log group is personal data"
              + " from then on, old entries until they expire");

  public static final FunctionSetting<Boolean> METRICS =
      of("tranche.metrics", SettingForm.flag(), true, "`false`: no metrics");

  /** Where the answers to messages go. */
  public static final FunctionSetting<String> RESULTS_QUEUE =
      without(
          "tranche.results-queue",
          SettingForm.text(QUEUE, A_QUEUE),
          "events of SQS are refused",
          "URL of the queue that gets the segmentation's answers to messages");

  /** Where messages that cannot be answered go, with the reason. */
  public static final FunctionSetting<String> DEAD_LETTER_QUEUE =
      without(
          "tranche.dead-letter-queue",
          SettingForm.text(QUEUE, A_QUEUE),
          "SQS moves them itself, without the reason",
          "URL of the queue that gets messages that hold no customer, with the reason; goes with"
              + " the results queue");

  public static final FunctionSetting<Integer> MAX_RECEIVES =
      of(
          "tranche.max-receives",
          SettingForm.whole(1, MOST_RECEIVES),
          3,
          "how often such a message is received before, 1 to 1000; at most the `maxReceiveCount` of"
              + " its queue's redrive policy");

  /** What keys of files begin with that are to be answered. */
  public static final FunctionSetting<String> FILES_IN =
      of(
          "tranche.files.in",
          SettingForm.text(PREFIX, "a prefix of keys that ends in /"),
          "in/",
          "what keys of files begin with that are answered ([files by event](../docs/files.md))");

  /** What keys of results begin with instead. */
  public static final FunctionSetting<String> FILES_OUT =
      of(
          "tranche.files.out",
          SettingForm.text(PREFIX, "a prefix of keys that ends in /"),
          "out/",
          "out/, of `monitorFile` `monitor/`, of `retrain` `candidates/`",
          "what keys of results begin with instead; neither prefix may begin with the other");

  /** Where results go. */
  public static final FunctionSetting<String> FILES_BUCKET =
      without(
          "tranche.files.bucket",
          SettingForm.text(BUCKET, "the name of a bucket"),
          "the file's bucket",
          "the bucket that results go to");

  /** The column that names customers. */
  public static final FunctionSetting<String> FILES_ID =
      without(
          "tranche.files.id",
          SettingForm.text(),
          "the row's number",
          "the column that names a customer, unless the object's metadata `tranche-id` does");

  /** Columns that are carried over. */
  public static final FunctionSetting<List<String>> FILES_KEEP =
      new FunctionSetting<>(
          "tranche.files.keep",
          SettingForm.names(),
          Optional.of(List.of()),
          "none",
          "columns carried over, separated by commas, unless the object's metadata `tranche-keep`"
              + " names others");

  /** Who gets reasons. */
  public static final FunctionSetting<Explain> FILES_EXPLAIN =
      of(
          "tranche.files.explain",
          new SettingForm<>(Explain::ofWord, "is not one of none, adverse, reasons and all"),
          Explain.NONE,
          "none",
          "`adverse`, `reasons` or `all`, as `./tranche score --explain`");

  private static final List<FunctionSetting<?>> GENERAL =
      List.of(
          MODELS,
          POLICY,
          MAX_CUSTOMERS,
          MAX_BYTES,
          REQUIRED_SCOPE,
          ORIGIN_SECRET,
          CAPABILITIES,
          SCOPES,
          CREDITOR,
          AGENCY,
          LOG_FEATURES,
          METRICS,
          RESULTS_QUEUE,
          DEAD_LETTER_QUEUE,
          MAX_RECEIVES,
          FILES_IN,
          FILES_OUT,
          FILES_BUCKET,
          FILES_ID,
          FILES_KEEP,
          FILES_EXPLAIN);

  /** Those of all functions: one deployment may give each the same. */
  public static List<FunctionSetting<?>> all() {
    return Stream.of(GENERAL, MonitoringSetting.ALL, RetrainingSetting.ALL)
        .<FunctionSetting<?>>flatMap(List::stream)
        .toList();
  }

  static <T> FunctionSetting<T> without(
      String property, SettingForm<T> form, String otherwise, String meaning) {
    return new FunctionSetting<>(property, form, Optional.empty(), otherwise, meaning);
  }

  static <T> FunctionSetting<T> of(
      String property, SettingForm<T> form, T byDefault, String meaning) {
    return new FunctionSetting<>(
        property, form, Optional.of(byDefault), byDefault.toString(), meaning);
  }

  private static <T> FunctionSetting<T> of(
      String property, SettingForm<T> form, T byDefault, String otherwise, String meaning) {
    return new FunctionSetting<>(property, form, Optional.of(byDefault), otherwise, meaning);
  }

  /** The same setting of a function with another default. */
  public FunctionSetting<T> orElse(T other) {
    return new FunctionSetting<>(property, form, Optional.of(other), otherwise, meaning);
  }

  /** The environment variable that sets it. */
  public String variable() {
    return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }
}
