/** Lets the page start without a network next time. */

/** Long after the first picture: all files of the page are fetched for it, ms. */
const AFTER_ms = 8_000;

/** Registers the service worker, where there can be one; a page in a frame is its host's to keep. */
export function keepOffline(): void {
  // The offline file is all there is of the page.
  if (import.meta.env.MODE === 'offline') return;
  if (!import.meta.env.PROD || window.top !== window || !window.isSecureContext) return;
  setTimeout(() => {
    try {
      // A private window, or a server that does not hand it out: then the page needs the network, as before.
      navigator.serviceWorker?.register('./service-worker.js').catch(() => {});
    } catch {
      // Without an origin of its own the page may not even ask.
    }
  }, AFTER_ms);
}
