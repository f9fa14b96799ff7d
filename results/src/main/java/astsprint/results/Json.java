package astsprint.results;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON and the format's records, within limits that no honest file reaches. */
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(32)
                  .maxStringLength(1 << 20)
                  .maxNumberLength(100)
                  .maxNameLength(10_000)
                  .maxTokenCount(50_000_000)
                  .build())
          .build();

  private static final JsonMapper MAPPER =
      JsonMapper.builder(FACTORY)
          // A newer minor addition must not make a run unreadable.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          // Fields stay in the order in which the records declare them.
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .build();

  private static final JsonMapper FOREIGN =
      JsonMapper.builder(
              FACTORY.rebuild().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // Between two results of an array there is always another token.
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * For files from elsewhere; a bare {@code NaN}, which JSON has no word for, is a number there.
   */
  static JsonParser foreign(InputStream in) {
    return FOREIGN.createParser(in);
  }

  /**
   * The value at which the parser of {@link #foreign} stands, numbers also where they are written
   * as texts.
   *
   * @throws tools.jackson.core.JacksonException if it is of another form
   */
  static <R extends Record> R bind(JsonParser at, Class<R> type) {
    return FOREIGN.readValue(at, type);
  }

  static String line(Record value) {
    return MAPPER.writeValueAsString(value);
  }

  static String pretty(Record value) {
    return MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value)
        + "\n";
  }

  /**
   * Reads one record.
   *
   * @throws tools.jackson.core.JacksonException if the text is not such a record
   */
  static <R extends Record> R read(String json, Class<R> type) {
    R value = MAPPER.readValue(json, type);
    if (value == null) {
      throw new MissingFieldException(type.getSimpleName() + " is null");
    }
    requireWhole(value);
    return value;
  }

  /** Writes a record as a file of a folder, which is made if need be. */
  static void write(Path file, Record value) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, pretty(value));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param otherwise said of a file that holds something else, such as {@code is not a profile}
   * @throws IOException naming the file, if it cannot be read or is something else
   */
  static <R extends Record> R read(Path file, Class<R> type, String otherwise) throws IOException {
    try {
      return read(Files.readString(file), type);
    } catch (JacksonException | MissingFieldException e) {
      throw new IOException(file + " " + otherwise + ": " + e.getMessage(), e);
    }
  }

  /** What was wrong, without Jackson's account of where in its own source it looked. */
  static String firstLine(RuntimeException e) {
    String message = e instanceof JacksonException j ? j.getOriginalMessage() : e.getMessage();
    return message == null ? e.toString() : message.lines().findFirst().orElse(e.toString());
  }

  /** Where a document is wrong, from 1; 0 if unknown. */
  static int lineOf(RuntimeException e) {
    return e instanceof JacksonException j && j.getLocation() != null
        ? Math.max(0, j.getLocation().getLineNr())
        : 0;
  }

  /** The field at which a document is of another form, such as {@code primaryMetric.score}. */
  static String placeOf(DatabindException e) {
    String place =
        e.getPath().stream()
            .map(
                step ->
                    step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : step.getPropertyName())
            .collect(Collectors.joining("."));
    return place.isEmpty() ? "its top" : place;
  }

  /** Jackson passes null for what a document lacks; the records promise that only @Nullable is. */
  private static void requireWhole(Record value) {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object part = get(component, value);
      if (part == null) {
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          throw new MissingFieldException("\"" + component.getName() + "\" is missing");
        }
      } else if (part instanceof Record inner) {
        requireWhole(inner);
      } else if (part instanceof List<?> list) {
        list.stream()
            .filter(Record.class::isInstance)
            .map(Record.class::cast)
            .forEach(Json::requireWhole);
      }
    }
  }

  private static @Nullable Object get(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("records of the format are public", e);
    }
  }

  /** A document lacks what the format requires. */
  static final class MissingFieldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingFieldException(String message) {
      super(message);
    }
  }
}
