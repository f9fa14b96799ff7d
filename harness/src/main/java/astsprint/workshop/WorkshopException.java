package astsprint.workshop;

/** What the user gave cannot be used; the message is all there is to say. */
public final class WorkshopException extends Exception {
  private static final long serialVersionUID = 1;

  public WorkshopException(String message) {
    super(message);
  }
}
