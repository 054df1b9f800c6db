import { type ExecutionArgs, execute } from 'graphql';
import { accessSignature } from '../../kernel/access.js';
import type { Caller } from '../../kernel/caller.js';
import { canonicalJson } from '../../kernel/canonical-json.js';
import type { RequestContext } from '../../kernel/context.js';
import type { Reader } from '../../kernel/reader.js';
import type { Turns } from '../../kernel/turns.js';
import type { PreparedOperation } from './documents.js';
import { metNewer } from './met-newer.js';
import { answerValues, type Projection, Projections } from './projections.js';
import { type Answer, cursorOf, type Told } from './told.js';

/** What all who are told the same have in common. */
export interface Listeners {
  operation: PreparedOperation;
  args: Omit<ExecutionArgs, 'contextValue' | 'rootValue'>;
  variables: Readonly<Record<string, unknown>>;
  caller: Caller;
  reader: Reader;
  requestId: string;
}

export interface AudienceDeps {
  turns: Turns;
  contextFor(caller: Caller, reader: Reader, requestId: string): RequestContext | Promise<RequestContext>;
  /** Formats what an execution gave. */
  answer(result: Awaited<ReturnType<typeof execute>>, requestId: string): Answer;
}

/**
 * The subscriptions that are told the same of an event: one operation, the same values of the variables that matter, and callers who may see the same and
 * read the same language. Members share with themselves only.
 */
export class Audiences {
  private readonly ofOperation = new WeakMap<PreparedOperation, Map<string, Audience>>();
  private readonly projections = new Projections();

  constructor(private readonly deps: AudienceDeps) {}

  /** To be left when the subscription ends. */
  join(listeners: Listeners): Audience {
    const { operation } = listeners;
    let audiences = this.ofOperation.get(operation);
    if (audiences === undefined) {
      audiences = new Map();
      this.ofOperation.set(operation, audiences);
    }
    const key = audienceKey(listeners);
    let audience = audiences.get(key);
    if (audience === undefined) {
      audience = new Audience(listeners, this.deps, this.projections.of(listeners), () => audiences.delete(key));
      audiences.set(key, audience);
    }
    audience.subscribers += 1;
    return audience;
  }
}

/** Everything that an answer can depend on, beside the operation. */
export function audienceKey({ operation, variables, caller, reader }: Omit<Listeners, 'args' | 'requestId'>): string {
  const { programId, memberId } = caller;
  return canonicalJson([
    accessSignature(caller),
    programId,
    memberId,
    reader.language,
    reader.tags.join(),
    answerValues(operation, variables),
  ]);
}

export class Audience {
  subscribers = 0;
  private readonly told = new WeakMap<object, Promise<Told>>();
  private readonly caller: Caller;
  /** A member, who hears of itself and so is nearly always the only one who hears of an event. */
  private readonly isOne: boolean;

  constructor(
    private readonly listeners: Listeners,
    private readonly deps: AudienceDeps,
    private readonly projection: Projection | null,
    private readonly onEmpty: () => void,
  ) {
    // an answer for many cannot depend on what is one's own: no resolver gets to see it
    this.isOne = listeners.caller.memberId !== null;
    this.caller = { ...listeners.caller, principal: 'audience', credentialId: null, expiresAt: null };
  }

  /** What there is to tell of an event: worked out once for all who hear of the same event, and at once where nothing has to be executed for it. */
  tell(event: unknown): Told | Promise<Told> {
    // nothing to know the event by
    if (typeof event !== 'object' || event === null) return this.execute(event);
    const projected = this.isOne ? this.projection?.tell(event) : this.projection?.tellMany(event);
    if (projected) return projected;
    if (this.subscribers === 1) return this.execute(event);
    let told = this.told.get(event);
    if (told === undefined) {
      told = this.execute(event);
      this.told.set(event, told);
    }
    return told;
  }

  leave(): void {
    this.subscribers -= 1;
    if (this.subscribers === 0) this.onEmpty();
  }

  private async execute(event: unknown): Promise<Told> {
    const { args, reader, requestId } = this.listeners;
    const { turns, contextFor, answer } = this.deps;
    const wait = turns.begin();
    if (wait) await wait;
    try {
      const context = contextFor(this.caller, reader, requestId);
      const contextValue = context instanceof Promise ? await context : context;
      const executed = execute({ ...args, contextValue, rootValue: event });
      let result = executed instanceof Promise ? await executed : executed;
      if (metNewer(result)) result = await execute({ ...args, contextValue: await contextValue.renewed(), rootValue: event });
      return { text: JSON.stringify(answer(result, requestId)), cursor: cursorOf(event) };
    } finally {
      turns.done();
    }
  }
}
