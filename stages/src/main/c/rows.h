/*
 * The walk over fused rows; included once for each width of ids (ID) and of copies: COPY for what
 * is visited, COPY_ROWS for the places of rows.
 *
 * A tree is one stream of words. A row:
 *
 *     header: bits 0-4    how many visits, at most 16
 *             bits 5-9    how many rows come of it, at most 16
 *             bits 10-14  where their places begin, in words from the header
 *             bit 15      0
 *     the ids of the nodes to be visited
 *     the places of the rows to be expanded later
 *
 * so that a row is read without looking at any node: the ids go to the output and the places to the
 * queue, each as one vector of which only the first few words count. The next row's copy overwrites
 * the rest. A row that holds more than the vectors is long: its header has bit 15 alone, and two
 * words follow it, visits and rows. Where a row belongs to a node, the two runs may be one: an id is
 * then the place of the node's own row.
 *
 * The queue lies in the output's own memory, ahead of what is written there: every row still to be
 * expanded has visits still to be put out, so the output reaches the end of the queue when the queue
 * is empty, and not before. That keeps the queue out of the L1 cache.
 */

TARGET ALWAYS_INLINE void NAME(visit)(ID *to, const ID *from, size_t count) {
#ifdef COPY
  (void)count;
  *(COPY *)(void *)to = *(const COPY *)(const void *)from;
#else
  for (size_t i = 0; i < count; i++) to[i] = from[i];
#endif
}

TARGET ALWAYS_INLINE void NAME(enqueue)(ID *to, const ID *from, size_t count) {
#ifdef COPY_ROWS
  (void)count;
  *(COPY_ROWS *)(void *)to = *(const COPY_ROWS *)(const void *)from;
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
  size_t visits = header & 31;
  size_t places = header >> 5 & 31;
  if (LIKELY(!(header & 0x8000))) {
    NAME(visit)(at->visit, row + 1, visits);
    NAME(enqueue)(at->tail, row + (header >> 10), places);
  } else {
    visits = row[1];
    places = row[2];
    memcpy(at->visit, row + 3, visits * sizeof(ID));
    memcpy(at->tail, row + 3 + visits, places * sizeof(ID));
  }
  at->visit += visits;
  at->tail += places;
}

TARGET ALWAYS_INLINE int64_t NAME(loop)(const ID *rows, int64_t words, ID *out, int64_t queue,
                                        ID first, ID root, int32_t distance, int stream) {
  struct NAME(front) at = {out + queue, out + queue, out};
  *at.visit++ = root;
  *at.tail++ = first;
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
                                 int64_t first, int64_t root, int32_t prefetch) {
  if (prefetch == PREFETCH_STREAM) {
    return NAME(loop)(rows, words, out, queue, (ID)first, (ID)root, 0, 1);
  }
  if (prefetch == PREFETCH_NOTHING) {
    return NAME(loop)(rows, words, out, queue, (ID)first, (ID)root, 0, 0);
  }
  return NAME(loop)(rows, words, out, queue, (ID)first, (ID)root, prefetch, 0);
}

#undef ID
#undef NAME
#undef COPY
#undef COPY_ROWS
#undef TARGET
