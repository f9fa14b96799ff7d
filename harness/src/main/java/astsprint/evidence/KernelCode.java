package astsprint.evidence;

import astsprint.results.MachineCode;
import astsprint.results.MachineCode.Instruction;
import astsprint.results.MachineCode.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One function of the native library, by the lines of C that a disassembler names; without any, as
 * one piece.
 */
final class KernelCode {
  private static final Pattern FUNCTION = Pattern.compile("([0-9a-f]+) <([^>+]+)>:");

  /** llvm-objdump puts "; " before it. */
  private static final Pattern PLACE =
      Pattern.compile("(?:; )?(\\S.*):(\\d+)(?: \\(discriminator \\d+\\))?");

  private KernelCode() {}

  /**
   * A function among all that was disassembled.
   *
   * @param output of {@link Disassembler#withLines}
   * @param folder of the sources beside the classes, as a resource
   * @param share of the samples that were taken in it
   * @return empty if there is no such function, as where the compiler has made it a part of another
   */
  static Optional<MachineCode.Method> of(
      List<String> output, String function, String folder, double share) {
    NavigableMap<Long, String> texts = new TreeMap<>();
    Map<Long, Place> places = new LinkedHashMap<>();
    Place place = Place.NONE;
    boolean inside = false;
    for (String line : output) {
      Matcher begins = FUNCTION.matcher(line);
      Matcher names = PLACE.matcher(line);
      Optional<Disassembler.Text> text = Disassembler.instruction(line);
      if (begins.matches()) {
        inside = begins.group(2).equals(function);
        place = Place.NONE;
      } else if (inside && text.isPresent()) {
        texts.put(text.get().at(), text.get().text());
        places.put(text.get().at(), place);
      } else if (inside && names.matches()) {
        place = new Place(fileName(names.group(1)), Integer.parseInt(names.group(2)));
      }
    }
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    SourceLines sources = new SourceLines();
    long start = texts.firstKey();
    long end = texts.lastKey() + 1;
    Map<Place, List<Instruction>> byPlace = new LinkedHashMap<>();
    texts.forEach(
        (at, text) -> {
          Long after = texts.higherKey(at);
          byPlace
              .computeIfAbsent(places.getOrDefault(at, Place.NONE), first -> new ArrayList<>())
              .add(
                  new Instruction(
                      (int) (at - start),
                      after == null ? 1 : (int) (after - at),
                      Disassembler.relative(text, start, end),
                      ""));
        });
    List<Line> lines = new ArrayList<>();
    byPlace.forEach(
        (where, all) ->
            lines.add(
                new Line(
                    where.file(),
                    where.line(),
                    sources.of(folder + "/" + where.file(), where.line()),
                    MachineCode.UNKNOWN,
                    all)));
    return Optional.of(
        new MachineCode.Method(function, "the C compiler", (int) (end - start), share, lines));
  }

  private record Place(String file, int line) {
    static final Place NONE = new Place("", 0);
  }

  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
