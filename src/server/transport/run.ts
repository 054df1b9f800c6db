/**
 * One operation of a socket, from when it was asked for. graphql-ws knows operations by the name that the client gave: it would take one that was ended before
 * it had begun for a later one of the same name, end that one in its place, and leave the first to run for ever. So what nobody wants any more never comes
 * back to it: what waited for that is forgotten with it.
 */
export class Run {
  private readonly mark: object = {};

  constructor(
    /** `subscriptions`: what graphql-ws knows to be under way, by name; others once the socket is closed. */
    private readonly socket: { readonly subscriptions: Record<string, unknown> },
    readonly id: string,
  ) {
    socket.subscriptions[id] = this.mark;
  }

  /** Neither its end nor that of its socket was asked for. To be looked at until it has begun. */
  get isWanted(): boolean {
    return this.socket.subscriptions[this.id] === this.mark;
  }

  /** What came of it; never for what is not wanted any more. */
  onlyIfWanted<T>(result: T): Promise<T> | T {
    return this.isWanted ? result : forgotten();
  }
}

/** A promise that is never kept, and goes with whoever waits for it: one for all would hold on to each of them. */
export function forgotten(): Promise<never> {
  return new Promise(() => undefined);
}
