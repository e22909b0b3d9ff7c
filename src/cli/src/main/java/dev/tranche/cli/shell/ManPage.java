package dev.tranche.cli.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command's manual page in the macros of man(7), which groff and mandoc read. picocli's own
 * writer makes AsciiDoc, which would need Asciidoctor to become one.
 *
 * @param command whose page
 */
record ManPage(CommandSpec command) {
  /** Such as {@code tranche-segments-compare}. */
  String name() {
    return command.qualifiedName("-");
  }

  String text() {
    StringBuilder page = new StringBuilder();
    page.append(".TH ").append(quoted(name().toUpperCase(Locale.ROOT))).append(" 1 \"\" ");
    page.append(quoted(command.version()[0])).append(" \"Tranche\"\n");
    String[] description = command.usageMessage().description();
    section(page, "NAME").append(escaped(name())).append(" \\- ");
    page.append(escaped(description[0].replaceFirst("\\.$", ""))).append('\n');
    section(page, "SYNOPSIS").append(escaped(synopsis())).append('\n');
    section(page, "DESCRIPTION").append(escaped(String.join(" ", description))).append('\n');
    arguments(page, "ARGUMENTS", command.positionalParameters());
    arguments(page, "OPTIONS", command.options());
    commands(page);
    section(page, "EXIT STATUS");
    command.usageMessage().exitCodeList().forEach((code, what) -> entry(page, code, what));
    examples(page);
    return page.toString();
  }

  private String synopsis() {
    return new CommandLine.Help(command, CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .synopsis(0)
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static void arguments(StringBuilder page, String title, List<? extends ArgSpec> all) {
    if (!all.isEmpty()) {
      section(page, title);
      all.forEach(it -> entry(page, names(it), String.join(" ", it.description())));
    }
  }

  private static String names(ArgSpec argument) {
    if (argument instanceof OptionSpec option) {
      String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
      return String.join(", ", option.names()) + value;
    }
    return argument.paramLabel();
  }

  private void commands(StringBuilder page) {
    if (!command.subcommands().isEmpty()) {
      section(page, "COMMANDS");
      for (CommandLine line : command.subcommands().values()) {
        CommandSpec below = line.getCommandSpec();
        String told = below.usageMessage().description()[0];
        entry(page, new ManPage(below).name() + "(1)", told);
      }
    }
  }

  private void examples(StringBuilder page) {
    String[] examples = command.usageMessage().footer();
    if (examples.length > 0) {
      section(page, "EXAMPLES").append(".nf\n");
      Arrays.stream(examples)
          .map(String::strip)
          .map(ManPage::escaped)
          .forEach(line -> page.append(line).append('\n'));
      page.append(".fi\n");
    }
  }

  private static StringBuilder section(StringBuilder page, String title) {
    return page.append(".SH ").append(title).append('\n');
  }

  private static void entry(StringBuilder page, String term, String text) {
    page.append(".TP\n.B ").append(escaped(term)).append('\n').append(escaped(text)).append('\n');
  }

  /** Text that troff takes for nothing but text, in ASCII. */
  private static String escaped(String text) {
    String plain = text.codePoints().mapToObj(ManPage::escaped).collect(Collectors.joining());
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }

  private static String escaped(int character) {
    return switch (character) {
      case '\\' -> "\\e";
      case '-' -> "\\-";
      case '\'' -> "\\(aq";
      case '…' -> "...";
      case '~' -> "\\(ti";
      case '^' -> "\\(ha";
      default -> character < 128 ? Character.toString(character) : "\\[u%04X]".formatted(character);
    };
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\\(dq") + '"';
  }
}
