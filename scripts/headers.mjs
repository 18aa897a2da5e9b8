/** The response headers the page is built for; README says why. The preview server and the browser tests send them. */

/** Nothing from elsewhere, nothing inline. `blob:` only for the worker's bootstrap (see src/engine/client). */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  // The preview of an embed.
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  // A sandboxed iframe has an opaque origin: to it even our own scripts are cross-origin.
  'Access-Control-Allow-Origin': '*',
};
