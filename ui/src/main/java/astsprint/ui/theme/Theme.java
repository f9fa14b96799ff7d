package astsprint.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.Color;
import java.util.List;

/**
 * Light or dark: the stylesheet for controls and, because charts know no stylesheets, the same
 * colours for those.
 *
 * <p>The series colours are those of Okabe and Ito ("Color Universal Design", 2008), told apart
 * under the common colour-vision deficiencies; in the dark the two darkest are lightened. Their
 * order puts neighbours far apart.
 */
public enum Theme {
  LIGHT(
      new PrimerLight().getUserAgentStylesheet(),
      new Color(0xffffff),
      new Color(0x1f2328),
      new Color(0x57606a),
      new Color(0xdde1e6),
      new Color(0x8bb6ef),
      new Color(0x0969da),
      new Color(0xd55e00),
      List.of(
          new Color(0x0072b2),
          new Color(0xd55e00),
          new Color(0x009e73),
          new Color(0xcc79a7),
          new Color(0xe69f00),
          new Color(0x56b4e9),
          new Color(0x4b5563),
          new Color(0x8c5a00),
          new Color(0x6a4ca3),
          new Color(0x00616b))),
  DARK(
      new PrimerDark().getUserAgentStylesheet(),
      new Color(0x0d1117),
      new Color(0xe6edf3),
      new Color(0x9aa4ae),
      new Color(0x2a313a),
      new Color(0x2d5c9e),
      new Color(0x58a6ff),
      new Color(0xff9a4d),
      List.of(
          new Color(0x4aa8e0),
          new Color(0xf08a3c),
          new Color(0x2fc79a),
          new Color(0xe39cc4),
          new Color(0xf0c04c),
          new Color(0x9ad4f5),
          new Color(0xaab4c0),
          new Color(0xc79a52),
          new Color(0xb39ddb),
          new Color(0x63c5cf)));

  private final String stylesheet;
  private final Color ground;
  private final Color text;
  private final Color muted;
  private final Color grid;
  private final Color bar;
  private final Color accent;
  private final Color warning;

  @SuppressWarnings("ImmutableEnumChecker") // only ever given by List.of
  private final List<Color> series;

  Theme(
      String stylesheet,
      Color ground,
      Color text,
      Color muted,
      Color grid,
      Color bar,
      Color accent,
      Color warning,
      List<Color> series) {
    this.stylesheet = stylesheet;
    this.ground = ground;
    this.text = text;
    this.muted = muted;
    this.grid = grid;
    this.bar = bar;
    this.accent = accent;
    this.warning = warning;
    this.series = series;
  }

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  public String stylesheet() {
    return stylesheet;
  }

  /** Style class of a window's root, by which {@code viewer.css} tells the themes apart. */
  public String styleClass() {
    return this == LIGHT ? "light" : "dark";
  }

  public Color ground() {
    return ground;
  }

  public Color text() {
    return text;
  }

  /** Secondary text: at least 4.5 : 1 against the ground. */
  public Color muted() {
    return muted;
  }

  public Color grid() {
    return grid;
  }

  public Color bar() {
    return bar;
  }

  /** What is selected. */
  public Color accent() {
    return accent;
  }

  /** What a reader must not overlook. */
  public Color warning() {
    return warning;
  }

  /** The colour of the {@code i}-th of several series; after ten they repeat. */
  public Color series(int i) {
    return series.get(Math.floorMod(i, series.size()));
  }
}
