package astsprint.ui.view;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A view as the navigation lists it. The view itself is made when it is first asked for. */
public final class ViewEntry {
  private final String title;
  private final String icon;
  private final Supplier<View> maker;
  private @Nullable View view;

  /**
   * An entry whose view is not made yet.
   *
   * @param icon its icon's code in Material Design
   * @param maker is asked once
   */
  ViewEntry(String title, String icon, Supplier<View> maker) {
    this.title = title;
    this.icon = icon;
    this.maker = maker;
  }

  public String title() {
    return title;
  }

  String icon() {
    return icon;
  }

  /** The view; the same at each call. */
  public View view() {
    View made = view;
    if (made == null) {
      made = maker.get();
      view = made;
    }
    return made;
  }
}
