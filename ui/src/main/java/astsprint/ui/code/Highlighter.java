package astsprint.ui.code;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Style classes for the tokens of a language: enough to read by, not to compile. */
public enum Highlighter {
  JAVA(
      "(?<comment>//[^\\n"
          + "]*|/\\*(?:[^*]|\\*(?!/))*+(?:\\*/|\\z))|(?<string>\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n"
          + "]|\\\\.)*+\"?|'(?:[^'\\\\\\n"
          + "]|\\\\.)*+'?)|(?<annotation>@[\\w.]+)"
          + "|\\b(?<keyword>abstract|assert|boolean|break|byte|case|catch|char|class|continue"
          + "|default|do|double|else|enum|extends|final|finally|float|for|if|implements|import"
          + "|instanceof|int|interface|long|native|new|non-sealed|null|package|permits|private"
          + "|protected|public|record|return|sealed|short|static|super|switch|synchronized|this"
          + "|throw|throws|true|false|try|var|void|volatile|when|while|yield)\\b"
          + "|\\b(?<number>0[xXbB][0-9a-fA-F_]+L?|\\d[\\d_]*(?:\\.\\d+)?(?:[eE][+-]?\\d+)?[LlFfDd]?)\\b"
          + "|\\b(?<type>[A-Z]\\w*)\\b|\\b(?<call>[a-z]\\w*)(?=\\()"),
  PYTHON(
      "(?<comment>#[^\\n]*)"
          + "|(?<string>\\b[rRbBuUfFtT]{0,2}(?:\"\"\"(?s:.*?)(?:\"\"\"|\\z)|'''(?s:.*?)(?:'''|\\z)"
          + "|\"(?:[^\"\\\\\\n]|\\\\.)*+\"?|'(?:[^'\\\\\\n]|\\\\.)*+'?)"
          + "|\"\"\"(?s:.*?)(?:\"\"\"|\\z)|'''(?s:.*?)(?:'''|\\z)"
          + "|\"(?:[^\"\\\\\\n]|\\\\.)*+\"?|'(?:[^'\\\\\\n]|\\\\.)*+'?)"
          + "|(?<annotation>@[\\w.]+)"
          + "|\\b(?<keyword>False|None|True|and|as|assert|async|await|break|case|class|continue"
          + "|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|match"
          + "|nonlocal|not|or|pass|raise|return|try|type|while|with|yield)\\b"
          + "|\\b(?<number>0[xXbBoO][0-9a-fA-F_]+|\\d[\\d_]*(?:\\.\\d+)?(?:[eE][+-]?\\d+)?j?)\\b"
          + "|\\b(?<type>[A-Z]\\w*)\\b"
          + "|\\b(?<call>[a-z_]\\w*)(?=\\()"),
  PLAIN("(?<comment>\\z)");

  private static final List<String> GROUPS =
      List.of("comment", "string", "annotation", "keyword", "number", "type", "call");

  private final Pattern tokens;

  Highlighter(String tokens) {
    this.tokens = Pattern.compile(tokens);
  }

  /** The style classes of {@code text}, run by run, covering all of it. */
  public StyleSpans<Collection<String>> spans(String text) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    if (this == PLAIN) {
      return spans.add(List.of(), text.length()).create();
    }
    Matcher token = tokens.matcher(text);
    int end = 0;
    while (token.find()) {
      spans.add(List.of(), token.start() - end);
      spans.add(List.of(kind(token)), token.end() - token.start());
      end = token.end();
    }
    return spans.add(List.of(), text.length() - end).create();
  }

  private static String kind(Matcher token) {
    for (String group : GROUPS) {
      if (token.group(group) != null) {
        return "code-" + group;
      }
    }
    throw new IllegalStateException("every alternative is a named group");
  }
}
