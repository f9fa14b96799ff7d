package astsprint.linting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A program as a machine might have written it, with mistakes at known places. Its parts come from
 * {@code programs.txt} and are without a mistake. Equal seeds give equal programs.
 */
final class SeededProgram {
  private static final String SLOT = "SLOT";
  private static final List<List<String>> PARTS = Mistake.blocks("programs.txt");
  private static final List<String> NOUNS =
      List.of("order", "invoice", "sensor", "user", "ticket", "recipe", "player", "route", "mail");

  private final List<Piece> pieces = new ArrayList<>();

  /**
   * Some lines of a program.
   *
   * @param mistake that they are; empty if there is nothing to mend
   * @param number put into the mistake
   * @param indent before each line
   */
  private record Piece(
      Optional<Mistake> mistake, String number, String indent, List<String> right) {
    List<String> lines(boolean isMended) {
      List<String> bare = mistake.isEmpty() || isMended ? right : mistake.get().wrongLines(number);
      return bare.stream().map(line -> line.isEmpty() ? line : indent + line).toList();
    }
  }

  /**
   * A finding that is due.
   *
   * @param kind of the mistake
   */
  record Due(Mistake.Kind kind, String code, int line, int column) {}

  private SeededProgram() {}

  /**
   * Writes a program.
   *
   * @param parts how many
   * @param mistakes how many at most: each slot takes one
   */
  static SeededProgram of(long seed, int parts, int mistakes) {
    Random random = new Random(seed);
    SeededProgram program = new SeededProgram();
    List<Piece> body = new ArrayList<>();
    Set<String> imports = new TreeSet<>();
    int number = 10 + random.nextInt(20);
    for (int i = 0; i < parts; i++) {
      List<String> part = PARTS.get(random.nextInt(PARTS.size()));
      imports.addAll(imports(part.getFirst()));
      String noun = NOUNS.get(random.nextInt(NOUNS.size()));
      String own = String.valueOf(number++);
      body.addAll(cut(part.subList(1, part.size()), noun, own));
      body.add(slot(""));
    }
    program.seed(body, number, mistakes, random, imports);
    List<String> head = new ArrayList<>(List.of("\"\"\"A program.\"\"\"", ""));
    head.addAll(imports);
    head.add("");
    program.pieces.addFirst(plain(head));
    return program;
  }

  private static List<String> imports(String line) {
    if (line.startsWith("from ")) {
      return List.of(line);
    }
    String names = line.substring("import".length()).strip();
    return names.isEmpty()
        ? List.of()
        : Arrays.stream(names.split(", ", -1)).map(name -> "import " + name).toList();
  }

  /** The lines of a part, and the slots between them. */
  private static List<Piece> cut(List<String> part, String noun, String number) {
    List<Piece> pieces = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (String line : part) {
      if (line.strip().equals(SLOT)) {
        pieces.add(plain(run));
        run = new ArrayList<>();
        pieces.add(slot(line.substring(0, line.indexOf(SLOT))));
      } else {
        run.add(line.replace("NOUN", noun).replace("#", number));
      }
    }
    pieces.add(plain(run));
    return pieces;
  }

  private static Piece plain(List<String> lines) {
    return new Piece(Optional.empty(), "", "", List.copyOf(lines));
  }

  private static Piece slot(String indent) {
    return new Piece(Optional.empty(), SLOT, indent, List.of());
  }

  private void seed(
      List<Piece> body, int number, int mistakes, Random random, Set<String> imports) {
    List<Integer> slots = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i).number.equals(SLOT)) {
        slots.add(i);
      }
    }
    Collections.shuffle(slots, random);
    for (int slot : slots.subList(0, Math.min(mistakes, slots.size()))) {
      String indent = body.get(slot).indent;
      Mistake.Site here = indent.isEmpty() ? Mistake.Site.MODULE : Mistake.Site.BODY;
      Mistake.Kind[] kinds = Mistake.Kind.values();
      Mistake.Kind kind = kinds[random.nextInt(kinds.length)];
      List<Mistake> possible =
          Mistake.ALL.stream().filter(m -> m.kind() == kind && m.mayStand(here)).toList();
      Mistake mistake = possible.get(random.nextInt(possible.size()));
      String own = String.valueOf(number++);
      mistake.needed().ifPresent(imports::add);
      body.set(slot, new Piece(Optional.of(mistake), own, indent, mistake.mendedLines(own)));
    }
    pieces.addAll(body);
  }

  /** Its text. */
  String text() {
    return text(new BitSet());
  }

  /**
   * Its text with some mistakes mended.
   *
   * @param mended the numbers of these pieces
   */
  String text(BitSet mended) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      text.append(joined(pieces.get(i).lines(mended.get(i))));
    }
    return text.toString();
  }

  /** The text of each piece as it is, and as it was meant. */
  List<List<String>> texts() {
    return pieces.stream()
        .map(piece -> List.of(joined(piece.lines(false)), joined(piece.lines(true))))
        .toList();
  }

  private static String joined(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  /** What is to be found in it, in order of position. */
  List<Due> due() {
    List<Due> due = new ArrayList<>();
    int line = 1;
    for (Piece piece : pieces) {
      if (piece.mistake.isPresent()) {
        Mistake mistake = piece.mistake.get();
        for (Mistake.Place place : mistake.places(piece.number)) {
          due.add(
              new Due(
                  mistake.kind(),
                  place.code(),
                  line + place.line(),
                  piece.indent.length() + place.column()));
        }
      }
      line += piece.lines(false).size();
    }
    return due;
  }

  /** The pieces that are mistakes of this kind. */
  BitSet mistakes(Mistake.Kind kind) {
    BitSet set = new BitSet();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).mistake.filter(mistake -> mistake.kind() == kind).isPresent()) {
        set.set(i);
      }
    }
    return set;
  }

  /**
   * The mistake that whoever reads an error at a line mends: the one that stands there, else the
   * last one before it.
   *
   * @param mended as in {@link #text(BitSet)}
   * @return its piece; -1 if there is none
   */
  int mistakeAt(int line, BitSet mended) {
    int begin = 1;
    int last = -1;
    for (int i = 0; i < pieces.size() && begin <= line; i++) {
      Piece piece = pieces.get(i);
      if (piece.mistake.isPresent() && !mended.get(i)) {
        last = i;
      }
      begin += piece.lines(mended.get(i)).size();
    }
    return last;
  }
}
