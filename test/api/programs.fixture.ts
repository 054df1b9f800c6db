import { expect } from 'vitest';
import { startApp } from '../support/app.js';

/** What a program needs besides its code. */
export const brand = { name: 'Brand', timeZone: 'Asia/Shanghai', region: 'CN', currency: 'CNY' };

const fields = `code name timeZone region currency version
  wallets { code name expiry { kind days months roundUpTo month day yearsAfter } returnPolicy spendable }
  rules { code version walletCodes pointsPer rounding basis maturity { kind days } validFrom validUntil }
  holds { defaultTtlSeconds maxTtlSeconds } transfers { enabled dailyLimit } adjustments { approvalAbove }
  identityProvider { issuer audience jwksUri algorithms memberClaim staffScopesClaim }`;

/** A server without programs, and what makes and changes them. */
export async function startPrograms() {
  const app = await startApp();
  const platform = await app.token({ kind: 'admin' });
  return {
    app,
    platform,
    async create(input: Record<string, unknown>) {
      const document = `mutation ($input: CreateProgramInput!) { createProgram(input: $input) { program { ${fields} } userErrors { field code } } }`;
      const answer = await app.gql(document, { input }, platform);
      expect(answer.errors).toBeUndefined();
      return answer.data.createProgram;
    },
    /** As staff of the program. */
    async update(program: string, input: Record<string, unknown>) {
      const token = await app.token({ kind: 'staff', program, scopes: ['program:write', 'program:read'] });
      const document = `mutation ($input: UpdateProgramInput!) { updateProgram(input: $input) { program { ${fields} } userErrors { field code } } }`;
      const answer = await app.gql(document, { input }, token);
      expect(answer.errors).toBeUndefined();
      return answer.data.updateProgram;
    },
  };
}
