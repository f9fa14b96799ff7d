package astsprint.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.room.Room;
import astsprint.results.room.Share;
import astsprint.results.room.ShareFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The room's page, as browsers and as jokers use it. */
class RoomServerTest {
  @TempDir Path folder;

  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final HttpClient client = HttpClient.newHttpClient();
  private RoomServer server;

  @BeforeEach
  void open() throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = RoomServer.at(folder, any, told::add);
  }

  @AfterEach
  void close() {
    server.close();
    client.close();
  }

  @Test
  void aFormHandsIn() throws Exception {
    byte[] json = ShareFiles.write(share("Anna", 10));
    String form =
        "--xyz\r\nContent-Disposition: form-data; name=\"share\"; filename=\"../../a.json\"\r\n"
            + "Content-Type: application/json\r\n\r\n"
            + new String(json, StandardCharsets.UTF_8)
            + "\r\n--xyz--\r\n";
    HttpResponse<String> answer = post("multipart/form-data; boundary=xyz", form);
    assertEquals(303, answer.statusCode(), answer.body());
    Room room = Room.in(folder);
    assertEquals(
        List.of("Anna-Mine-"),
        room.entries().stream().map(e -> e.file().substring(0, 10)).toList());
    assertEquals(List.of("Anna handed in Mine"), told);
    assertTrue(get("/").body().contains("Anna"));
  }

  @Test
  void theSameShareTwiceIsOneEntry() throws Exception {
    String json = new String(ShareFiles.write(share("Anna", 10)), StandardCharsets.UTF_8);
    assertEquals(201, post("application/json", json).statusCode());
    assertEquals(201, post("application/json", json).statusCode());
    assertEquals(1, Room.in(folder).entries().size());
  }

  @Test
  void whatIsNoShareIsRefused() throws Exception {
    for (String body :
        List.of("", "{}", "x".repeat(1 << 20), "--xyz\r\n\r\n", "<script>alert(1)</script>")) {
      assertEquals(400, post("application/json", body).statusCode());
      assertEquals(400, post("multipart/form-data; boundary=xyz", body).statusCode());
      assertEquals(400, post("multipart/form-data", body).statusCode());
    }
    assertTrue(Room.in(folder).entries().isEmpty());
    assertFalse(get("/").body().contains("<script"));
  }

  @Test
  void onlyTheRoomIsServed() throws Exception {
    assertEquals(404, get("/etc/passwd").statusCode());
    assertEquals(404, get("/..%2f..%2fetc/passwd").statusCode());
    HttpRequest put =
        HttpRequest.newBuilder(uri("/"))
            .method("DELETE", HttpRequest.BodyPublishers.noBody())
            .build();
    assertEquals(405, client.send(put, BodyHandlers.ofString()).statusCode());
  }

  private HttpResponse<String> post(String type, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/"))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + server.address().getPort() + path);
  }

  private static Share share(String nickname, double ns) {
    List<Double> slow = List.of(100.0, 101.0, 99.0, 100.5, 99.5, 100.0);
    List<Double> own = Collections.nCopies(6, ns);
    return new Share(
        Share.FORMAT,
        nickname,
        "Mine",
        true,
        null,
        0,
        null,
        "Zen 3",
        "25",
        "SIXTEEN",
        "2026-11-29",
        "0".repeat(64),
        Map.of(),
        Map.of("S01", slow, "S04", slow, "Mine", own),
        Map.of());
  }
}
