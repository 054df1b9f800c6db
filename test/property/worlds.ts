import { isDeepStrictEqual } from 'node:util';
import type { Command, Outcome } from '../model/commands.js';
import type { Model } from '../model/model.js';

/** What the server answered. */
export type Answer = Accepted | { ok: false; code: string };
interface Accepted {
  ok: true;
  /** Of a purchase. */
  created?: boolean;
  granted?: Record<string, number>;
  /** Of a return: points taken, and whether anything was listed as not done. */
  taken?: number;
  missed?: boolean;
  /** What it listed, for whoever reads the script. */
  listed?: string[];
  status?: string;
  /** Of a hold: when it ends. */
  expiresAt?: number;
  moved?: Record<string, number>;
}

/** What a member's wallet shows. */
export interface WalletView {
  member: string;
  wallet: string;
  balance: Record<string, number>;
  expiring: { expiresAt: number; points: number }[];
  recorded: { at: number; balance: Record<string, number> };
  occurred: { at: number; balance: Record<string, number> };
  /** The last entry that is written; what has fallen due may be still to write. */
  newest: { sequence: number; after: Record<string, number> } | null;
}

/**
 * Why an answer is not what the model says; null when it is.
 * @param alone false when other commands were under way: states are shown as they are when the answer is made, so theirs may have changed them
 */
export function disagreement(outcome: Outcome, answer: Answer, alone: boolean): string | null {
  const said = JSON.stringify(answer);
  if (!outcome.ok)
    return !answer.ok && (outcome.codes as string[]).includes(answer.code)
      ? null
      : `expected a refusal (${outcome.codes}), got ${said}`;
  if (!answer.ok) return `expected success, got ${said}`;
  if (answer.created !== undefined && answer.created !== outcome.created)
    return `expected created: ${outcome.created}, got ${said}`;
  if (alone && outcome.status !== undefined && outcome.status !== answer.status) return `expected ${outcome.status}, got ${said}`;
  if (outcome.expiresAt !== answer.expiresAt) return `expected an end at ${outcome.expiresAt}, got ${said}`;
  if (!isDeepStrictEqual(outcome.moved, answer.moved)) return `expected to move ${JSON.stringify(outcome.moved)}, got ${said}`;
  if (outcome.granted !== undefined && !isDeepStrictEqual(withoutZeros(outcome.granted), withoutZeros(answer.granted ?? {}))) {
    return `expected to grant ${JSON.stringify(outcome.granted)}, got ${said}`;
  }
  if (outcome.reversed === undefined) return null;
  const taken = outcome.reversed.reduce((total, item) => total + (item.done ? item.points : 0), 0);
  if (taken !== answer.taken) return `expected to take ${taken}, got ${said}`;
  const missed = outcome.reversed.some((item) => !item.done);
  return missed === answer.missed ? null : `expected ${missed ? 'something' : 'nothing'} not to be done, got ${said}`;
}

const withoutZeros = (points: Record<string, number>) =>
  Object.fromEntries(Object.entries(points).filter(([, each]) => each !== 0));

/**
 * Why a view is not what the model says; null when it is.
 * @param written whether all that has fallen due for the member must be written by now
 */
export function misfit(model: Model, view: WalletView, written: boolean): string | null {
  const { member, wallet, recorded, occurred } = view;
  const where = `${wallet} of ${member}`;
  const pairs: [string, unknown, unknown][] = [
    ['balance', model.balance(member, wallet), view.balance],
    ['expiring', model.expiring(member, wallet), view.expiring],
    [`recorded by ${iso(recorded.at)}`, model.balanceAsOf(member, wallet, recorded.at, 'RECORDED'), recorded.balance],
    [`occurred by ${iso(occurred.at)}`, model.balanceAsOf(member, wallet, occurred.at, 'OCCURRED'), occurred.balance],
  ];
  if (written && view.newest !== null) pairs.push(['newest entry', model.balance(member, wallet), view.newest.after]);
  const wrong = pairs.find(([, expected, got]) => !isDeepStrictEqual(expected, got));
  return wrong === undefined
    ? null
    : `${where}, ${wrong[0]}: expected ${JSON.stringify(wrong[1])}, got ${JSON.stringify(wrong[2])}`;
}

export const iso = (at: number): string => new Date(at).toISOString();

function orders<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, n) => orders([...list.slice(0, n), ...list.slice(n + 1)]).map((rest) => [first, ...rest]));
}

/**
 * Commands sent at once may be taken in any order: each model is run in each of them, and those that agree with all answers live on.
 * @returns the survivors, and what spoke against the first order when there are none
 */
export function runInAnyOrder(models: Model[], sent: { command: Command; answer: Answer }[]): { models: Model[]; why: string } {
  const survivors: Model[] = [];
  let why = '';
  for (const model of models) {
    for (const order of orders(sent)) {
      const next = model.copy();
      const wrong = order
        .map(({ command, answer }) => [command, disagreement(next.run(command), answer, sent.length === 1)] as const)
        .find(([, each]) => each !== null);
      if (wrong === undefined) survivors.push(next);
      else if (why === '') why = `${show(wrong[0])}: ${wrong[1]}`;
    }
  }
  return { models: survivors, why };
}

export function show(command: Command): string {
  const { do: what, key, ...rest } = command;
  const fields = Object.entries(rest).map(
    ([name, value]) => `${name}: ${name === 'occurredAt' ? iso(value as number) : JSON.stringify(value)}`,
  );
  return `${what} ${fields.join(', ')} [${key}]`;
}
