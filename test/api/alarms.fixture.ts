import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import { Counter } from './complaints.fixture.js';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

const payloads: Record<string, string> = {
  recordMention: 'mention { id source postId text reach at }',
  recordMentions: 'mentions { id text }',
  acknowledgeAlarm: 'alarm { state acknowledgedBy }',
  closeAlarm: 'alarm { state closeReason closedBy mutedUntil }',
  saveAlarmSettings: 'settings { team ignoredWords }',
};
const CRISIS = `crisis { id title state owner team level respondBy respondedAt responseMissed proposeBy proposedAt proposalMissed summary closedBy alarm { state }
  members { nodes { spoke bought member { externalId } } } statements { nodes { kind channel texts { language text } sentBy } }
  history { nodes { what detail actor } } }`;
export const ALARM = `id dimension value state severity people expected signals reach startedAt detectedAt calmSince closeReason closedBy
  aspects { dimension value } evidence(first: 20) { nodes { kind at words member { externalId }
    source { __typename ... on Mention { text link } ... on Complaint { number severity } } } }
  members { nodes { spoke bought member { externalId } } } history { what detail actor } crisis { id }`;

/** A brand that listens to what is said of it. */
export class Watchtower {
  workers = 1;
  private constructor(
    readonly counter: Counter,
    private readonly second: TestApp,
  ) {}

  static async open(app: TestApp, second: TestApp, members: string[] = ['amy']): Promise<Watchtower> {
    return new Watchtower(await Counter.open(app, members), second);
  }

  get app(): TestApp {
    return this.counter.app;
  }

  get staff(): string {
    return this.counter.shop.staff;
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  async send(mutation: string, input: Record<string, unknown>, token = this.staff): Promise<any> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const isKeyed = /^(record|open|addCrisis)/.test(mutation);
    const keyed = isKeyed ? { idempotencyKey: randomUUID(), ...input } : input;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${payloads[mutation] ?? CRISIS} userErrors { code field } } }`;
    return (await this.counter.ask(document, { input: keyed }, token))[mutation];
  }

  /** Says so many things at once, all of them recorded. */
  async mention(...mentions: Record<string, unknown>[]): Promise<string[]> {
    const ids: string[] = [];
    for (let from = 0; from < mentions.length; from += 100) {
      const page = mentions.slice(from, from + 100).map((mention) => ({ source: 'weibo', ...mention }));
      const done = await this.send('recordMentions', { mentions: page });
      if (done.userErrors.length > 0) throw new Error(JSON.stringify(done.userErrors));
      ids.push(...done.mentions.map(({ id }: { id: string }) => id));
    }
    return ids;
  }

  /** Thirty days in which little is said: of two products, in two stores, in two languages. */
  async quietMonth(): Promise<void> {
    const now = this.app.clock.now();
    const texts = [
      '包装破损，客服态度差',
      'The parcel came late and the box was broken',
      '快递太慢',
      'Too expensive for its size',
    ];
    const said = Array.from({ length: 90 }, (_, place) => ({
      ...{ text: texts[place % 4], author: `old-${place}`, product: place % 3 === 0 ? 'cream' : 'soap', store: `s-${place % 2}` },
      occurredAt: new Date(now - 30 * DAY + place * (DAY / 3)).toISOString(),
    }));
    await this.mention(...said);
    await this.look();
  }

  /** So many workers at once, in two processes where there are two. */
  async look(): Promise<void> {
    await Promise.all(
      Array.from({ length: this.workers }, (_, place) => [this.app, this.second][place % 2]?.app.jobs.runNow('alarms')),
    );
  }

  async keep(): Promise<void> {
    await Promise.all([this.app, this.second, this.app, this.second].map((one) => one.app.jobs.runNow('crises')));
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an alarm is its own expectation
  async alarms(): Promise<any[]> {
    return (await this.counter.ask(`{ alarms(first: 3) { nodes { ${ALARM} } } }`)).alarms.nodes;
  }

  /** Minute after minute something is said, and the watch looks. @returns after how many minutes an alarm rang; null where none did */
  async minutes(count: number, say: (minute: number) => Promise<unknown>): Promise<number | null> {
    let rang: number | null = null;
    for (let minute = 1; minute <= count; minute++) {
      this.app.clock.advance(MINUTE);
      await say(minute);
      await this.look();
      if (rang === null && (await this.ringing()) > 0) rang = minute;
    }
    return rang;
  }

  private async ringing(): Promise<number> {
    return (await this.counter.ask('{ alarms { nodes { id } } }')).alarms.nodes.length;
  }
}
