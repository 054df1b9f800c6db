import { expect } from 'vitest';
import { startPrograms } from './programs.fixture.js';

export interface ProgramChange {
  kind: string;
  code: string;
  change: 'CREATE' | 'UPDATE' | 'END' | 'NONE';
  before: unknown;
  after: unknown;
}

interface Applied {
  program: { version: number; definition: Record<string, unknown> } | null;
  changes: ProgramChange[];
  userErrors: { code: string; field: string[] | null }[];
}

/** A server without programs, and what applies definitions to them and reads them. */
export async function startDefinitions() {
  const programs = await startPrograms();
  const { app } = programs;
  const ask = async (program: string, document: string, variables: Record<string, unknown>, kind: 'staff' | 'admin') => {
    const answer = await app.gql(document, variables, await app.token({ kind, program }));
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  return {
    ...programs,
    async apply(program: string, input: Record<string, unknown>, kind: 'staff' | 'admin' = 'staff'): Promise<Applied> {
      const document = `mutation ($input: ApplyProgramInput!) { applyProgram(input: $input) {
        program { version definition } changes { kind code change before after } userErrors { code field } } }`;
      return (await ask(program, document, { input }, kind)).applyProgram;
    },
    async read(program: string): Promise<{ version: number; definition: Record<string, unknown> }> {
      return (await ask(program, '{ program { version definition } }', {}, 'staff')).program;
    },
  };
}

/** What changes, in short: `CREATE activities:review`. */
export function changed(changes: readonly ProgramChange[]): string[] {
  return changes.filter(({ change }) => change !== 'NONE').map(({ kind, code, change }) => `${change} ${kind}:${code}`);
}

export const stars = {
  code: 'stars',
  name: 'Stars',
  expiry: { kind: 'ROLLING', months: 3 },
  returnPolicy: 'DEBT',
  spendable: true,
};
export const review = { code: 'review', name: 'Review', selfReported: false };
export const reviewed = { code: 'reviewed', trigger: 'ACTIVITY', of: 'review', effect: { fixed: 20 }, walletCodes: ['stars'] };
export const weekend = {
  code: 'weekend',
  name: 'Weekend',
  trigger: 'PURCHASE',
  condition: { all: [{ weekdays: ['SATURDAY', 'SUNDAY'] }, { amount: { min: '100.00' } }] },
  effect: { multiplier: '2' },
};
export const silver = { code: 'silver', name: 'Silver', entry: { thresholds: [{ metric: 'SPEND', atLeast: '500.00' }] } };
export const tiers = { window: { kind: 'CALENDAR_YEAR' }, tiers: [{ code: 'regular', name: 'Regular' }, silver], noticeDays: 14 };
export const spring = {
  code: 'spring',
  name: 'Spring',
  from: '2026-03-01T00:00:00.000Z',
  audience: { tier: { oneOf: ['silver'] } },
  budget: 9000,
};
export const sprung = { ...weekend, code: 'sprung', campaign: 'spring', condition: { tier: { atLeast: 'silver' } } };
export const critic = {
  code: 'critic',
  name: 'Critic',
  goal: { count: 'ACTIVITIES', activity: 'review', target: '3' },
  window: { calendar: 'MONTH' },
};
const praised = { ...reviewed, code: 'praised', trigger: 'ACHIEVEMENT', of: 'critic' };
// The rules stand first, although they name what comes after them.
export const whole = {
  rules: [reviewed, weekend],
  campaigns: [spring],
  referrals: { minimumPurchase: '50.00', perReferrer: 10 },
  tiers,
  achievements: [critic],
  activities: [review],
  checkIns: { cycleDays: 7 },
  wallets: [stars],
};
export const all = { ...whole, rules: [...whole.rules, sprung, praised] };
