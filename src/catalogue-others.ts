/**
 * The words of the algorithms with which the page does not open. They are many files: even their list would weigh on the
 * first load.
 */
const strings = import.meta.glob<string>(
  ['./algorithms/*/strings/*.ftl', '!./algorithms/raft/strings/*.ftl', '!./algorithms/template/strings/*.ftl'],
  { query: '?raw', import: 'default' },
);

export default strings;
