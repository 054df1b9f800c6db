import { StartupError } from '../../src/kernel/startup-error.js';
import type { Api, ApiUserError } from './api.js';
import { createProgram, findProgram } from './documents.js';

/** The program that a replay wants to find or make. */
export interface WantedProgram {
  code: string;
  currency: string;
  timeZone: string;
  region: string;
  input: Record<string, unknown>;
}

interface FoundProgram {
  code: string;
  currency: string;
  timeZone: string;
}

/** A program whose points never expire and that owes what a return cannot take: 1 rule, by order, rounded down. */
export function plainProgram(options: {
  code: string;
  currency: string;
  timeZone: string;
  region: string;
  pointsPer: string;
}): WantedProgram {
  const { code, currency, timeZone, region, pointsPer } = options;
  return {
    code,
    currency,
    timeZone,
    region,
    input: {
      wallets: [
        { code: 'points', expiry: { kind: 'NEVER' }, returnPolicy: 'DEBT', spendable: true },
        { code: 'status', expiry: { kind: 'NEVER' }, returnPolicy: 'WITHIN_BALANCE', spendable: false },
      ],
      rule: { pointsPer, rounding: 'FLOOR', basis: 'ORDER', maturity: { kind: 'NONE' } },
    },
  };
}

/** Makes the program if it is missing; whether it was. @throws StartupError */
export async function createIfMissing(
  platform: Api,
  { code, currency, timeZone, region, input }: WantedProgram,
): Promise<boolean> {
  type Made = { createProgram: { userErrors: ApiUserError[] } };
  const { createProgram: made } = await platform.send<Made>(createProgram, {
    input: { code, name: code, currency, timeZone, region, ...input },
  });
  const [error] = made.userErrors;
  if (error !== undefined && error.code !== 'ALREADY_EXISTS')
    throw new StartupError(`The program ${code} cannot be created: ${error.message}`);
  return error === undefined;
}

/** @throws StartupError when the token's program is another, or differs in what the orders depend on */
export async function checkProgram(api: Api, wanted: WantedProgram): Promise<void> {
  const { program: found } = await api.send<{ program: FoundProgram }>(findProgram, {});
  if (found.code !== wanted.code) throw new StartupError(`The token is of the program ${found.code}, not of ${wanted.code}.`);
  if (found.currency !== wanted.currency || found.timeZone !== wanted.timeZone) {
    throw new StartupError(
      `The program ${found.code} counts ${found.currency} in ${found.timeZone}, the orders are ${wanted.currency} in ${wanted.timeZone}: name another --program.`,
    );
  }
}
