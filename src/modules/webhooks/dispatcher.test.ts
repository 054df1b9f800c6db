import type { Pool } from 'pg';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ManualClock } from '../../kernel/clock.js';
import { type DispatcherDeps, WebhookDispatcher } from './dispatcher.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A dispatcher that finds nothing to do, and how often it has looked. */
function idle(look: () => Promise<void> = async () => undefined) {
  let looks = 0;
  const query = async () => {
    looks += 1;
    await look();
    return { rows: [] };
  };
  const deps = {
    pool: { query } as unknown as Pool,
    clock: new ManualClock(0),
    registry: new Registry(),
    sender: { close: () => undefined },
    random: Math.random,
  };
  return { dispatcher: new WebhookDispatcher(deps as unknown as DispatcherDeps), looks: () => looks };
}

it('looks as soon as there is word of something new, once for what comes together, and each second without any', async () => {
  const { dispatcher, looks } = idle();
  dispatcher.start();
  for (let n = 0; n < 10; n += 1) dispatcher.wake();
  await vi.advanceTimersByTimeAsync(100);
  expect(looks()).toBe(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(looks()).toBe(2);
  await dispatcher.stop();
  dispatcher.wake();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(looks()).toBe(2);
});

it('looks again when word comes while it looks, as that may have been too early', async () => {
  let arrive: () => void = () => undefined;
  const { dispatcher, looks } = idle(() => new Promise((resolve) => (arrive = resolve)));
  dispatcher.start();
  dispatcher.wake();
  await vi.advanceTimersByTimeAsync(100);
  dispatcher.wake();
  expect(looks()).toBe(1);
  arrive();
  await vi.advanceTimersByTimeAsync(100);
  expect(looks()).toBe(2);
  arrive();
  await dispatcher.stop();
});

it('does nothing where it was not started', async () => {
  const { dispatcher, looks } = idle();
  dispatcher.wake();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(looks()).toBe(0);
});
