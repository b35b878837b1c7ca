/** The policy of the live page: everything from its own server and nothing else. */
export const LIVE_POLICY = [
  "default-src 'none'",
  // Arquero compiles each verb's expression, so evaluation must be allowed.
  "script-src 'self' 'unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The policy of the briefing inside the page: a document without scripts, which may be framed by its own server. */
export const FRAMED_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

/** The policy of a file that opens by double click: its own script, known by its hash, and no load of any kind. */
export function filePolicy(scriptHash: string): string {
  return [
    "default-src 'none'",
    `script-src '${scriptHash}' 'unsafe-eval'`,
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
