import { setTimeout as pause } from 'node:timers/promises';
import type { Command, Outcome } from '../../test/model/commands.js';
import { Model } from '../../test/model/model.js';
import type { Scheme } from '../../test/model/scheme.js';
import type { Api, ApiUserError } from '../replay/api.js';
import { operationOf } from './operations.js';
import { Shoppers } from './shoppers.js';

/** What came of a few shoppers; `differences` says in words where the server and the model part. */
export interface Played {
  done: Record<string, number>;
  refused: number;
  balances: number;
  differences: string[];
}

type Payload = Record<string, { userErrors: ApiUserError[] } & Record<string, { id: string } | null | ApiUserError[]>>;

const balancesOf = `query Balances($externalId: String!) {
  member(by: { externalId: $externalId }) { wallets { code balance { available pending held debt } } }
}`;

interface Balances {
  member: { wallets: { code: string; balance: { available: number; pending: number; held: number; debt: number } }[] };
}

/** Longer than a short hold lives. */
const aftermathMs = 3_000;

/** Plays a few shoppers' months to the server and to the model, command by command, and compares every outcome and in the end every balance. */
export async function play(
  api: Api,
  scheme: Scheme,
  { members, seed, months, onCommand }: { members: readonly string[]; seed: number; months: number; onCommand: () => void },
): Promise<Played> {
  const start = Date.now();
  const model = Model.of(scheme, start);
  for (const member of members) model.enrol(member);
  const played: Played = { done: {}, refused: 0, balances: 0, differences: [] };
  const holdIds = new Map<string, string>();
  for (const command of new Shoppers(members, seed, model, start, months).commands()) {
    model.moveTo(Date.now());
    const expected = model.run(command);
    const difference = await sendAndCompare(api, command, expected, holdIds);
    if (difference !== null) played.differences.push(difference);
    if (expected.ok) played.done[command.do] = (played.done[command.do] ?? 0) + 1;
    else played.refused += 1;
    onCommand();
  }
  await pause(aftermathMs);
  model.moveTo(Date.now());
  for (const member of members) await compareBalances(api, model, member, played);
  return played;
}

async function sendAndCompare(
  api: Api,
  command: Command,
  expected: Outcome,
  holdIds: Map<string, string>,
): Promise<string | null> {
  const { field, document, input } = operationOf(command, holdIds);
  const answer = (await api.send<Payload>(document, { input }))[field];
  const [error] = answer?.userErrors ?? [];
  const hold = answer?.['hold'];
  if (command.do === 'hold' && hold && 'id' in hold) holdIds.set(command.name, hold.id);
  if (expected.ok) return error === undefined ? null : `${command.do} ${command.key} was refused: ${error.code} ${error.message}`;
  if (error === undefined) return `${command.do} ${command.key} was done, not refused: ${expected.codes.join(' or ')}`;
  const listed = expected.codes.some((code) => code === error.code);
  return listed ? null : `${command.do} ${command.key} was refused with ${error.code}, not ${expected.codes.join(' or ')}`;
}

async function compareBalances(api: Api, model: Model, member: string, played: Played): Promise<void> {
  const { member: found } = await api.send<Balances>(balancesOf, { externalId: member });
  for (const { code, balance } of found.wallets) {
    const expected = model.balance(member, code);
    played.balances += 1;
    const parts = (['available', 'pending', 'held', 'debt'] as const).filter((part) => balance[part] !== expected[part]);
    for (const part of parts)
      played.differences.push(`${member} has ${balance[part]} ${part} in ${code}, expected ${expected[part]}`);
  }
}
