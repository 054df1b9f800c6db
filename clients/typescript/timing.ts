// every place has timers; naming just these keeps the client free of everything else that only some have
declare const setTimeout: (work: () => void, milliseconds: number) => number;
declare const clearTimeout: (timer: number) => void;

export interface Timer {
  stop(): void;
}

export function after(milliseconds: number, work: () => void): Timer {
  const timer = setTimeout(work, milliseconds);
  return { stop: () => clearTimeout(timer) };
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    after(milliseconds, resolve);
  });
}

const FIRST_MS = 400;
const LONGEST_MS = 30_000;

/** How long to wait before the n-th attempt after the first: twice as long each time, and never all clients together. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return Math.round(longest * (0.5 + random() / 2));
}

let made = 0;

/** A key that no other request has: of the time, a count and chance. It need not be secret, and not every place has a `crypto`. */
export function newKey(random: () => number = Math.random): string {
  made += 1;
  const chance = () => Math.floor(random() * 2 ** 48).toString(36);
  return `${Date.now().toString(36)}-${made.toString(36)}-${chance()}${chance()}`;
}
