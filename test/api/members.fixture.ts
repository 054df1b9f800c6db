import { expect } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

const memberFields = 'id externalId status displayName phone email birthday cardNumber joinedAt referralCode';

export const enrolDocument = `mutation ($input: EnrollMemberInput!) { enrollMember(input: $input) { member { ${memberFields} } created userErrors { field code message retryable } } }`;

/** A server with the programs `demo` and `other`, and what the tests of members do with it as the till of `demo`. */
export async function startMembers() {
  const app: TestApp = await startApp();
  const platform = await app.token({ kind: 'admin' });
  for (const code of ['demo', 'other']) {
    const input = { code, name: code, timeZone: 'Asia/Shanghai', region: 'CN', currency: 'CNY' };
    const made = await app.gql(
      'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { userErrors { message } } }',
      { input },
      platform,
    );
    expect(made.data?.createProgram.userErrors).toEqual([]);
  }
  const till = await app.token({ kind: 'server', program: 'demo', subject: 'till' });
  return {
    app,
    till,
    admin: await app.token({ kind: 'admin', program: 'demo' }),
    async enrol(input: Record<string, unknown>, token = till) {
      const answer = await app.gql(enrolDocument, { input: { idempotencyKey: JSON.stringify(input), ...input } }, token);
      expect(answer.errors).toBeUndefined();
      return answer.data.enrollMember;
    },
    async find(by: object, token = till) {
      return (await app.gql(`query ($by: MemberRef!) { member(by: $by) { ${memberFields} } }`, { by }, token)).data.member;
    },
    async change(name: string, type: string, input: Record<string, unknown>) {
      const document = `mutation ($input: ${type}!) { ${name}(input: $input) { member { ${memberFields} } userErrors { field code } } }`;
      return (await app.gql(document, { input }, till)).data[name];
    },
  };
}
