package astsprint.ui.present;

import astsprint.results.report.Html;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * What the one who talks sees, as a window and a page show it.
 *
 * @param title of the slide
 * @param time elapsed, and how that compares with the plan
 * @param next what comes
 * @param text the slide's notes, as Markdown
 */
record SpeakerNotes(String title, String time, String next, String text) {
  private static final int AHEAD = 3;

  /** The notes of the slide that is shown. */
  static SpeakerNotes of(Talk talk, SlideCharts charts) {
    Slide slide = talk.slide();
    StringBuilder text = new StringBuilder(slide.notes());
    String lender = charts.lender(slide);
    if (!lender.isEmpty()) {
      text.append("\n\n*The figures on this slide are of another machine: ")
          .append(lender)
          .append(".*");
    }
    if (talk.position().startsWith("1 of ") && !talk.leftOut().isEmpty()) {
      text.append("\n\nLeft out, for want of figures:\n\n");
      talk.leftOut().forEach(line -> text.append("- ").append(line).append('\n'));
    }
    List<String> ahead = talk.ahead().stream().limit(AHEAD).map(Slide::title).toList();
    return new SpeakerNotes(
        talk.position() + "  " + slide.title(),
        time(talk, talk.past()),
        ahead.isEmpty() ? "The end" : "Next: " + String.join("  ·  ", ahead),
        text.toString().strip());
  }

  private static String time(Talk talk, Duration past) {
    double minutes = past.toSeconds() / 60.0;
    double ahead = talk.minutesBefore() + talk.slide().minutes() - minutes;
    return clock(past)
        + " of "
        + clock(Duration.ofSeconds(Math.round(60 * talk.minutes())))
        + (ahead < 0 ? String.format(Locale.ROOT, " · %.0f min late", Math.ceil(-ahead)) : "");
  }

  private static String clock(Duration time) {
    return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }

  /** A page that shows itself anew every other second, readable on a phone. */
  String page() {
    String notes =
        HtmlRenderer.builder()
            .escapeHtml(true)
            .build()
            .render(Parser.builder().build().parse(text));
    return """
    <!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>Notes</title>
    <style>body{font:1.2rem/1.5 system-ui,sans-serif;margin:1rem;max-width:40rem}
    h1{font-size:1.4rem}.time{font-weight:bold}.next{color:#57606a}
    @media(prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}.next{color:#9aa4ae}}
    </style><p class="time">%s</p><h1>%s</h1>%s<p class="next">%s</p></html>
    """
        .formatted(Html.escape(time), Html.escape(title), notes, Html.escape(next));
  }
}
