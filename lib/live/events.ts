/** The open event streams of the pages: what is sent goes to all of them. */
export class Events {
  readonly #open = new Set<ReadableStreamDefaultController<Uint8Array>>();

  /** how many pages listen */
  get size(): number {
    return this.#open.size;
  }

  /** A new stream as a response; it begins with one message. */
  stream(hello: unknown): Response {
    let own: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        own = controller;
        this.#open.add(own);
        own.enqueue(encode(hello));
      },
      cancel: () => {
        this.#open.delete(own);
      },
    });
    return new Response(body, { headers: { "content-type": "text/event-stream", "cache-control": "no-store" } });
  }

  /** Sends a message to every page. */
  send(message: unknown): void {
    const bytes = encode(message);
    for (const controller of this.#open) {
      // A page that went away between two messages has closed its stream: it is forgotten, nothing is owed to it.
      try {
        controller.enqueue(bytes);
      } catch {
        this.#open.delete(controller);
      }
    }
  }

  /** Ends every stream. */
  close(): void {
    for (const controller of this.#open) controller.close();
    this.#open.clear();
  }
}

function encode(message: unknown): Uint8Array {
  return new TextEncoder().encode(`data: ${JSON.stringify(message)}\n\n`);
}
