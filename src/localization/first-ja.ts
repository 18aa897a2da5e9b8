/** The Japanese strings of the algorithm that the page opens with (`FIRST_ALGORITHM`), as one module. */
const files = import.meta.glob<string>('../algorithms/raft/strings/{,*.}ja.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const strings: readonly string[] = Object.values(files);
