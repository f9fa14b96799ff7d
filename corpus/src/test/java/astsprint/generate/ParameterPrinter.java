package astsprint.generate;

import astsprint.ast.Asdl.expr;
import astsprint.ast.arg;
import astsprint.ast.arguments;
import astsprint.generate.ExpressionPrinter.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the parameters of a function or a lambda. */
final class ParameterPrinter {
  private ParameterPrinter() {}

  static void print(ExpressionPrinter printer, arguments node) {
    List<Runnable> parts = new ArrayList<>();
    List<arg> positional = new ArrayList<>(node.posonlyargs);
    positional.addAll(node.args);
    int firstDefault = positional.size() - node.defaults.size();
    for (int i = 0; i < positional.size(); i++) {
      arg parameter = positional.get(i);
      expr preset = i < firstDefault ? null : node.defaults.get(i - firstDefault);
      parts.add(() -> parameter(printer, "", parameter, preset));
      if (i + 1 == node.posonlyargs.size()) {
        parts.add(() -> printer.out.append('/'));
      }
    }
    arg vararg = node.vararg;
    if (vararg != null) {
      parts.add(() -> parameter(printer, "*", vararg, null));
    } else if (!node.kwonlyargs.isEmpty()) {
      parts.add(() -> printer.out.append('*'));
    }
    for (int i = 0; i < node.kwonlyargs.size(); i++) {
      arg parameter = node.kwonlyargs.get(i);
      expr preset = node.kw_defaults.get(i);
      parts.add(() -> parameter(printer, "", parameter, preset));
    }
    arg kwarg = node.kwarg;
    if (kwarg != null) {
      parts.add(() -> parameter(printer, "**", kwarg, null));
    }
    printer.commas(parts, Runnable::run);
  }

  private static void parameter(
      ExpressionPrinter printer, String stars, arg parameter, @Nullable expr preset) {
    printer.out.append(stars).append(parameter.arg);
    if (parameter.annotation != null) {
      printer.out.append(": ");
      printer.expression(parameter.annotation, Level.TEST);
    }
    if (preset != null) {
      printer.out.append('=');
      printer.expression(preset, Level.TEST);
    }
  }
}
