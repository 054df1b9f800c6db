import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';

type Input = Record<string, unknown>;

/** What an answer has: what was made, with its id or code, beside the errors. */
export interface Payload {
  userErrors: { code: string; message: string }[];
  [made: string]: unknown;
}

/** A sequence of numbers in [0, 1) that one seed repeats. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Many who do things at once through several servers, and what they know of what others made. */
export class Crowd {
  /** How often each mutation came to which end. */
  readonly ends: Record<string, number> = {};
  /** Answers that no caller should ever get. */
  readonly broken: string[] = [];
  private readonly known = new Map<string, string[]>();
  private numbers = 0;

  constructor(
    private readonly servers: readonly TestApp[],
    private readonly tokens: { server: string; staff: string },
    readonly random: () => number,
  ) {}

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }

  /** A number that nobody else got. */
  next(): number {
    this.numbers += 1;
    return this.numbers;
  }

  note(kind: string, made: unknown): void {
    if (typeof made !== 'string') return;
    this.known.set(kind, [...(this.known.get(kind) ?? []), made]);
  }

  /** One of those made lately, of which several may be about to do something; does nothing where there is none. */
  async withOne(kind: string, act: (id: string) => Promise<unknown>): Promise<void> {
    const lately = (this.known.get(kind) ?? []).slice(-8);
    if (lately.length > 0) await act(this.pick(lately));
  }

  async act(mutation: string, input: Input, fields = '', as: 'server' | 'staff' = 'server'): Promise<Payload | null> {
    const type = mutation === 'closeMember' ? 'EndMembershipInput' : `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code message } } }`;
    const keyed = mutation.startsWith('save') ? input : { idempotencyKey: randomUUID(), ...input };
    const answer = await this.pick(this.servers).gql(document, { input: keyed }, this.tokens[as]);
    if (answer.errors) {
      this.broken.push(`${mutation} ${JSON.stringify(input)}: ${JSON.stringify(answer.errors)}`);
      return null;
    }
    const payload: Payload = answer.data[mutation];
    const end = `${mutation} ${payload.userErrors[0]?.code ?? 'DONE'}`;
    this.ends[end] = (this.ends[end] ?? 0) + 1;
    return payload;
  }

  /** Does it and notes the id, or the code, of what was made. */
  async make(kind: string, mutation: string, input: Input, as: 'server' | 'staff' = 'server'): Promise<string | null> {
    const named = kind === 'coupon' ? 'code' : 'id';
    const payload = await this.act(mutation, input, `made: ${kind} { ${named} }`, as);
    const made = (payload?.['made'] as Record<string, string> | null | undefined)?.[named] ?? null;
    this.note(kind, made);
    return made;
  }

  /** Something that must be fine, by staff. */
  async must(mutation: string, input: Input, fields = ''): Promise<Payload> {
    const payload = await this.act(mutation, input, fields, 'staff');
    if (!payload || payload.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(payload ?? this.broken)}`);
    return payload;
  }
}
