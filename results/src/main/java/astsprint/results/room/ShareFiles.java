package astsprint.results.room;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shares as files. Size and kind of file are looked at before a byte is parsed. */
public final class ShareFiles {
  /** The most that a share takes, in bytes. */
  public static final int LIMIT = 20 * 1024;

  /** How shares are named. */
  public static final String ENDING = ".share.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(6)
                          .maxStringLength(LIMIT)
                          .maxNumberLength(40)
                          .maxNameLength(80)
                          .maxTokenCount(20_000)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .build();

  private ShareFiles() {}

  /** Something that is no share; the message says why in one line and quotes nothing of it. */
  public static final class RejectedException extends Exception {
    private static final long serialVersionUID = 1L;

    RejectedException(String why) {
      super(why);
    }
  }

  /**
   * The bytes of a share's file.
   *
   * @throws RejectedException if they are more than {@link #LIMIT}
   */
  public static byte[] write(Share share) throws RejectedException {
    byte[] json =
        MAPPER
            .writer()
            .with(SerializationFeature.INDENT_OUTPUT)
            .writeValueAsString(share)
            .getBytes(StandardCharsets.UTF_8);
    if (json.length > LIMIT) {
      int sources = share.sources().values().stream().mapToInt(String::length).sum();
      throw new RejectedException(
          "the share would take %.1f KB, at most %d; its sources take %.1f"
              .formatted(json.length / 1024.0, LIMIT / 1024, sources / 1024.0));
    }
    return json;
  }

  /** A file name that tells shares apart: who, what, and the first digits of the bytes' hash. */
  public static String name(Share share, byte[] json) {
    String who = share.nickname().replaceAll("[^\\p{L}\\p{N}]+", "-");
    return who + "-" + share.key() + "-" + hash(json).substring(0, 8) + ENDING;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A share from a file of anybody's. */
  public static Share read(Path file) throws RejectedException {
    try {
      // A pipe would be waited for, a link may lead out of the room.
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new RejectedException("not a file");
      }
      if (Files.size(file) > LIMIT) {
        throw new RejectedException("larger than %d KB".formatted(LIMIT / 1024));
      }
      try (InputStream in = Files.newInputStream(file)) {
        return parse(in.readNBytes(LIMIT + 1)); // It may have grown since.
      }
    } catch (IOException e) {
      throw new RejectedException("cannot be read");
    }
  }

  /** A share from bytes of anybody's. */
  public static Share parse(byte[] json) throws RejectedException {
    if (json.length > LIMIT) {
      throw new RejectedException("larger than %d KB".formatted(LIMIT / 1024));
    }
    try {
      Share share = MAPPER.readValue(json, Share.class);
      if (share == null) {
        throw new RejectedException("empty");
      }
      return share;
    } catch (JacksonException e) {
      throw new RejectedException(reason(e));
    } catch (NullPointerException missing) {
      // Records check what is there; Jackson hands them null for what is not.
      throw new RejectedException("a field is missing");
    }
  }

  private static String reason(JacksonException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException wrong && wrong.getMessage() != null) {
        return wrong.getMessage();
      }
      if (cause instanceof NullPointerException) {
        return "a field is missing";
      }
    }
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    return line > 0 ? "no share: line " + line + " is of another form" : "no share";
  }
}
