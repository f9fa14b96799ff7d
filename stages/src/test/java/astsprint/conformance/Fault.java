package astsprint.conformance;

import astsprint.ast.Asdl.expr_context;
import astsprint.ast.AstNode;
import astsprint.ast.NodeFields;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mistakes that a walker could make, each seeded into a walker that makes no other. */
enum Fault {
  SKIPS_LIST_ITEMS,
  SKIPS_THE_LAST_FIELD,
  SKIPS_THE_LAST_ITEM,
  VISITS_A_SINGLETON_ONCE_ONLY,
  DEPTH_FIRST_ORDER,
  FOLLOWS_PARENT,
  STOPS_AT_A_NULL_ITEM,
  REUSES_A_STALE_RESULT,
  IGNORES_LISTS_OTHER_THAN_ARRAY_LIST,
  TAKES_EVERY_LIST_FOR_AN_ARRAY_LIST_S_ROOM,
  IGNORES_NODES_IN_CONSTANTS,
  IGNORES_LISTS_IN_CONSTANTS,
  IGNORES_WHAT_A_USER_CLASS_ADDS,
  DESCENDS_INTO_LISTS_IN_LISTS,
  WALKS_AFTER_CLOSE,
  SHARES_ONE_BUFFER,
  HANDS_OUT_THE_ROOT_ALONE;

  /** A walker with this fault. */
  TreeWalker walker() {
    List<AstNode> shared = new ArrayList<>();
    return root -> new FaultyWalk(root, this == SHARES_ONE_BUFFER ? shared : new ArrayList<>());
  }

  private final class FaultyWalk implements Walk {
    private final AstNode root;
    private final List<AstNode> visits;
    private boolean closed;

    FaultyWalk(AstNode root, List<AstNode> visits) {
      this.root = root;
      this.visits = visits;
    }

    private boolean has(Fault fault) {
      return Fault.this == fault;
    }

    @Override
    public int walk() {
      if (closed && !has(WALKS_AFTER_CLOSE)) {
        throw new IllegalStateException("closed");
      }
      if (has(REUSES_A_STALE_RESULT) && !visits.isEmpty()) {
        return visits.size();
      }
      visits.clear();
      Set<AstNode> singletons = new HashSet<>();
      List<AstNode> todo = new ArrayList<>(List.of(root));
      for (int head = 0; head < todo.size(); head++) {
        AstNode node = todo.get(head);
        if (has(VISITS_A_SINGLETON_ONCE_ONLY)
            && node instanceof expr_context
            && !singletons.add(node)) {
          continue;
        }
        visits.add(node);
        List<AstNode> children = children(node);
        if (has(DEPTH_FIRST_ORDER)) {
          todo.addAll(head + 1, children);
        } else {
          todo.addAll(children);
        }
      }
      return visits.size();
    }

    private List<AstNode> children(AstNode node) {
      List<AstNode> children = new ArrayList<>();
      NodeFields fields = NodeFields.of(node);
      int end = fields.size();
      if (has(SKIPS_THE_LAST_FIELD)) {
        end--;
      } else if (has(IGNORES_WHAT_A_USER_CLASS_ADDS) && !Zoo.classes().contains(node.getClass())) {
        end = Math.min(end, 3);
      }
      for (int i = 0; i < end; i++) {
        boolean constant = fields.name(i).equals("value") && node instanceof astsprint.ast.Constant;
        addFrom(fields.get(node, i), constant, children);
      }
      if (has(FOLLOWS_PARENT) && node.parent != null && !node.parent.equals(node)) {
        children.add(node.parent);
        node.parent = null; // Else it would never end.
      }
      return children;
    }

    private void addFrom(@Nullable Object value, boolean constant, List<AstNode> children) {
      if (value instanceof AstNode child) {
        if (!(constant && has(IGNORES_NODES_IN_CONSTANTS))) {
          children.add(child);
        }
      } else if (value instanceof List<?> list) {
        if ((constant && has(IGNORES_LISTS_IN_CONSTANTS))
            || has(SKIPS_LIST_ITEMS)
            || (has(IGNORES_LISTS_OTHER_THAN_ARRAY_LIST) && list.getClass() != ArrayList.class)) {
          return;
        }
        addItems(list, children);
      }
    }

    private void addItems(List<?> list, List<AstNode> children) {
      int end = list.size() - (has(SKIPS_THE_LAST_ITEM) ? 1 : 0);
      if (has(TAKES_EVERY_LIST_FOR_AN_ARRAY_LIST_S_ROOM) && !(list instanceof ArrayList)) {
        end = Math.min(end, 10);
      }
      for (Object item : list.subList(0, Math.max(0, end))) {
        if (item instanceof AstNode child) {
          children.add(child);
        } else if (item == null && has(STOPS_AT_A_NULL_ITEM)) {
          return;
        } else if (item instanceof List<?> inner && has(DESCENDS_INTO_LISTS_IN_LISTS)) {
          addItems(inner, children);
        }
      }
    }

    @Override
    public AstNode visited(int i) {
      if (closed && !has(WALKS_AFTER_CLOSE)) {
        throw new IllegalStateException("closed");
      }
      return visits.get(i);
    }

    @Override
    public AstNode[] visitedNodes(int visits) {
      AstNode[] nodes = Walk.super.visitedNodes(visits);
      if (has(HANDS_OUT_THE_ROOT_ALONE)) {
        Arrays.fill(nodes, root);
      }
      return nodes;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
