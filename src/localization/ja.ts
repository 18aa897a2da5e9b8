/** The Japanese strings of every screen, as one chunk: each `strings/ja.ftl` of a folder of `src`. */
const files = import.meta.glob<string>(['../*/strings/ja.ftl', '!../course/strings/*'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const strings: readonly string[] = Object.values(files);
