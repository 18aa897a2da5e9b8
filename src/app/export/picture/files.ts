/** Handing files out: as a download, and to the clipboard. */

export function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Can pictures of this kind be put on the clipboard here? */
export function canCopy(type: string): boolean {
  if (!navigator.clipboard) return false;
  return type === 'image/svg+xml' || typeof ClipboardItem !== 'undefined';
}

/** SVG as text, which editors take; pixels as a picture. Rejects where the reader does not allow it. */
export function copy(blob: Blob | Promise<Blob>, type: string): Promise<void> {
  if (type === 'image/svg+xml')
    return Promise.resolve(blob).then(async (svg) => navigator.clipboard.writeText(await svg.text()));
  // The promise itself: some browsers allow it only while the press is being answered.
  return navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
}

/** «quorate-figure-8-3.2s»: letters and digits only, for no system likes all others. */
export function fileName(scenario: string | undefined, what: string, t_us: number): string {
  const run = (scenario ?? 'run').replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 60);
  return `quorate-${run}-${what}-${Number((t_us / 1e6).toFixed(3))}s`;
}
