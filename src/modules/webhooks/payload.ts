import { anonymous, type Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import type { RequestContext } from '../../kernel/context.js';
import { audibleKinds } from '../../kernel/event-type.js';
import { Gathered } from '../../kernel/gathered.js';
import type { LeasedEndpoint } from './lease.js';
import type { Delivery, EventSource } from './webhook.js';

/** What a stored document tells of an event; a text says why it cannot. */
export type TellEvent = (
  document: string,
  context: RequestContext,
  event: object,
) => Promise<{ data?: unknown; errors?: readonly unknown[] } | string>;

export interface PayloadDeps {
  clock: Clock;
  source: EventSource;
  tell: TellEvent;
  contextFor(caller: Caller, requestId: string): Promise<RequestContext>;
}

const TEST_TYPE = 'TEST';

/** Whom an endpoint's document runs as: its partner as it is now, or a back end of the brand. */
export function callerOf({ programId, endpoint, partner }: LeasedEndpoint): Caller {
  const kind = partner === null ? 'server' : 'partner';
  const terms = { id: endpoint.partnerId ?? 0, eventTypes: partner?.eventTypes ?? null, budget: null, onlyPersisted: false };
  return {
    ...anonymous,
    kind,
    programId,
    principal: partner === null ? 'server:webhooks' : `partner:${partner.code}`,
    scopes: new Set(partner?.scopes ?? endpoint.scopes ?? []),
    partner: partner === null ? null : terms,
  };
}

/** Kinds of events that an endpoint is told of: what it asks for, of what its partner may hear, and nothing that its caller may not know of. Null: all. */
export function typesOf(leased: LeasedEndpoint): string[] | null {
  const { endpoint, partner } = leased;
  const limits = [audibleKinds(callerOf(leased)), partner?.eventTypes ?? null, endpoint.eventTypes].filter((one) => one !== null);
  const [first, ...others] = limits as (readonly string[])[];
  return first?.filter((type) => others.every((one) => one.includes(type))) ?? null;
}

/** What is posted; `problem` says why there is nothing to post. */
export type Payload = { body: string } | { problem: string };

/** How long before its attempt a payload may have been made. */
const FRESH_MS = 1_000;

interface Made {
  leased: LeasedEndpoint;
  at: Instant;
  payload: Promise<Payload>;
}

/**
 * What deliveries say, made when they are tried: nothing of a member is kept, and of a member that was erased meanwhile nothing is sent. Those that begin
 * together, and those that are about to, are read together.
 */
export class Payloads {
  private readonly gathered: Gathered<{ leased: LeasedEndpoint; delivery: Delivery }, Payload>;
  private made = new Map<number, Made>();

  /** `next`: the deliveries that are likely to be asked for soon. */
  constructor(
    private readonly deps: PayloadDeps,
    private readonly next: () => readonly Delivery[],
  ) {
    this.gathered = new Gathered((wanted) =>
      this.makeAll(
        wanted[0]?.leased as LeasedEndpoint,
        wanted.map(({ delivery }) => delivery),
      ),
    );
  }

  /** Always for one endpoint. */
  async of(leased: LeasedEndpoint, delivery: Delivery): Promise<Payload> {
    const made = this.made.get(delivery.id);
    this.made.delete(delivery.id);
    return made && this.isFresh(made, leased) ? made.payload : this.gathered.run({ leased, delivery });
  }

  private isFresh({ leased, at }: Made, now: LeasedEndpoint): boolean {
    return leased === now && this.deps.clock.now() - at < FRESH_MS;
  }

  /** One context for all, which asks for many rows at once. */
  private async makeAll(leased: LeasedEndpoint, wanted: readonly Delivery[]): Promise<Payload[]> {
    const at = this.deps.clock.now();
    this.made = new Map([...this.made].filter(([, made]) => this.isFresh(made, leased)));
    const ahead = this.next().filter(({ id }) => !this.made.has(id));
    const context = this.deps.contextFor(callerOf(leased), `webhook-${wanted[0]?.id}`);
    const makeOne = async (delivery: Delivery) => this.make(leased, delivery, await context);
    for (const delivery of ahead) {
      const payload = makeOne(delivery);
      // whoever asks for it hears of it
      payload.catch(() => undefined);
      this.made.set(delivery.id, { leased, at, payload });
    }
    return Promise.all(wanted.map(makeOne));
  }

  private async make(
    { programId, endpoint }: LeasedEndpoint,
    { position, createdAt }: Delivery,
    context: RequestContext,
  ): Promise<Payload> {
    if (position === null)
      return {
        body: JSON.stringify({ type: TEST_TYPE, timestamp: createdAt.toISOString(), data: { message: 'This is a test.' } }),
      };
    const found = await this.deps.source.at(programId, position);
    if (found === null) return { problem: 'The event is not kept any more.' };
    const answer = await this.deps.tell(endpoint.document, context, found.event);
    if (typeof answer === 'string') return { problem: answer };
    const data = (answer.data as { events?: { type?: unknown } } | null | undefined)?.events ?? null;
    const { type } = found.event as { type: string };
    const told = {
      type,
      timestamp: new Date(found.occurredAt).toISOString(),
      data,
      ...(answer.errors && { errors: answer.errors }),
    };
    return { body: JSON.stringify(told) };
  }
}
