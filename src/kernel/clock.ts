/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** The one source of the present. It is passed in, also into SQL as a parameter, so that tests can move it. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still until it is moved. */
export class ManualClock implements Clock {
  constructor(private current: Instant) {}

  now(): Instant {
    return this.current;
  }

  set(instant: Instant): void {
    this.current = instant;
  }

  advance(milliseconds: number): void {
    this.current += milliseconds;
  }
}
