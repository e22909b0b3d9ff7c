package dev.tranche.scoring.function;

import dev.tranche.scoring.request.RequestLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

  private static final int MOST_CUSTOMERS = 100_000;

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
          SettingForm.whole(1, MOST_CUSTOMERS),
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

  /** Those of all functions: one deployment may give each the same. */
  public static final List<FunctionSetting<?>> ALL =
      List.of(
          MODELS,
          POLICY,
          MAX_CUSTOMERS,
          MAX_BYTES,
          REQUIRED_SCOPE,
          CAPABILITIES,
          SCOPES,
          CREDITOR,
          AGENCY,
          LOG_FEATURES,
          METRICS,
          RESULTS_QUEUE,
          DEAD_LETTER_QUEUE,
          MAX_RECEIVES);

  private static <T> FunctionSetting<T> without(
      String property, SettingForm<T> form, String otherwise, String meaning) {
    return new FunctionSetting<>(property, form, Optional.empty(), otherwise, meaning);
  }

  private static <T> FunctionSetting<T> of(
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
