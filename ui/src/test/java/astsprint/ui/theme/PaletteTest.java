package astsprint.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Colours of lines stay apart for those who lack one kind of cone. Simulated by the matrices of
 * Viénot, Brettel and Mollon (1999) in linear RGB, measured in CIE L*a*b*.
 */
class PaletteTest {
  /** A just noticeable difference is about 2.3; lines are thin, and not side by side. */
  private static final double APART = 10;

  /** So many lines are told apart by colour alone; from there on shapes help. */
  private static final int LINES = 6;

  private static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

  private static final double[][] PROTANOPIA = {
    {0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}
  };

  private static final double[][] DEUTERANOPIA = {
    {0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}
  };

  @ParameterizedTest
  @EnumSource(Theme.class)
  void linesStayApart(Theme theme) {
    for (double[][] eye : new double[][][] {NORMAL, PROTANOPIA, DEUTERANOPIA}) {
      for (int i = 0; i < LINES; i++) {
        for (int j = 0; j < i; j++) {
          double distance = distance(lab(theme.series(i), eye), lab(theme.series(j), eye));
          assertTrue(distance > APART, theme + ": " + j + " and " + i + " are " + distance);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textStandsOutFromTheGround(Theme theme) {
    assertTrue(contrast(theme.text(), theme.ground()) > 7);
    assertTrue(contrast(theme.muted(), theme.ground()) > 4.5);
    assertEquals(21, contrast(Color.BLACK, Color.WHITE), 0.01);
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color colour) {
    double[] rgb = linear(colour);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  private static double[] linear(Color colour) {
    double[] rgb = new double[3];
    int[] given = {colour.getRed(), colour.getGreen(), colour.getBlue()};
    for (int i = 0; i < 3; i++) {
      double c = given[i] / 255.0;
      rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    return rgb;
  }

  private static double[] lab(Color colour, double[][] eye) {
    double[] rgb = times(eye, linear(colour));
    double[] xyz =
        times(
            new double[][] {
              {0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}
            },
            rgb);
    double x = root(xyz[0] / 0.9505);
    double y = root(xyz[1]);
    double z = root(xyz[2] / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double root(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
  }
}
