package astsprint.walk;

import java.util.function.Function;

/**
 * A value, or the reason why there is none here: a walker on this machine and in this JVM, a
 * library, a reading. What is absent costs its own row and says why, and never stops the rest.
 *
 * @param <T> what there is
 */
public sealed interface Availability<T> {

  /** It is there. */
  record Available<T>(T value) implements Availability<T> {}

  /**
   * It is not.
   *
   * @param reason one line, for people
   */
  record Unavailable<T>(String reason) implements Availability<T> {}

  /** What {@code change} makes of the value, or the same reason. */
  default <R> Availability<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Available<T>(T value) -> new Available<>(change.apply(value));
      case Unavailable<T>(String reason) -> new Unavailable<>(reason);
    };
  }

  /**
   * The value.
   *
   * @throws IllegalStateException if there is none, with the reason
   */
  default T get() {
    return switch (this) {
      case Available<T>(T value) -> value;
      case Unavailable<T>(String reason) -> throw new IllegalStateException(reason);
    };
  }
}
