package astsprint.evidence;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** What one stage's source changes in another's, as a unified diff. */
public final class StageDiff {
  private static final int CONTEXT = 2;

  private StageDiff() {}

  /** Lines of the diff, the two header lines included; empty if the sources are equal. */
  public static List<String> unified(
      String beforeName, String before, String afterName, String after) {
    List<String> old = before.lines().toList();
    return UnifiedDiffUtils.generateUnifiedDiff(
        beforeName, afterName, old, DiffUtils.diff(old, after.lines().toList()), CONTEXT);
  }
}
