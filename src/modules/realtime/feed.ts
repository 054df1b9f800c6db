import { type EventFilter, matches, type StreamEvent } from './stream-event.js';

/** Somebody who listens: what for, and where it is put. `push` must not wait. */
export interface Listener {
  readonly filter: EventFilter;
  push(event: StreamEvent): void;
}

/** Reads a program's newest events after a position, in order; fewer than it could have is the end. */
export type ReadNewest = (after: number) => Promise<{ events: StreamEvent[]; more: boolean }>;

/**
 * The live end of one program's stream in this process: reads each event once, and hands it to those it is for. A listener that joins gets every event
 * after `position`, the one that the feed had read by then.
 */
export class Feed {
  private readonly ofProgram = new Set<Listener>();
  private readonly ofMember = new Map<number, Set<Listener>>();
  private pumping = false;
  private woken = false;

  constructor(
    public position: number,
    private readonly read: ReadNewest,
    private readonly onFailure: (error: unknown) => void,
    /** Until those who were told have mostly passed it on. */
    private readonly rest: () => Promise<void> = async () => undefined,
  ) {}

  get listeners(): number {
    let count = this.ofProgram.size;
    for (const listeners of this.ofMember.values()) count += listeners.size;
    return count;
  }

  join(listener: Listener): void {
    const { memberId } = listener.filter;
    if (memberId === null) this.ofProgram.add(listener);
    else this.ofMember.set(memberId, (this.ofMember.get(memberId) ?? new Set()).add(listener));
  }

  leave(listener: Listener): void {
    const { memberId } = listener.filter;
    if (memberId === null) {
      this.ofProgram.delete(listener);
      return;
    }
    const listeners = this.ofMember.get(memberId);
    listeners?.delete(listener);
    if (listeners?.size === 0) this.ofMember.delete(memberId);
  }

  /** There may be something new. */
  wake(): void {
    this.woken = true;
    if (!this.pumping) void this.pump();
  }

  private async pump(): Promise<void> {
    this.pumping = true;
    try {
      while (this.woken) {
        this.woken = false;
        // the database works on the next page while the last one is being sent
        const [{ events, more }] = await Promise.all([this.read(this.position), this.rest()]);
        for (const event of events) this.hand(event);
        this.woken ||= more;
      }
    } catch (error) {
      this.onFailure(error);
    } finally {
      this.pumping = false;
    }
  }

  private hand(event: StreamEvent): void {
    this.position = event.position;
    if (this.ofProgram.size > 0) tell(event, this.ofProgram);
    const listeners = event.memberId === null ? undefined : this.ofMember.get(event.memberId);
    if (listeners) tell(event, listeners);
  }
}

function tell(event: StreamEvent, listeners: Iterable<Listener>): void {
  for (const listener of listeners) if (matches(event, listener.filter)) listener.push(event);
}
