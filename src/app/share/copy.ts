/** To the clipboard, or as near to it as the page may come. */

/** @returns whether it is on the clipboard; if not it is selected, to be copied by hand */
export async function copyText(text: string, field: HTMLInputElement | HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not allowed, as in a frame, or not there at all, as without TLS.
    field?.focus();
    field?.select();
    return false;
  }
}
