package astsprint.peers;

import java.util.function.Function;

/**
 * What this machine may lack.
 *
 * @param <T> what there is if it does not
 */
public sealed interface Provision<T> {
  /** It is there. */
  record Present<T>(T value) implements Provision<T> {}

  /** It is not, and why, in one line. */
  record Absent<T>(String reason) implements Provision<T> {}

  static <T> Provision<T> of(T value) {
    return new Present<>(value);
  }

  static <T> Provision<T> absent(String reason) {
    return new Absent<>(reason);
  }

  /** What can be made of it, unless it is already missing. */
  default <R> Provision<R> then(Function<T, Provision<R>> next) {
    return switch (this) {
      case Present<T>(T value) -> next.apply(value);
      case Absent<T>(String reason) -> absent(reason);
    };
  }
}
