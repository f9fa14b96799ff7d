package astsprint.linting;

import astsprint.lint.Linter;
import astsprint.lint.rule.Finding;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How findings are written for whom. */
public enum FindingFormat {
  /** {@code FILE:LINE:COLUMN: CODE message}. */
  TEXT {
    @Override
    public void write(List<Finding> findings, PrintWriter out) {
      findings.forEach(out::println);
    }
  },

  /** One array of objects. */
  JSON {
    @Override
    public void write(List<Finding> findings, PrintWriter out) {
      JsonMapper mapper = new JsonMapper();
      ArrayNode array = mapper.createArrayNode();
      for (Finding finding : findings) {
        array
            .addObject()
            .put("file", finding.file())
            .put("line", finding.line())
            .put("column", finding.column())
            .put("endLine", finding.endLine())
            .put("endColumn", finding.endColumn())
            .put("code", finding.code())
            .put("message", finding.message());
      }
      out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(array));
    }
  },

  /** SARIF 2.1.0, which code hosts show beside the code. */
  SARIF {
    @Override
    public void write(List<Finding> findings, PrintWriter out) {
      JsonMapper mapper = new JsonMapper();
      ObjectNode log = mapper.createObjectNode();
      log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
      ObjectNode run = log.putArray("runs").addObject();
      ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "ast-sprint");
      ArrayNode rules = driver.putArray("rules");
      findings.stream()
          .map(Finding::code)
          .distinct()
          .sorted()
          .forEach(code -> rules.addObject().put("id", code));
      run.put("columnKind", "unicodeCodePoints");
      ArrayNode results = run.putArray("results");
      for (Finding finding : findings) {
        ObjectNode result = results.addObject();
        result.put("ruleId", finding.code()).put("level", level(finding));
        result.putObject("message").put("text", finding.message());
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(finding.file()));
        place
            .putObject("region")
            .put("startLine", finding.line())
            .put("startColumn", finding.column())
            .put("endLine", finding.endLine())
            .put("endColumn", finding.endColumn());
      }
      out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(log));
    }
  },

  /** The commands by which a workflow of GitHub's marks lines. */
  GITHUB {
    @Override
    public void write(List<Finding> findings, PrintWriter out) {
      for (Finding finding : findings) {
        out.println(
            "::%s file=%s,line=%d,col=%d,endLine=%d,endColumn=%d,title=%s::%s"
                .formatted(
                    level(finding),
                    property(finding.file()),
                    finding.line(),
                    finding.column(),
                    finding.endLine(),
                    finding.endColumn(),
                    property(finding.code()),
                    data(finding.message())));
      }
    }
  };

  /** Writes findings that are in order. */
  public abstract void write(List<Finding> findings, PrintWriter out);

  private static String level(Finding finding) {
    return finding.code().equals(Linter.ERROR) ? "error" : "warning";
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String uri(String file) {
    try {
      return new URI(null, null, file.replace('\\', '/'), null).toASCIIString();
    } catch (URISyntaxException e) {
      return file;
    }
  }
}
