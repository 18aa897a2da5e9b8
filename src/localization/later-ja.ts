/** The Japanese words that no first picture shows: each `strings/later/ja.ftl` of a folder of `src`, as one chunk. */
const files = import.meta.glob<string>('../*/strings/later/ja.ftl', { query: '?raw', import: 'default', eager: true });

export const strings: readonly string[] = Object.values(files);
