package astsprint.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a profiler saw of one walker, as a tree of calls: {@code profile-S01-time.collapsed} beside
 * a run's files, or in {@code results/profiles}. The file has a stack a line, {@code a;b;c 12},
 * root first, as most profilers write and read it.
 *
 * @param stage key of the walker
 * @param cost what was counted
 * @param root the loop that walks: all of it is the walker's
 */
public record CallTree(String stage, Cost cost, Frame root) {
  /** How the name of an inlined, compiled or interpreted method ends in such files. */
  private static final Pattern KIND = Pattern.compile("_\\[([a-z0-9])\\]$");

  /** What a JVM makes up at run time has an address in its name, another one in every run. */
  private static final Pattern ADDRESS = Pattern.compile("[.+/]0x[0-9a-fA-F]+|\\+\\d+x?");

  private static final int LONGEST_LINE = 1 << 20;

  /** What the width of a frame means. */
  public enum Cost {
    /** Samples at equal distances of time. */
    TIME("of the time"),
    /** Bytes allocated, estimated from samples. */
    ALLOC("of the bytes allocated");

    private final String share;

    Cost(String share) {
      this.share = share;
    }

    /** What a share is a share of: {@code of the time}. */
    public String share() {
      return share;
    }
  }

  /** How a method's code was run. */
  public enum Kind {
    COMPILED,
    INLINED,
    INTERPRETED,
    /** Native code, the kernel, or the class of what is allocated. */
    OTHER
  }

  /**
   * A method and what was called from there.
   *
   * @param method such as {@code astsprint.stages.S01Generator.attribute}
   * @param kind how it was run, mostly
   * @param total samples or bytes in which it was on the stack
   * @param self those in which nothing else was above it
   * @param calls by name
   */
  public record Frame(String method, Kind kind, long total, long self, List<Frame> calls) {
    public Frame {
      calls = List.copyOf(calls);
    }
  }

  /** The file's name, without its folder. */
  public static String fileName(String stage, Cost cost) {
    return "profile-" + stage + "-" + cost.name().toLowerCase(Locale.ROOT) + ".collapsed";
  }

  /**
   * Keeps those stacks that pass through a method whose name contains {@code through}, from there
   * on: what else ran in the process is not the walker's.
   *
   * @param lines collapsed stacks
   * @return a file's lines
   */
  public static List<String> through(Stream<String> lines, String through) {
    return lines
        .filter(line -> line.contains(through))
        .map(line -> line.substring(line.lastIndexOf(';', line.indexOf(through)) + 1))
        .toList();
  }

  /**
   * Reads a file of collapsed stacks.
   *
   * @throws IOException naming file and line, if it cannot be read or is none
   */
  public static CallTree read(Path file, String stage, Cost cost) throws IOException {
    Adding root = new Adding();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      int space = line.lastIndexOf(' ');
      String count = line.substring(space + 1);
      if (space < 1 || line.length() > LONGEST_LINE || !count.matches("\\d{1,18}")) {
        throw new IOException(file + ":" + number + ": not a collapsed stack");
      }
      root.add(line.substring(0, space).split(";"), Long.parseLong(count));
    }
    if (root.calls.size() != 1) {
      throw new IOException(file + ": " + root.calls.size() + " roots, where one loop walks");
    }
    Map.Entry<String, Adding> only = root.calls.entrySet().iterator().next();
    return new CallTree(stage, cost, only.getValue().frame(only.getKey()));
  }

  private static final class Adding {
    private final Map<String, Adding> calls = new TreeMap<>();
    private final Map<Kind, Long> kinds = new LinkedHashMap<>();
    private long total;
    private long self;

    void add(String[] stack, long count) {
      Adding frame = this;
      for (String name : stack) {
        var ending = KIND.matcher(name);
        Kind kind = ending.find() ? kind(ending.group(1)) : Kind.OTHER;
        String method = ADDRESS.matcher(ending.replaceFirst("")).replaceAll("").replace('/', '.');
        frame = frame.calls.computeIfAbsent(method, unseen -> new Adding());
        frame.total += count;
        frame.kinds.merge(kind, count, Long::sum);
      }
      frame.self += count;
    }

    private static Kind kind(String letter) {
      return switch (letter) {
        case "j", "1" -> Kind.COMPILED;
        case "i" -> Kind.INLINED;
        case "0" -> Kind.INTERPRETED;
        default -> Kind.OTHER;
      };
    }

    Frame frame(String method) {
      Kind most = Kind.OTHER;
      for (Map.Entry<Kind, Long> each : kinds.entrySet()) {
        if (each.getValue() > kinds.getOrDefault(most, 0L)) {
          most = each.getKey();
        }
      }
      List<Frame> frames = new ArrayList<>();
      calls.forEach((name, adding) -> frames.add(adding.frame(name)));
      return new Frame(method, most, total, self, frames);
    }
  }
}
