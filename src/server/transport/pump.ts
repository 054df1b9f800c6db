/** Somebody who has something to send. */
export interface Sender {
  /** Sends a part of it, without waiting. @returns whether there is more that could be sent at once */
  send(): boolean;
}

/** How long others wait at most while senders have their turns. */
const SLICE_MS = 10;

/** Gives senders their turns, one after the other, so that no listener waits for all that another one is told, and requests get answered meanwhile. */
export class Pump {
  private waiting: Sender[] = [];
  private first = 0;
  private scheduled = false;

  /** A turn for `sender`, soon. */
  ask(sender: Sender): void {
    this.waiting.push(sender);
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => this.run());
  }

  private run(): void {
    const until = performance.now() + SLICE_MS;
    this.scheduled = false;
    for (let turns = 1; this.first < this.waiting.length; turns += 1) {
      const sender = this.waiting[this.first] as Sender;
      this.first += 1;
      if (sender.send()) this.waiting.push(sender);
      if (turns % 16 === 0 && performance.now() > until) break;
    }
    this.waiting = this.waiting.slice(this.first);
    this.first = 0;
    if (this.waiting.length > 0) this.schedule();
  }
}
