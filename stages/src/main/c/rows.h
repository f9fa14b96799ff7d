/*
 * The walk over fused rows; included once for each width of ids (ID) and of copies (COPY).
 *
 * There is no table of nodes: an inner node's id is the place of its row in one stream of words,
 * and a leaf, which has no row, has for an id the place where it is first mentioned. A row:
 *
 *     header: bits 0-4    children, at most 16
 *             bits 5-9    inner children
 *             bits 10-14  where these begin, in words from the header
 *             bit 15      0
 *     the children
 *     the inner children again, unless they stand side by side among the children
 *
 * so that a row is read without looking at any child: the children go to the output and the inner
 * ones to the queue, each as one vector of which only the first few words count. The next row's
 * copy overwrites the rest. A row with more children than fit a vector is long: its header has bit
 * 15 alone, and two words follow it, children and inner children.
 *
 * The queue lies in the output's own memory, ahead of what is written there: every inner node
 * still to be expanded has children still to be put out, so the output reaches the end of the
 * queue when the queue is empty, and not before. On difflib that keeps 7 KB out of the L1 cache.
 */

TARGET ALWAYS_INLINE void NAME(copy)(ID *to, const ID *from, size_t count) {
#ifdef COPY
  (void)count;
  *(COPY *)(void *)to = *(const COPY *)(const void *)from;
#else
  for (size_t i = 0; i < count; i++) to[i] = from[i];
#endif
}

/* A walk on its way: the queue from head to tail, and where the next visits are put out. */
struct NAME(front) {
  const ID *head;
  ID *tail;
  ID *visit;
};

/* Expands the row at the head of the queue. */
TARGET ALWAYS_INLINE void NAME(expand)(const ID *rows, struct NAME(front) *at, int32_t distance) {
  const ID *row = rows + *at->head++;
  uint32_t header = row[0];
  if (distance > 0) {
    /*
     * Past the tail lie ids of earlier walks: fetched in vain, never followed. A row may straddle
     * two lines, so two addresses are fetched.
     */
    uintptr_t ahead = (uintptr_t)rows + (uintptr_t)at->head[distance] * sizeof(ID);
    __builtin_prefetch((const void *)ahead, 0, 2);
    __builtin_prefetch((const void *)(ahead + 32), 0, 2);
  }
  size_t children = header & 31;
  size_t inner = header >> 5 & 31;
  if (LIKELY(!(header & 0x8000))) {
    NAME(copy)(at->visit, row + 1, children);
    NAME(copy)(at->tail, row + (header >> 10), inner);
  } else {
    children = row[1];
    inner = row[2];
    memcpy(at->visit, row + 3, children * sizeof(ID));
    memcpy(at->tail, row + 3 + children, inner * sizeof(ID));
  }
  at->visit += children;
  at->tail += inner;
}

TARGET ALWAYS_INLINE int64_t NAME(loop)(const ID *rows, int64_t words, ID *out, int64_t queue,
                                        ID root, int32_t distance, int stream) {
  struct NAME(front) at = {out + queue, out + queue, out};
  *at.visit++ = root;
  *at.tail++ = root;
  if (stream) {
    /* A line with each row, in a loop of its own: most rows come after the last line. */
    const char *ahead = (const char *)rows;
    const char *end = (const char *)(rows + words);
    do {
      __builtin_prefetch(ahead);
      NAME(expand)(rows, &at, 0);
      ahead += 64;
    } while (ahead < end && at.head < at.tail);
  }
  while (at.head < at.tail) NAME(expand)(rows, &at, distance);
  return at.visit - out;
}

/* One loop for each way of prefetching: a test for it in the loop would cost as much as a row. */
TARGET static int64_t NAME(walk)(const void *rows, int64_t words, void *out, int64_t queue,
                                 int64_t root, int32_t prefetch) {
  if (prefetch == PREFETCH_STREAM) {
    return NAME(loop)(rows, words, out, queue, (ID)root, 0, 1);
  }
  if (prefetch == PREFETCH_NOTHING) {
    return NAME(loop)(rows, words, out, queue, (ID)root, 0, 0);
  }
  return NAME(loop)(rows, words, out, queue, (ID)root, prefetch, 0);
}

#undef ID
#undef NAME
#undef COPY
#undef TARGET
