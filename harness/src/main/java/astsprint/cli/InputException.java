package astsprint.cli;

/** Something the user gave cannot be used; the message is all there is to say. */
final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InputException(String message) {
    super(message);
  }
}
