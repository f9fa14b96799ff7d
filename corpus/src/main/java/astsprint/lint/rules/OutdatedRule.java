package astsprint.lint.rules;

import astsprint.ast.Asdl.expr;
import astsprint.ast.AstNode;
import astsprint.ast.AsyncFunctionDef;
import astsprint.ast.Attribute;
import astsprint.ast.Call;
import astsprint.ast.Constant;
import astsprint.ast.FunctionDef;
import astsprint.ast.Import;
import astsprint.ast.ImportFrom;
import astsprint.ast.Name;
import astsprint.ast.alias;
import astsprint.ast.arg;
import astsprint.ast.arguments;
import astsprint.ast.keyword;
import astsprint.lint.rule.LintedFile;
import astsprint.lint.rule.Rule;
import astsprint.lint.rules.Outdated.Entry;
import astsprint.lint.rules.Outdated.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a table of outdated calls that have one code. */
record OutdatedRule(String code, List<Entry> entries) implements Rule {
  @Override
  public List<Class<? extends AstNode>> wants() {
    Set<Class<? extends AstNode>> classes = new LinkedHashSet<>();
    for (Entry entry : entries) {
      classes.addAll(
          switch (entry.kind()) {
            case IMPORT -> List.<Class<? extends AstNode>>of(Import.class, ImportFrom.class);
            case CALL, KEYWORD, STRING -> List.<Class<? extends AstNode>>of(Call.class);
            case ATTRIBUTE -> List.<Class<? extends AstNode>>of(Attribute.class, Name.class);
            case UNANNOTATED ->
                List.<Class<? extends AstNode>>of(FunctionDef.class, AsyncFunctionDef.class);
          });
    }
    return List.copyOf(classes);
  }

  @Override
  public void look(AstNode node, LintedFile file) {
    switch (node) {
      case Call call -> call(call, file);
      case Attribute attribute -> mention(attribute, file);
      case Name name -> mention(name, file);
      case Import statement -> statement.names.forEach(item -> imported(item, item.name, file));
      case ImportFrom statement -> importedFrom(statement, file);
      case FunctionDef def -> decorated(def.decorator_list, def.args, def.returns, file);
      case AsyncFunctionDef def -> decorated(def.decorator_list, def.args, def.returns, file);
      default -> throw new IllegalArgumentException(node.getClass().getName());
    }
  }

  private void call(Call call, LintedFile file) {
    for (Entry entry : entries) {
      switch (entry.kind()) {
        case CALL -> {
          if (means(call.func, entry, file)) {
            report(call.func, entry.name() + "()", entry, file);
          }
        }
        case STRING -> {
          if (!call.args.isEmpty()
              && call.args.getFirst() instanceof Constant first
              && first.value instanceof String
              && means(call.func, entry, file)) {
            report(first, "a string for " + entry.name() + "()", entry, file);
          }
        }
        case KEYWORD -> {
          keyword given = given(call, entry.keyword());
          if (given != null && means(call.func, entry, file)) {
            report(given, entry.name() + "(" + entry.keyword() + "=...)", entry, file);
          }
        }
        default -> {}
      }
    }
  }

  private static @Nullable keyword given(Call call, String name) {
    for (keyword argument : call.keywords) {
      if (name.equals(argument.arg)) {
        return argument;
      }
    }
    return null;
  }

  private void mention(expr node, LintedFile file) {
    for (Entry entry : entries) {
      if (entry.kind() == Kind.ATTRIBUTE && means(node, entry, file)) {
        report(node, entry.name(), entry, file);
      }
    }
  }

  private void importedFrom(ImportFrom statement, LintedFile file) {
    if (statement.level == 0 && statement.module != null) {
      for (alias item : statement.names) {
        imported(item, statement.module + "." + item.name, file);
      }
    }
  }

  private void imported(alias item, String name, LintedFile file) {
    for (Entry entry : entries) {
      if (entry.kind() == Kind.IMPORT
          && (name.equals(entry.name()) || name.startsWith(entry.name() + "."))) {
        report(item, "import of " + name, entry, file);
      }
    }
  }

  private void decorated(
      List<expr> decorators, arguments parameters, @Nullable expr returns, LintedFile file) {
    for (Entry entry : entries) {
      if (entry.kind() == Kind.UNANNOTATED && !isAnnotated(parameters, returns)) {
        for (expr decorator : decorators) {
          expr function = decorator instanceof Call call ? call.func : decorator;
          if (means(function, entry, file)) {
            report(decorator, entry.name() + " on a function without annotations", entry, file);
          }
        }
      }
    }
  }

  private static boolean isAnnotated(arguments parameters, @Nullable expr returns) {
    List<@Nullable arg> all = new ArrayList<>();
    Stream.of(parameters.posonlyargs, parameters.args, parameters.kwonlyargs).forEach(all::addAll);
    all.add(parameters.vararg);
    all.add(parameters.kwarg);
    return returns != null && all.stream().allMatch(p -> p == null || p.annotation != null);
  }

  private static boolean means(expr node, Entry entry, LintedFile file) {
    if (entry.isAny()) {
      return endsWith(node, entry.name()) && file.names().imported(node) == null;
    }
    return entry.name().equals(file.names().imported(node));
  }

  /** Whether an expression ends in the attributes {@code *.a.b} names. */
  private static boolean endsWith(AstNode node, String name) {
    AstNode rest = node;
    int end = name.length();
    while (true) {
      int dot = name.lastIndexOf('.', end - 1);
      String last = name.substring(dot + 1, end);
      if (last.equals("*")) {
        return true;
      }
      if (rest instanceof Attribute attribute && attribute.attr.equals(last)) {
        rest = attribute.value;
      } else {
        // `router.page` is meant by `*.router.page`, too.
        return name.startsWith("*.")
            && dot == 1
            && end < name.length()
            && Literals.isName(rest, last);
      }
      end = dot;
    }
  }

  private void report(AstNode node, String what, Entry entry, LintedFile file) {
    file.report(code, node, entry.message(what));
  }
}
