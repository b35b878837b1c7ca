/** What a server knows about itself, by which it tells its own page from others. */
export interface Self {
  /** host and port that it answers to: "127.0.0.1:7070" */
  readonly host: string;
  /** a secret that only its own page was given */
  readonly token: string;
}

/** The name of the header in which the page sends its token. */
export const TOKEN_HEADER = "x-casebook-token";

/**
 * Why a request is refused, or null. A name other than the server's own is a page elsewhere that rebound its name to
 * this machine; a write must come from the page itself, which alone knows the token.
 */
export function refusalOf(request: Request, { host, token }: Self): string | null {
  if (request.headers.get("host") !== host) return `unknown host: ${request.headers.get("host") ?? "none"}`;
  if (request.method === "GET" || request.method === "HEAD") {
    const site = request.headers.get("sec-fetch-site");
    return site === "cross-site" && request.headers.get("sec-fetch-mode") !== "navigate"
      ? "asked by another site"
      : null;
  }
  if (request.method !== "POST") return `unknown method: ${request.method}`;
  if (request.headers.get("origin") !== `http://${host}`) return "sent by another site";
  if (!sameText(request.headers.get(TOKEN_HEADER) ?? "", token)) return "sent without this page's token";
  return null;
}

/** Compares without telling by its time how many letters were right. */
function sameText(given: string, right: string): boolean {
  let difference = given.length ^ right.length;
  for (let i = 0; i < right.length; i++) difference |= (given.charCodeAt(i) || 0) ^ right.charCodeAt(i);
  return difference === 0;
}

/** A new token: 128 random bits. */
export function newToken(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
