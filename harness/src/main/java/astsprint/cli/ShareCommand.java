package astsprint.cli;

import astsprint.results.RunReader;
import astsprint.results.room.Share;
import astsprint.results.room.ShareFiles;
import astsprint.room.Sharing;
import astsprint.workshop.Timing;
import astsprint.workshop.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ast-sprint share}. */
@Command(
    name = "share",
    description = {
      "Check an own walker, time it beside S01 and S04 in one run, and hand it in: one file of at"
          + " most 20 KB.",
      "It holds a nickname, every fork's time, the kind of processor, the Java version, how many"
          + " hints were asked for, and the sources. It names no user, no host and no path.",
    },
    mixinStandardHelpOptions = true)
final class ShareCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The walker: Mine.java.")
  private Path file;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "NICKNAME",
      description = "What the room sees: 1 to 24 letters or digits.")
  private String nickname;

  @Option(
      names = "--to",
      defaultValue = ".",
      paramLabel = "PLACE",
      description = "The room's folder, or its address, http://…; default: this folder.")
  private String place;

  @Option(
      names = "--curve",
      paramLabel = "RUN",
      description =
          "A run of RotationBenchmark on this laptop: its times against the number of files go"
              + " along.")
  private @Nullable String curve;

  @Mixin private SeedOption seed;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    URI room = place.startsWith("http://") ? address() : null;
    if (room == null && !Files.isDirectory(Path.of(place))) {
      throw new InputException("share: no folder " + place);
    }
    Path curves = curve == null ? null : RunPaths.find(curve);
    Trial trial = new Trial(file, Output.live(out));
    try (Timing timing = new Timing(trial, Sharing.BESIDE, Sharing.ROUNDS, seed.value())) {
      timing.makeReady();
      if (!timing.check()) {
        return ExitStatus.BAD_INPUT;
      }
      return TimedTry.of(
          timing,
          out,
          (end, how, to) -> {
            if (how == Timing.End.AT_FAULT) {
              return ExitStatus.BAD_INPUT;
            }
            try {
              Share share =
                  Sharing.of(end.run(), nickname, curves == null ? null : RunReader.read(curves));
              return handIn(share, room, to);
            } catch (Sharing.UnsharedException | ShareFiles.RejectedException e) {
              to.println("Not shared: " + e.getMessage());
              return ExitStatus.INCOMPLETE;
            }
          });
    }
  }

  private int handIn(Share share, @Nullable URI room, PrintWriter out)
      throws IOException, ShareFiles.RejectedException {
    byte[] json = ShareFiles.write(share);
    if (room == null) {
      Path target = Path.of(place).resolve(ShareFiles.name(share, json));
      Files.write(target, json);
      out.printf("Shared as %s: %s, %.1f KB%n", share.nickname(), target, json.length / 1024.0);
      return ExitStatus.DONE;
    }
    HttpRequest request =
        HttpRequest.newBuilder(room)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json))
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      out.print(answer.body());
      return answer.statusCode() == 201 ? ExitStatus.DONE : ExitStatus.INCOMPLETE;
    } catch (IOException unreachable) {
      Path kept = Path.of(ShareFiles.name(share, json));
      Files.write(kept, json);
      out.printf("%s cannot be reached; the share is kept here: %s%n", room, kept);
      return ExitStatus.INCOMPLETE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitStatus.INCOMPLETE;
    }
  }

  private URI address() {
    try {
      return URI.create(place.endsWith("/") ? place : place + "/");
    } catch (IllegalArgumentException e) {
      throw new InputException("share: " + place + " is no address");
    }
  }
}
