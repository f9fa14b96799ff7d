package astsprint.ui.model;

import astsprint.results.CallTree;
import astsprint.results.CompiledCalls;
import astsprint.results.MachineCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where profiles and the compiler's logs lie.
 *
 * @param folders in which they are looked for, the first that has one wins
 */
public record Evidence(List<Path> folders) {
  public Evidence {
    folders = List.copyOf(folders);
  }

  /**
   * What there is of a run and of a project.
   *
   * @param run the run's folder; null for none
   * @param project the project's root, below which {@code ast-sprint profile} writes
   */
  public static Evidence of(@Nullable Path run, Path project) {
    Path profiles = profiles(project);
    return new Evidence(run == null ? List.of(profiles) : List.of(run, profiles));
  }

  /** Where {@code ast-sprint profile} leaves what it has seen. */
  public static Path profiles(Path project) {
    return project.resolve("results").resolve("profiles");
  }

  /** The profile of a stage; empty if there is none. */
  public Optional<CallTree> calls(String stage, CallTree.Cost cost) throws IOException {
    Optional<Path> file = find(CallTree.fileName(stage, cost));
    return file.isEmpty() ? Optional.empty() : Optional.of(CallTree.read(file.get(), stage, cost));
  }

  /** What the compiler made of a stage; empty if nobody asked it. */
  public Optional<CompiledCalls> compiled(String stage) throws IOException {
    Optional<Path> file = find(CompiledCalls.fileName(stage));
    return file.isEmpty() ? Optional.empty() : Optional.of(CompiledCalls.read(file.get()));
  }

  /** A stage's machine code; empty if nobody asked for it. */
  public Optional<MachineCode> code(String stage) throws IOException {
    Optional<Path> file = find(MachineCode.fileName(stage));
    return file.isEmpty() ? Optional.empty() : Optional.of(MachineCode.read(file.get()));
  }

  /** Whether a profile was taken of the stage, be it one without any allocation. */
  public boolean profiled(String stage) {
    return find(CallTree.fileName(stage, CallTree.Cost.TIME)).isPresent();
  }

  private Optional<Path> find(String name) {
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
