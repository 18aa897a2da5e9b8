/** The algorithms' settings by theme, found like their manifests (`catalogue.ts`): they come with the form. */
import type { ConfigGroup } from './algorithms/manifest.ts';

const groups = import.meta.glob<readonly ConfigGroup[]>('./algorithms/*/config-groups.ts', {
  import: 'default',
  eager: true,
});

/** Of an algorithm; it need not have any. */
export function configGroupsOf(id: string): readonly ConfigGroup[] {
  return groups[`./algorithms/${id}/config-groups.ts`] ?? [];
}
