/** Milliseconds after which an answer that got lost is asked for again. */
const ASK_AGAIN = 500;

/** The server's tables, asked for again where the answer got lost on its way; null once they are no longer wanted. */
export async function askTables(wanted: () => boolean): Promise<Response | null> {
  while (wanted()) {
    try {
      return await fetch("/tables");
    } catch {
      // The server is gone, or starts anew: the state in the sidebar says so, and it is asked until it is back.
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
    }
  }
  return null;
}
