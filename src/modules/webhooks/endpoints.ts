import type { Pool } from 'pg';
import { insertAudit } from '../../kernel/audit.js';
import { anonymous, type Caller } from '../../kernel/caller.js';
import type { Clock } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { isScope, serverScopes } from '../../kernel/scopes.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { readLine } from '../../kernel/text.js';
import { type EndpointDraft, insertEndpoint, lockEndpoint, rotateSecret, setDisabled, updateEndpoint } from './endpoint-rows.js';
import { isEndpointUrl } from './endpoint-url.js';
import { ownerOf } from './owner.js';
import { usualDocument } from './usual-document.js';
import type { EventSource, WebhookEndpoint } from './webhook.js';
import type { WebhookSecrets } from './webhook-secrets.js';

export interface EndpointInput {
  url?: string | null;
  description?: string | null;
  eventTypes?: string[] | null;
  document?: string | null;
}

export interface EndpointsDeps {
  pool: Pool;
  clock: Clock;
  source: EventSource;
  secrets: WebhookSecrets;
  /** Why a document cannot tell this caller of an event; null where it can. */
  check(document: string, caller: Caller): string | null;
  /** Whether this text is registered for a partner who may run no others. */
  isRegistered(programId: number, partnerId: number, document: string): Promise<boolean>;
  findPartner(programId: number, id: number): Promise<{ id: number; status: string; scopes: string[] } | null>;
  allowPrivateAddresses: boolean;
}

const MAX_ENDPOINTS = 20;
export const MAX_OVERLAP_HOURS = 168;
const HOUR_MS = 3_600_000;

/** Where events are sent. */
export class Endpoints {
  constructor(private readonly deps: EndpointsDeps) {}

  /**
   * Makes an endpoint, which is told of what happens from now on; its secret is in the answer and nowhere else.
   * Refuses: INVALID with paths, NOT_FOUND (partner), NOT_ELIGIBLE (a scope that the caller has not, no partner), INVALID_STATE (revoked), LIMIT_REACHED.
   */
  async create(
    caller: Caller,
    programId: number,
    input: EndpointInput & { partnerId: number | null; scopes: string[] | null },
  ): Promise<{ id: number; secret: string } | Refusal> {
    const owner = await this.ownerFor(caller, programId, input);
    if (isRefusal(owner)) return owner;
    const { partnerId, teller } = owner;
    const unknown = await this.refuseUnknown(caller, programId, input.document);
    if (unknown !== null) return unknown;
    const draft = this.read(input, null, caller, teller);
    if (isRefusal(draft)) return draft;
    const position = await this.deps.source.head();
    const now = this.deps.clock.now();
    return runInProgram(this.deps.pool, programId, async (sql) => {
      if ((await countOf(sql, programId, partnerId)) >= MAX_ENDPOINTS)
        return refuse('LIMIT_REACHED', null, 'webhook-limit', { max: MAX_ENDPOINTS });
      const id = await nextId(sql);
      const { text, sealed } = this.deps.secrets.make(programId, id);
      const scopes = partnerId === null ? [...teller.scopes].sort() : null;
      await insertEndpoint(sql, programId, {
        ...draft,
        id,
        partnerId,
        scopes,
        position,
        secret: sealed,
        by: caller.principal,
        now,
      });
      await this.note(sql, caller, programId, 'webhook.created', id);
      return { id, secret: text };
    });
  }

  /** Changes what is given and leaves the rest. Refuses: INVALID with paths, NOT_FOUND. */
  async update(caller: Caller, programId: number, id: number | null, input: EndpointInput): Promise<number | Refusal> {
    const unknown = await this.refuseUnknown(caller, programId, input.document);
    if (unknown !== null) return unknown;
    return this.change(caller, programId, id, 'webhook.updated', async (sql, before) => {
      const teller = await this.tellerOf(programId, before);
      const draft = this.read(input, before, caller, teller);
      if (isRefusal(draft)) return draft;
      await updateEndpoint(sql, programId, before.id, draft, this.deps.clock.now());
      return before.id;
    });
  }

  /** Switches an endpoint off, or on again: it goes on where it stopped. Refuses: NOT_FOUND. */
  setEnabled(caller: Caller, programId: number, id: number | null, isOn: boolean): Promise<number | Refusal> {
    return this.change(caller, programId, id, isOn ? 'webhook.enabled' : 'webhook.disabled', async (sql, before) => {
      if ((before.status === 'ACTIVE') !== isOn)
        await setDisabled(sql, programId, before.id, isOn ? null : 'BY_HAND', this.deps.clock.now());
      return before.id;
    });
  }

  /** Removes an endpoint with all its deliveries. Refuses: NOT_FOUND. */
  remove(caller: Caller, programId: number, id: number | null): Promise<number | Refusal> {
    return this.change(caller, programId, id, 'webhook.deleted', async (sql, before) => {
      await sql.query({ text: 'DELETE FROM webhook_endpoint WHERE program_id = $1 AND id = $2', values: [programId, before.id] });
      return before.id;
    });
  }

  /** Makes another secret; the one so far is good beside it for some hours. Refuses: INVALID (hours), NOT_FOUND. */
  async rotate(
    caller: Caller,
    programId: number,
    id: number | null,
    overlapHours: number,
  ): Promise<{ id: number; secret: string } | Refusal> {
    if (!(overlapHours >= 0 && overlapHours <= MAX_OVERLAP_HOURS))
      return refuse('INVALID', ['overlapHours'], 'webhook-overlap', { max: MAX_OVERLAP_HOURS });
    let secret = '';
    const done = await this.change(caller, programId, id, 'webhook.secret-rotated', async (sql, before) => {
      const made = this.deps.secrets.make(programId, before.id);
      secret = made.text;
      await rotateSecret(sql, programId, before.id, made.sealed, this.deps.clock.now() + overlapHours * HOUR_MS);
      return before.id;
    });
    return isRefusal(done) ? done : { id: done, secret };
  }

  private change(
    caller: Caller,
    programId: number,
    id: number | null,
    action: string,
    work: (sql: SqlClient, before: WebhookEndpoint) => Promise<number | Refusal>,
  ): Promise<number | Refusal> {
    return runInProgram(this.deps.pool, programId, async (sql) => {
      const before = await lockEndpoint(sql, programId, id, ownerOf(caller));
      if (before === null) return refuse('NOT_FOUND', ['id'], 'webhook-not-found');
      const done = await work(sql, before);
      if (!isRefusal(done)) await this.note(sql, caller, programId, action, before.id);
      return done;
    });
  }

  /** Whose it is to be, and as whom its document runs. */
  private async ownerFor(
    caller: Caller,
    programId: number,
    { partnerId, scopes }: { partnerId: number | null; scopes: string[] | null },
  ): Promise<{ partnerId: number | null; teller: Caller } | Refusal> {
    const own = ownerOf(caller);
    const id = own ?? partnerId;
    if (own !== null && partnerId !== null && partnerId !== own) return refuse('NOT_FOUND', ['partnerId'], 'partner-not-found');
    if (id === null) return this.brandTeller(caller, programId, scopes);
    if (scopes !== null) return refuse('INVALID', ['scopes'], 'webhook-scopes');
    const partner = await this.deps.findPartner(programId, id);
    if (partner === null)
      return own === null
        ? refuse('NOT_FOUND', ['partnerId'], 'partner-not-found')
        : refuse('NOT_ELIGIBLE', null, 'webhook-no-partner');
    if (partner.status === 'REVOKED') return refuse('INVALID_STATE', ['partnerId'], 'partner-revoked');
    return { partnerId: partner.id, teller: teller('partner', programId, partner.scopes) };
  }

  /** Nobody gives what it has not. */
  private brandTeller(caller: Caller, programId: number, asked: string[] | null): { partnerId: null; teller: Caller } | Refusal {
    const has = (scope: string) => caller.kind === 'admin' || caller.scopes.has(scope);
    const scopes = asked ?? serverScopes.filter(has);
    for (const [position, scope] of scopes.entries()) {
      const path = ['scopes', String(position)];
      if (!isScope(scope))
        return refuse('INVALID', path, 'scope-unknown', { scope: scope.slice(0, 60), scopes: serverScopes.join(', ') });
      if (!has(scope)) return refuse('NOT_ELIGIBLE', path, 'scope-not-yours', { scope });
    }
    return { partnerId: null, teller: teller('server', programId, scopes) };
  }

  private async tellerOf(programId: number, { partnerId, scopes }: WebhookEndpoint): Promise<Caller> {
    if (partnerId === null) return teller('server', programId, scopes ?? []);
    const partner = await this.deps.findPartner(programId, partnerId);
    return teller('partner', programId, partner?.scopes ?? []);
  }

  private read(input: EndpointInput, before: WebhookEndpoint | null, caller: Caller, teller: Caller): EndpointDraft | Refusal {
    const url = input.url ?? before?.url ?? '';
    if (!isEndpointUrl(url, this.deps.allowPrivateAddresses)) return refuse('INVALID', ['url'], 'webhook-url');
    const described = input.description === undefined ? (before?.description ?? null) : input.description;
    const description = described === null ? null : readLine(described, 200);
    if (described !== null && description === null) return refuse('INVALID', ['description'], 'text-length', { max: 200 });
    const asked = input.eventTypes === undefined ? (before?.eventTypes ?? null) : input.eventTypes;
    const document =
      input.document ?? before?.document ?? usualDocument((text) => this.reasonAgainst(text, caller, teller) === null);
    const reason = this.reasonAgainst(document, caller, teller);
    if (reason !== null) return refuse('INVALID', ['document'], 'webhook-document', { reason });
    return { url, description, eventTypes: asked === null ? null : [...new Set(asked)].sort(), document };
  }

  /** Who may run only what is registered, may have nothing else run for it. */
  private async refuseUnknown(
    { partner }: Caller,
    programId: number,
    document: string | null | undefined,
  ): Promise<Refusal | null> {
    if (document == null || !partner?.onlyPersisted) return null;
    if (await this.deps.isRegistered(programId, partner.id, document)) return null;
    return refuse('INVALID', ['document'], 'webhook-document-unknown');
  }

  /** It runs as the teller, and nobody may look through another's eyes. */
  private reasonAgainst(document: string, caller: Caller, teller: Caller): string | null {
    return this.deps.check(document, teller) ?? this.deps.check(document, caller);
  }

  private async note(sql: SqlClient, caller: Caller, programId: number, action: string, id: number): Promise<void> {
    const note = { at: this.deps.clock.now(), actor: caller.principal, action, target: `webhook:${id}` };
    await insertAudit(sql, programId, await nextId(sql), note);
  }
}

function teller(kind: 'server' | 'partner', programId: number, scopes: readonly string[]): Caller {
  return { ...anonymous, kind, programId, principal: `${kind}:webhooks`, scopes: new Set(scopes) };
}

async function countOf(sql: SqlClient, programId: number, partnerId: number | null): Promise<number> {
  const { rows } = await sql.query<{ count: number }>({
    text: 'SELECT count(*)::float8 AS count FROM webhook_endpoint WHERE program_id = $1 AND partner_id IS NOT DISTINCT FROM $2',
    values: [programId, partnerId],
  });
  return rows[0]?.count ?? 0;
}
