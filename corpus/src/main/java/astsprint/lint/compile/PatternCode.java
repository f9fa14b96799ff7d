package astsprint.lint.compile;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.pattern;
import astsprint.ast.AstNode;
import astsprint.ast.Attribute;
import astsprint.ast.MatchAs;
import astsprint.ast.MatchClass;
import astsprint.ast.MatchMapping;
import astsprint.ast.MatchOr;
import astsprint.ast.MatchSequence;
import astsprint.ast.MatchSingleton;
import astsprint.ast.MatchStar;
import astsprint.ast.MatchValue;
import astsprint.parse.literal.PythonRepr;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Language reference 8.6.4, patterns. */
final class PatternCode {
  private static final int MAX_BEFORE_STAR = 255;

  private final Problems problems;
  private final Consumer<AstNode> visit;

  /** The names that the pattern captures so far, in order. */
  private Set<String> captured = new LinkedHashSet<>();

  /** Whether a pattern may match everything. */
  private boolean irrefutable;

  PatternCode(Problems problems, Consumer<AstNode> visit) {
    this.problems = problems;
    this.visit = visit;
  }

  /**
   * Checks the pattern of a case.
   *
   * @param last whether nothing is unreachable even if it matches everything
   */
  void check(pattern node, boolean last) {
    captured = new LinkedHashSet<>();
    irrefutable = last;
    pattern(node);
  }

  private void pattern(pattern node) {
    switch (node) {
      case MatchValue value -> {
        if (PatternKeys.constant(value.value) == null && !(value.value instanceof Attribute)) {
          problems.ofCode(Wording.ODD_VALUE, value);
        }
        visit.accept(value.value);
      }
      case MatchSingleton singleton -> {}
      case MatchSequence sequence -> sequence(sequence);
      case MatchMapping mapping -> mapping(mapping);
      case MatchClass matched -> matchClass(matched);
      case MatchStar star -> capture(star.name, star);
      case MatchAs as -> as(as);
      case MatchOr or -> or(or);
    }
  }

  /** A pattern within another one: it may match everything. */
  private void part(pattern node) {
    boolean outer = irrefutable;
    irrefutable = true;
    pattern(node);
    irrefutable = outer;
  }

  private void capture(@Nullable String name, pattern at) {
    if (name != null && !captured.add(name)) {
      problems.ofCode(Wording.SEVERAL_CAPTURES, at, name);
    }
  }

  private void as(MatchAs node) {
    if (node.pattern != null) {
      pattern(node.pattern);
    } else if (!irrefutable) {
      if (node.name == null) {
        problems.ofCode(Wording.EARLY_WILDCARD, node);
      } else {
        problems.ofCode(Wording.EARLY_CAPTURE, node, node.name);
      }
    }
    capture(node.name, node);
  }

  private void sequence(MatchSequence node) {
    int stars = 0;
    for (int i = 0; i < node.patterns.size(); i++) {
      if (node.patterns.get(i) instanceof MatchStar star) {
        stars++;
        if (stars == 2) {
          problems.ofCode(Wording.SEVERAL_STARRED_PATTERNS, node);
        } else if (stars == 1 && i > MAX_BEFORE_STAR && star.name != null) {
          problems.ofCode(Wording.FAR_STARRED_PATTERN, node);
        }
      }
    }
    for (pattern each : node.patterns) {
      part(each);
    }
  }

  private void mapping(MatchMapping node) {
    Set<Object> seen = new HashSet<>();
    for (expr key : node.keys) {
      Object constant = PatternKeys.constant(key);
      if (constant != null) {
        if (!seen.add(PatternKeys.equalityOf(constant))) {
          problems.ofCode(Wording.DUPLICATE_KEY, node, PythonRepr.of(constant));
        }
      } else if (!(key instanceof Attribute)) {
        problems.ofCode(Wording.ODD_KEY, node);
      }
      visit.accept(key);
    }
    for (pattern each : node.patterns) {
      part(each);
    }
    capture(node.rest, node);
  }

  private void matchClass(MatchClass node) {
    Set<String> known = new HashSet<>();
    for (int i = 0; i < node.kwd_attrs.size(); i++) {
      String name = node.kwd_attrs.get(i);
      if (!known.add(name)) {
        problems.ofCode(Wording.REPEATED_ATTRIBUTE, node.kwd_patterns.get(i), name);
      }
    }
    visit.accept(node.cls);
    for (List<pattern> group : List.of(node.patterns, node.kwd_patterns)) {
      for (pattern each : group) {
        part(each);
      }
    }
  }

  /** All alternatives capture the same names, and only the last may match everything. */
  private void or(MatchOr node) {
    Set<String> outer = captured;
    boolean outerIrrefutable = irrefutable;
    Set<String> first = null;
    for (pattern alternative : node.patterns) {
      captured = new LinkedHashSet<>();
      irrefutable = outerIrrefutable && alternative.equals(node.patterns.getLast());
      pattern(alternative);
      if (first == null) {
        first = captured;
      } else if (!first.equals(captured)) {
        problems.ofCode(Wording.DIFFERENT_CAPTURES, node);
      }
    }
    captured = outer;
    irrefutable = outerIrrefutable;
    if (first != null) {
      for (String name : first) {
        capture(name, node);
      }
    }
  }
}
