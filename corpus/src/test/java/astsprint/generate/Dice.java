package astsprint.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Seeded choices. */
final class Dice {
  private static final String[] NAMES = {
    "a",
    "b",
    "x1",
    "_",
    "__init__",
    "match",
    "case",
    "type",
    "print",
    "exec",
    "self",
    "fi",
    "名前",
    "é",
    "X",
    "lambda_",
    "nota",
    "ifx",
    "f",
    "rb",
    "async_",
    "𐌰b"
  };
  private static final String[] TEXTS = {
    "", "a", "it's", "\"", "'''", "\"\"\"", "\\", "\\\\n", "{", "}", "{{x}}", "\n", "\r\n", "\t",
        "\0",
    "é", "名", "😀", "\u2028", "\u00ad", " ", "#", "%s", "N{DASH}", "\\N{DASH}", "end\\", "a\nb",
        "!r", ":", "="
  };

  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /** From 0 to before {@code bound}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  @SafeVarargs
  final <T> T pick(T... options) {
    return options[random.nextInt(options.length)];
  }

  String name() {
    return pick(NAMES);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = below(4); i >= 0; i--) {
      text.append(pick(TEXTS));
    }
    return text.toString();
  }

  <T> @Nullable T maybe(Supplier<T> item) {
    return oneIn(2) ? item.get() : null;
  }

  /** Between {@code least} and {@code most} items. */
  <T> List<T> some(int least, int most, Supplier<? extends T> item) {
    List<T> items = new ArrayList<>();
    for (int i = least + below(most - least + 1); i > 0; i--) {
      items.add(item.get());
    }
    return items;
  }
}
