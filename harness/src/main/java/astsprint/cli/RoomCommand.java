package astsprint.cli;

import astsprint.results.report.RoomPage;
import astsprint.results.report.RoomReport;
import astsprint.results.room.Room;
import astsprint.results.room.RoomFigures;
import astsprint.room.RoomServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ast-sprint room}. */
@Command(
    name = "room",
    description = "Show what the laptops of a workshop have handed in.",
    mixinStandardHelpOptions = true)
final class RoomCommand implements Callable<Integer> {
  private static final int PORT = 8025;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      description = "Where the shares lie: a shared folder, or a USB stick.")
  private Path folder;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS[:PORT]",
      description = "Take shares over the network too, at this address of this machine; port 8025.")
  private @Nullable String listen;

  @Option(names = "--html", paramLabel = "FILE", description = "Write the room as one page.")
  private @Nullable Path html;

  @Option(
      names = "--rerun",
      paramLabel = "COUNT",
      description =
          "Compile, check and time the best so many of live walkers and of snapshots on this"
              + " machine: it runs their code, in processes of their own. The only ranking that"
              + " counts.")
  private int rerun;

  @Mixin private SeedOption seed;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (listen != null) {
      Files.createDirectories(folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new InputException("room: no folder " + folder);
    }
    PrintWriter out = spec.commandLine().getOut();
    Room room = Room.in(folder);
    out.print(RoomReport.text(room, Ansi.AUTO.enabled()));
    if (html != null) {
      Files.writeString(html, RoomPage.html(room, ""));
      out.println("wrote " + html);
    }
    if (rerun > 0) {
      return new RoomRerun(out, Ansi.AUTO.enabled(), seed.value())
          .best(rerun, RoomFigures.of(room));
    }
    if (listen != null) {
      listen(out, address(listen));
    }
    return ExitStatus.DONE;
  }

  private void listen(PrintWriter out, InetSocketAddress address)
      throws IOException, InterruptedException {
    try (RoomServer server = RoomServer.at(folder, address, Output.live(out))) {
      InetSocketAddress at = server.address();
      Output.live(out)
          .accept(
              "The room is open at http://%s:%d/ until Ctrl-C."
                  .formatted(at.getAddress().getHostAddress(), at.getPort()));
      new CountDownLatch(1).await();
    } catch (IOException e) {
      throw new InputException("room: cannot listen at " + address + ": " + e.getMessage());
    }
  }

  /** {@code 192.168.0.5}, {@code 192.168.0.5:8080}, {@code [fe80::1]:8080}. */
  private static InetSocketAddress address(String given) {
    int colon = given.lastIndexOf(':');
    boolean port = given.indexOf(':') == colon ? colon > 0 : given.contains("]:");
    String host = port ? given.substring(0, colon) : given;
    try {
      int number = port ? Integer.parseInt(given.substring(colon + 1)) : PORT;
      return new InetSocketAddress(InetAddress.getByName(host), number);
    } catch (UnknownHostException | IllegalArgumentException e) {
      throw new InputException("room: " + given + " is no address of this machine");
    }
  }
}
