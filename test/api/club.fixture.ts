import { randomUUID } from 'node:crypto';
import { type Answer, startApp, type TestApp } from '../support/app.js';

const RESULT = 'entries { kind points reason } userErrors { code field }';

const documents = {
  checkIn: `mutation ($input: CheckInInput!) { checkIn(input: $input) { date streak created wallet { balance { available } } ${RESULT} } }`,
  makeUpCheckIn: `mutation ($input: MakeUpCheckInInput!) { makeUpCheckIn(input: $input) { date streak created ${RESULT} } }`,
  recordActivity: `mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { created outcomes { rule wanted granted } ${RESULT} } }`,
  saveRule: 'mutation ($input: SaveRuleInput!) { saveRule(input: $input) { userErrors { code field message } } }',
  saveActivity:
    'mutation ($input: SaveActivityInput!) { saveActivity(input: $input) { activity { code name selfReported status version } userErrors { code field } } }',
  endActivity:
    'mutation ($input: EndActivityInput!) { endActivity(input: $input) { activity { code status } userErrors { code field } } }',
  saveCheckIns:
    'mutation ($input: CheckInSettingsInput!) { saveCheckIns(input: $input) { settings { cycleDays makeUp { points perMonth withinDays } version } userErrors { code field } } }',
  tagMember:
    'mutation ($input: TagMemberInput!) { tagMember(input: $input) { member { tags attributes } userErrors { code field } } }',
  setMemberAttributes:
    'mutation ($input: SetMemberAttributesInput!) { setMemberAttributes(input: $input) { member { tags attributes } userErrors { code field } } }',
  suspendMember: 'mutation ($input: MemberStatusInput!) { suspendMember(input: $input) { userErrors { code } } }',
  closeMember: 'mutation ($input: EndMembershipInput!) { closeMember(input: $input) { userErrors { code } } }',
  eraseMember: 'mutation ($input: EndMembershipInput!) { eraseMember(input: $input) { userErrors { code } } }',
  updateProgram: 'mutation ($input: UpdateProgramInput!) { updateProgram(input: $input) { userErrors { code } } }',
  adjustPoints: 'mutation ($input: AdjustPointsInput!) { adjustPoints(input: $input) { userErrors { code } } }',
};
type Mutation = keyof typeof documents;

/** A served program in which members check in and do things; in Shanghai unless told otherwise. */
export class Club {
  private constructor(
    readonly app: TestApp,
    readonly server: string,
    readonly staff: string,
  ) {}

  static async open(settings: Record<string, unknown> = {}): Promise<Club> {
    const app = await startApp({
      crowded: true,
      env: { BUDGET_MEMBER: '100000000/1000000', BUDGET_SERVER: '100000000/1000000' },
    });
    const input = { code: 'club', name: 'Club', timeZone: 'Asia/Shanghai', region: 'CN', currency: 'CNY', ...settings };
    const create = 'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { userErrors { message } } }';
    const created = await app.gql(create, { input }, await app.token({ kind: 'admin' }));
    if (created.errors || created.data.createProgram.userErrors.length > 0) throw new Error(JSON.stringify(created));
    const server = await app.token({ kind: 'server', program: 'club', subject: 'till' });
    return new Club(app, server, await app.token({ kind: 'staff', program: 'club', subject: 'susan' }));
  }

  close(): Promise<void> {
    return this.app.close();
  }

  /** Sets the clock: an instant, or noon of a date in Shanghai. */
  at(when: string): void {
    this.app.clock.set(Date.parse(when.includes('T') ? when : `${when}T12:00:00+08:00`));
  }

  member(externalId: string): Promise<string> {
    return this.app.token({ kind: 'member', program: 'club', subject: externalId });
  }

  /** Fails the test on any top-level error. */
  async ask(document: string, variables: Record<string, unknown> = {}, token = this.server) {
    const answer = await this.app.gql(document, variables, token);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  refused(document: string, input: Record<string, unknown>, token: string): Promise<Answer> {
    return this.app.gql(document, { input }, token);
  }

  /** Sends a mutation, as the back end unless told otherwise, and gives its payload. */
  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  async send(mutation: Mutation, input: Record<string, unknown>, token = this.server): Promise<any> {
    return (await this.ask(documents[mutation], { input }, token))[mutation];
  }

  /** As staff; what is refused fails the test. */
  async set(mutation: Mutation, input: Record<string, unknown>): Promise<void> {
    const { userErrors } = await this.send(mutation, input, this.staff);
    if (userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(userErrors)}`);
  }

  /** A rule that gives so many points, with what the test is about. */
  rule(code: string, fixed: number, more: Record<string, unknown> = {}): Promise<void> {
    return this.set('saveRule', { code, trigger: 'CHECK_IN', effect: { fixed }, ...more });
  }

  async enroll(externalId: string, joinedAt?: string): Promise<void> {
    const input = { idempotencyKey: externalId, externalId, joinedAt };
    const document = 'mutation ($input: EnrollMemberInput!) { enrollMember(input: $input) { userErrors { code } } }';
    await this.ask(document, { input });
  }

  checkIn(externalId: string, more: Record<string, unknown> = {}, token?: string) {
    return this.send('checkIn', { member: { externalId }, ...more }, token);
  }

  /** Checks in on each of these dates, at noon in Shanghai. @returns the streaks */
  async checkInOn(externalId: string, dates: readonly string[]): Promise<number[]> {
    const streaks: number[] = [];
    for (const date of dates) {
      this.at(date);
      streaks.push((await this.checkIn(externalId)).streak);
    }
    return streaks;
  }

  makeUp(externalId: string, date: string, more: Record<string, unknown> = {}, token?: string) {
    return this.send('makeUpCheckIn', { idempotencyKey: randomUUID(), member: { externalId }, date, ...more }, token);
  }

  report(externalId: string, activity: string, more: Record<string, unknown> = {}, token?: string) {
    return this.send('recordActivity', { idempotencyKey: randomUUID(), member: { externalId }, activity, ...more }, token);
  }

  /** Points that are there to be spent. */
  async points(externalId: string): Promise<number> {
    const { member } = await this.read(externalId, 'wallet { balance { available } }');
    return member.wallet.balance.available;
  }

  /** Fields of a member. */
  read(externalId: string, fields: string, token?: string) {
    return this.ask(`query ($by: MemberRef!) { member(by: $by) { ${fields} } }`, { by: { externalId } }, token);
  }
}

export const pointsOf = (payload: { entries: { points: number }[] }): number[] => payload.entries.map(({ points }) => points);
export const codesOf = (payload: { userErrors: { code: string }[] }): string[] => payload.userErrors.map(({ code }) => code);

/** Dates from one on, so many of them. */
export function datesFrom(first: string, count: number): string[] {
  const start = Date.parse(`${first}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) => new Date(start + index * 86_400_000).toISOString().slice(0, 10));
}
