/** The English strings of every screen, as one chunk: each `strings/en.ftl` of a folder of `src`. */
const files = import.meta.glob<string>(['../*/strings/en.ftl', '!../course/strings/*'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const strings: readonly string[] = Object.values(files);
