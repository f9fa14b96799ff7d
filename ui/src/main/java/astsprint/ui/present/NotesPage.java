package astsprint.ui.present;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * The speaker's notes as a web page for a phone in the same network. It only shows; its address
 * holds a number that nobody guesses, for the room is in that network too.
 */
final class NotesPage implements AutoCloseable {
  private final HttpServer server;
  private final String path;

  /**
   * Begins to serve, on any port that is free.
   *
   * @param page is asked for the page at each request, on a thread of the server
   */
  NotesPage(Supplier<String> page) throws IOException {
    byte[] secret = new byte[4];
    new SecureRandom().nextBytes(secret);
    path = "/" + HexFormat.of().formatHex(secret);
    server = HttpServer.create(new InetSocketAddress(0), 0);
    server.createContext("/", exchange -> answer(exchange, page));
    server.start();
  }

  private void answer(HttpExchange exchange, Supplier<String> page) throws IOException {
    try (exchange) {
      boolean known = exchange.getRequestURI().getPath().equals(path);
      byte[] body = (known ? page.get() : "not here").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(known ? 200 : 404, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Its address on this machine. */
  String here() {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  /** Its addresses for other machines of the network; none without a network. */
  List<String> elsewhere() {
    List<String> addresses = new ArrayList<>();
    try {
      Enumeration<NetworkInterface> all = NetworkInterface.getNetworkInterfaces();
      while (all.hasMoreElements()) {
        NetworkInterface each = all.nextElement();
        if (!each.isLoopback() && each.isUp()) {
          for (InetAddress address :
              List.copyOf(java.util.Collections.list(each.getInetAddresses()))) {
            if (address instanceof Inet4Address) {
              addresses.add(
                  "http://"
                      + address.getHostAddress()
                      + ":"
                      + server.getAddress().getPort()
                      + path);
            }
          }
        }
      }
    } catch (SocketException unknown) {
      return List.of();
    }
    return addresses;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
