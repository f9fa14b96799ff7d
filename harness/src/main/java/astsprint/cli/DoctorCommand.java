package astsprint.cli;

import astsprint.evidence.MachineCodeEvidence;
import astsprint.linting.StartCache;
import astsprint.machine.Doctor;
import astsprint.machine.Doctor.Finding;
import astsprint.results.Fact;
import astsprint.run.PeersRun;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "doctor",
    description = "Say what ast-sprint finds on this machine, and how to get what is missing.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Optional<StartCache> cache = StartCache.here();
    Optional<Fact> saving = cache.isEmpty() ? Optional.empty() : Optional.of(cache.get().saving());
    List<Finding> findings = new ArrayList<>(Doctor.examine(PeersRun.python(), saving));
    findings.add(MachineCodeEvidence.disassembler());
    for (Finding finding : findings) {
      out.printf("%-8s %-12s %s\n", finding.state(), finding.what(), finding.text());
      if (!finding.found()) {
        finding.remedies().forEach((os, how) -> out.printf("%22s%-8s %s\n", "", os, how));
      }
    }
    return 0;
  }
}
