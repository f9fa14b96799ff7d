package astsprint.benchmark;

import astsprint.ast.AstNode;
import astsprint.stages.WalkStage;
import astsprint.walk.Walk;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes a stage fail on purpose, to show that a failure costs one row and not the run: {@code
 * -Dastsprint.fault=S02:throw} in the flags of the forks, or {@code crash}, {@code hang}, {@code
 * memory}; several with commas between them. Without that property nothing of this stands between
 * the benchmark and the walk.
 */
final class Faults {
  static final String PROPERTY = "astsprint.fault";

  enum Fault {
    THROW {
      @Override
      int strike() {
        throw new IllegalStateException("a fault was asked for");
      }
    },
    CRASH {
      @Override
      @SuppressWarnings("restricted")
      int strike() {
        // SAFETY: none. An address that nothing is mapped at: the crash that was asked for.
        MemorySegment nowhere = MemorySegment.ofAddress(8).reinterpret(8);
        return (int) nowhere.get(ValueLayout.JAVA_LONG, 0);
      }
    },
    HANG {
      @Override
      int strike() {
        while (true) {
          LockSupport.parkNanos(1_000_000); // Heeds no interrupt, like a walker.
        }
      }
    },
    MEMORY {
      @Override
      int strike() {
        for (List<long[]> hoard = new ArrayList<>(); ; ) {
          hoard.add(new long[(1 << 20) + hoard.size() % 2]);
        }
      }
    };

    /** Fails. */
    abstract int strike();
  }

  private Faults() {}

  /** The walks themselves, unless a fault of this stage was asked for. */
  static List<Walk> injected(WalkStage stage, List<Walk> walks) {
    for (String wish : System.getProperty(PROPERTY, "").split(",", -1)) {
      String[] words = wish.split(":", 2);
      if (words.length == 2 && words[0].equals(stage.name())) {
        Fault fault = Fault.valueOf(words[1].toUpperCase(Locale.ROOT));
        return walks.stream().<Walk>map(walk -> new FaultyWalk(walk, fault)).toList();
      }
    }
    return walks;
  }

  /** Goes well for a while, so that the failure comes in the midst of measuring. */
  private static final class FaultyWalk implements Walk {
    private static final int GOOD_WALKS = 20;

    private final Walk walk;
    private final Fault fault;
    private int walked;

    FaultyWalk(Walk walk, Fault fault) {
      this.walk = walk;
      this.fault = fault;
    }

    @Override
    public int walk() {
      return ++walked > GOOD_WALKS ? fault.strike() : walk.walk();
    }

    @Override
    public AstNode visited(int i) {
      return walk.visited(i);
    }

    @Override
    public void close() {
      walk.close();
    }
  }
}
