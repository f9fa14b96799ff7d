package astsprint.results.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.report.RoomPage;
import astsprint.results.report.RoomReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A room of thirty laptops, and a hundred files that somebody put there for a joke. */
class RoomTest {
  private static final String HASH = "0123456789abcdef".repeat(4);

  @TempDir Path folder;

  @Test
  void thirtyLaptops() throws Exception {
    for (int i = 0; i < 30; i++) {
      // Four laptops on which S04 is slower than S01; every third entry is a snapshot.
      double origin = i < 4 ? 110 : 90;
      write("laptop-" + i, share("Anna " + i, "Mine", i % 3 != 0, origin, 10 + i));
    }
    Room room = Room.in(folder);
    assertEquals(30, room.entries().size());
    assertTrue(room.rejected().isEmpty());
    RoomFigures figures = RoomFigures.of(room);
    assertEquals(
        List.of(
            "S01 to S04: faster on 26 of 30 laptops",
            "S04 to own walker: faster on 20 of 20 laptops",
            "S04 to own snapshot: faster on 10 of 10 laptops"),
        figures.steps().stream().map(RoomFigures.Step::words).toList());
    assertEquals(20, figures.ranking(true).size());
    assertEquals("Anna 1", figures.ranking(true).getFirst().share().nickname());
    assertEquals("Anna 0", figures.ranking(false).getFirst().share().nickname());
    assertEquals(100.0 / 11, figures.ranking(true).getFirst().toFirst().ratio().value(), 0.3);

    String text = RoomReport.text(room, false);
    assertTrue(text.lines().allMatch(line -> line.length() <= 100), text);
    assertTrue(text.contains("faster on 26 of 30 laptops"), text);
    String page = RoomPage.html(room, "");
    assertEquals(60, page.split("<circle", -1).length - 1, "a dot a laptop in two of three lanes");
    assertTrue(page.contains("Anna 17"));
  }

  @Test
  void measuredAgain() throws Exception {
    write("a", share("Anna", "Mine", true, 90, 10));
    write("b", share("Bert", "Mine", true, 90, 9));
    write("c", share("Carla", "Mine", true, 90, 8));
    Room there = Room.in(folder);
    List<Room.Entry> entries =
        List.of(
            new Room.Entry(there.entries().get(0).file(), share("Anna", "Mine", true, 90, 5)),
            new Room.Entry(there.entries().get(1).file(), share("Bert", "Mine", true, 90, 6)));
    List<Room.Rejected> failed = List.of(new Room.Rejected("c.json", "no figure"));
    String text =
        RoomReport.again(
            RoomFigures.of(there), RoomFigures.of(new Room(entries, failed, 0)), failed, false);
    assertTrue(text.indexOf("Anna") < text.indexOf("Bert"), text);
    assertTrue(text.contains("left out: c.json: no figure"), text);
    assertFalse(text.contains("laptops"), text);
    assertTrue(text.lines().allMatch(line -> line.length() <= 100), text);
  }

  @Test
  void whatComesBackIsWhatWasWritten() throws Exception {
    Share share = share("Zoë_1", "Mine", true, 90, 5);
    Share back = ShareFiles.parse(ShareFiles.write(share));
    assertEquals(share, back);
  }

  @Test
  void aHundredHostileFiles() throws Exception {
    List<byte[]> hostile = hostile();
    assertTrue(hostile.size() >= 100, "only " + hostile.size());
    for (int i = 0; i < hostile.size(); i++) {
      Files.write(folder.resolve("evil-%03d.share.json".formatted(i)), hostile.get(i));
    }
    Files.createDirectory(folder.resolve("folder.json"));
    Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("good.share.json"));
    write("good", share("good", "Mine", true, 90, 5));
    Room room = Room.in(folder);
    assertEquals(
        List.of("good.share.json"), room.entries().stream().map(Room.Entry::file).toList());
    assertEquals(hostile.size() + 2, room.rejected().size());
    for (Room.Rejected each : room.rejected()) {
      assertTrue(each.why().length() < 120 && !each.why().contains("\n"), each.toString());
      assertFalse(each.why().matches(".*[<>\u001b].*"), each.toString());
    }
    assertFalse(RoomPage.html(room, "").contains("<script"));
  }

  @Test
  void namesOfFilesDoNoHarm() throws Exception {
    Files.writeString(folder.resolve("<script>x\u001b[31m.json"), "{}");
    Room room = Room.in(folder);
    assertEquals("?script?x??31m.json", room.rejected().getFirst().file());
  }

  @Test
  void sourcesThatAreTooLongAreRefused() {
    Share share = share("a", "Mine", true, 90, 5);
    Share large = withSources(share, Map.of("Mine.java", "x".repeat(21_000)));
    Exception refused =
        assertThrows(ShareFiles.RejectedException.class, () -> ShareFiles.write(large));
    String why = String.valueOf(refused.getMessage());
    assertTrue(why.contains("its sources take 20.5"), why);
  }

  @Test
  void aFullFolderIsCutAndSaysSo() throws IOException {
    for (int i = 0; i < Room.MOST_FILES + 3; i++) {
      Files.writeString(folder.resolve(i + ".json"), "");
    }
    assertTrue(
        RoomReport.text(Room.in(folder), false).contains("left out: 3 files more than 1000"));
  }

  private void write(String name, Share share) throws Exception {
    Files.write(folder.resolve(name + ShareFiles.ENDING), ShareFiles.write(share));
  }

  private static Share share(String nickname, String key, boolean live, double s04, double own) {
    Random random = new Random(nickname.hashCode());
    Map<String, List<Double>> times = new LinkedHashMap<>();
    times.put("S01", rounds(100, random));
    times.put("S04", rounds(s04, random));
    times.put(key, rounds(own, random));
    return new Share(
        Share.FORMAT,
        nickname,
        key,
        live,
        null,
        2,
        "S05",
        nickname.length() % 2 == 0 ? "Zen 3" : "Apple M3",
        "25.0.2",
        "SIXTEEN",
        "2026-11-29",
        HASH,
        Map.of("Mine.java", "class Mine {}\n"),
        times,
        Map.of("S08", Map.of(1, 5.0, 16, 20.0)));
  }

  private static List<Double> rounds(double ns, Random random) {
    return random.doubles(6).mapToObj(noise -> ns * (1 + 0.02 * noise)).toList();
  }

  private static Share withSources(Share s, Map<String, String> sources) {
    return new Share(
        s.format(),
        s.nickname(),
        s.key(),
        s.live(),
        s.remark(),
        s.hints(),
        s.gate(),
        s.processor(),
        s.jvm(),
        s.tree(),
        s.started(),
        s.sourceHash(),
        sources,
        s.times(),
        s.curve());
  }

  /** A good share with one thing wrong, again and again; then what is no share at all. */
  private static List<byte[]> hostile() throws Exception {
    String good =
        new String(ShareFiles.write(share("n", "Mine", true, 90, 5)), StandardCharsets.UTF_8);
    List<String> texts = new ArrayList<>();
    for (String nickname :
        List.of(
            "",
            " ",
            "<b>x</b>",
            "a\\nb",
            "\\u001b[31m",
            "\\u202eabc",
            "x".repeat(25),
            "../../etc",
            "a/b",
            "\\u0000",
            "'; --",
            "\\ud800",
            "=1+1",
            "&amp;")) {
      texts.add(good.replace("\"nickname\" : \"n\"", "\"nickname\" : \"" + nickname + "\""));
    }
    for (String number :
        List.of(
            "0",
            "-1",
            "1e300",
            "1e999",
            "NaN",
            "\"NaN\"",
            "null",
            "\"5\"",
            "true",
            "[]",
            "{}",
            "1e-9",
            "-0.0",
            "1e7",
            "Infinity",
            "9".repeat(60),
            "0x10",
            "1.")) {
      texts.add(good.replaceFirst("\"S01\" : \\[ [0-9.]+", "\"S01\" : [ " + number));
    }
    for (String field :
        List.of(
            "format",
            "nickname",
            "key",
            "live",
            "hints",
            "processor",
            "jvm",
            "tree",
            "started",
            "sourceHash",
            "sources",
            "times",
            "curve")) {
      texts.add(good.replace("\"" + field + "\"", "\"other\""));
      texts.add(good.replaceFirst("\"" + field + "\" : ", "\"" + field + "\" : null, \"x\" : "));
      texts.add(
          good.replaceFirst(
              "\"" + field + "\" : ", "\"" + field + "\" : [[[[[[[[1]]]]]]]], \"x\" : "));
    }
    for (String name :
        List.of("../Mine.java", "Mine.class", "/etc/passwd", "a b.java", "", "Mine.sh")) {
      texts.add(good.replace("\"Mine.java\"", "\"" + name + "\""));
    }
    for (String key : List.of("S01", "1x", "a.b", "", "x".repeat(41))) {
      texts.add(good.replace("\"key\" : \"Mine\"", "\"key\" : \"" + key + "\""));
    }
    texts.set(texts.size() - 5, good.replace("\"S04\"", "\"S4\""));
    texts.addAll(
        List.of(
            "",
            " ",
            "null",
            "[]",
            "{}",
            "1",
            "\"x\"",
            "{",
            "}",
            good + good,
            good + "x",
            "[" + good + "]",
            good.replace("{", "{ \"format\" : 2,"),
            good.replace("\"format\" : 1", "\"format\" : 2"),
            "[".repeat(10_000),
            "{\"a\":".repeat(3_000),
            " ".repeat(20_480) + good,
            good.replace("0123", "ZZZZ"),
            good.replace("\"live\" : true", "\"live\" : 1"),
            good.replace("\"hints\" : 2", "\"hints\" : -2"),
            good.replace("\"gate\" : \"S05\"", "\"gate\" : \"<i>\""),
            good.replace("\"16\"", "\"0\""),
            good.replace("\"16\"", "\"x\""),
            good.replace("\"16\"", "\"99999999999\"")));
    List<byte[]> files = new ArrayList<>();
    texts.forEach(text -> files.add(text.getBytes(StandardCharsets.UTF_8)));
    files.add(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0});
    files.add(new byte[20_000]);
    files.add(new byte[] {0x1f, (byte) 0x8b, 8, 0});
    return files;
  }
}
