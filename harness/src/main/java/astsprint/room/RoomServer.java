package astsprint.room;

import astsprint.results.report.RoomPage;
import astsprint.results.room.Room;
import astsprint.results.room.Share;
import astsprint.results.room.ShareFiles;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The room as a small page on the local network: a list and a form for uploads. What is uploaded is
 * read as a share, never run, and kept under a name that this program chooses.
 */
public final class RoomServer implements AutoCloseable {
  /** A share, and what a browser wraps around it. */
  private static final int MOST_BYTES = ShareFiles.LIMIT + 2048;

  /** What is read of a larger upload, only to be able to refuse it in words. */
  private static final int MOST_PASSED_OVER = 1 << 24;

  private static final int SECONDS_A_REQUEST = 10;

  private static final String FORM =
      """
      <form method="post" enctype="multipart/form-data">
      <p>Your share: <input type="file" name="share" accept=".json" required>
      <button>Hand in</button></p>
      </form>
      """;

  private final Path folder;
  private final Consumer<String> told;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(4);

  private RoomServer(Path folder, Consumer<String> told, HttpServer server) {
    this.folder = folder;
    this.told = told;
    this.server = server;
  }

  /**
   * Listens until it is closed.
   *
   * @param folder where shares are kept
   * @param address to listen at; port 0 takes a free one
   * @param told of each upload, in a line
   * @throws IOException if the address cannot be listened at
   */
  public static RoomServer at(Path folder, InetSocketAddress address, Consumer<String> told)
      throws IOException {
    // Whoever sends a byte a minute must not keep the others out. Read once, when the first server
    // is made.
    System.setProperty("sun.net.httpserver.maxReqTime", Integer.toString(SECONDS_A_REQUEST));
    System.setProperty("sun.net.httpserver.maxRspTime", Integer.toString(SECONDS_A_REQUEST));
    RoomServer room = new RoomServer(folder, told, HttpServer.create(address, 0));
    room.server.createContext("/", room::answer);
    room.server.setExecutor(room.workers);
    room.server.start();
    return room;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals("/")) {
        reply(exchange, 404, "text/plain", "Not here: the room is at /\n");
        return;
      }
      switch (exchange.getRequestMethod()) {
        case "GET" -> reply(exchange, 200, "text/html", RoomPage.html(Room.in(folder), FORM));
        case "POST" -> take(exchange);
        default -> reply(exchange, 405, "text/plain", "GET or POST\n");
      }
    } catch (IOException | RuntimeException broken) {
      told.accept("a request failed: " + broken);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    InputStream in = exchange.getRequestBody();
    byte[] body = in.readNBytes(MOST_BYTES + 1);
    // Whoever is cut off while sending does not see the reason.
    long passedOver = 0;
    while (passedOver < MOST_PASSED_OVER && in.skip(MOST_BYTES) > 0) {
      passedOver += MOST_BYTES;
    }
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    boolean form = type.startsWith("multipart/form-data");
    try {
      if (body.length > MOST_BYTES) {
        throw new IllegalArgumentException("larger than %d KB".formatted(ShareFiles.LIMIT / 1024));
      }
      byte[] json = form ? Multipart.first(body, type) : body;
      Share share = ShareFiles.parse(json);
      keep(share, json);
      told.accept("%s handed in %s".formatted(share.nickname(), share.key()));
      if (form) {
        exchange.getResponseHeaders().set("Location", "/");
        reply(exchange, 303, "text/plain", "Handed in.\n");
      } else {
        reply(exchange, 201, "text/plain", "Handed in.\n");
      }
    } catch (ShareFiles.RejectedException | IllegalArgumentException e) {
      told.accept("refused: " + e.getMessage());
      reply(exchange, 400, "text/plain", "Not taken: " + e.getMessage() + "\n");
    }
  }

  /** The same share again is the same file; another of the same name is another file. */
  private void keep(Share share, byte[] json) throws IOException {
    if (Room.in(folder).entries().size() >= Room.MOST_FILES) {
      throw new IllegalArgumentException("the room is full");
    }
    try {
      Files.write(
          folder.resolve(ShareFiles.name(share, json)), json, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException again) {
      // Handed in twice.
    }
  }

  private static void reply(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type + "; charset=utf-8");
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
    headers.set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
