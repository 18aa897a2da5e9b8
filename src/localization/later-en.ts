/** The English words that no first picture shows: each `strings/later/en.ftl` of a folder of `src`, as one chunk. */
const files = import.meta.glob<string>('../*/strings/later/en.ftl', { query: '?raw', import: 'default', eager: true });

export const strings: readonly string[] = Object.values(files);
