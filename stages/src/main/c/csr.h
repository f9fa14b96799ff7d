/*
 * The walk over compressed sparse rows, the loop of S09 in C: what S10's other ideas are measured
 * against. Included once for each width of ids (ID), with and without vectors (COPY).
 */
static int64_t NAME(walk)(const void *memory, int64_t starts, void *output, int64_t root) {
  const ID *start = memory;
  const ID *children = start + starts;
  ID *out = output;
  int64_t tail = 0;
  out[tail++] = (ID)root;
  for (int64_t head = 0; head < tail; head++) {
    size_t from = start[out[head]];
    size_t to = start[out[head] + 1];
#ifdef COPY
    if (LIKELY(to - from <= sizeof(COPY) / sizeof(ID))) {
      *(COPY *)(void *)(out + tail) = *(const COPY *)(const void *)(children + from);
      tail += to - from;
      continue;
    }
#endif
    while (from < to) out[tail++] = children[from++];
  }
  return tail;
}

#undef ID
#undef NAME
#undef COPY
