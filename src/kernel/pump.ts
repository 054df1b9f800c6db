/** Somebody who has something to send. */
export interface Sender {
  /** Prepares a part of it, without waiting. @returns whether there is more that could be sent at once */
  send(): boolean;
  /** Lets go what was prepared. */
  flush(): void;
}

/** How long others wait at most while senders have their turns. */
const SLICE_MS = 10;

/** Gives senders their turns, one after the other, so that no listener waits for all that another one is told, and requests get answered meanwhile. */
export class Pump {
  private waiting: Sender[] = [];
  private scheduled = false;
  private resting: (() => void)[] = [];

  /** A turn for `sender`, soon. */
  ask(sender: Sender): void {
    this.waiting.push(sender);
    this.schedule();
  }

  /** Until nobody has anything to send, or for so long: who brings more to send waits for it, and does not pile it up in memory. */
  async rest(mostMs: number): Promise<void> {
    if (!this.scheduled) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, mostMs);
      this.resting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => this.run());
  }

  private run(): void {
    const until = performance.now() + SLICE_MS;
    this.scheduled = false;
    let first = 0;
    for (; first < this.waiting.length; first += 1) {
      const sender = this.waiting[first] as Sender;
      if (sender.send()) this.waiting.push(sender);
      if (first % 16 === 15 && performance.now() > until) break;
    }
    // one after the other, as they then wake who reads them once and not once each
    for (const sender of this.waiting.slice(0, first + 1)) sender.flush();
    this.waiting = this.waiting.slice(first + 1);
    if (this.waiting.length > 0) this.schedule();
    else for (const resume of this.resting.splice(0)) resume();
  }
}
