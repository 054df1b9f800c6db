import { insertAudit } from '../../kernel/audit.js';
import { anonymous } from '../../kernel/caller.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { isScope, serverScopes } from '../../kernel/scopes.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { readLine } from '../../kernel/text.js';
import { insertEndpoint, lockEndpoint, rotateSecret, setDisabled, updateEndpoint } from './endpoint-rows.js';
import { isEndpointUrl } from './endpoint-url.js';
import { ownerOf } from './owner.js';
import { usualDocument } from './usual-document.js';
const MAX_ENDPOINTS = 20;
export const MAX_OVERLAP_HOURS = 168;
const HOUR_MS = 3_600_000;
/** Where events are sent. */
export class Endpoints {
    constructor(deps) {
        this.deps = deps;
    }
    /**
     * Makes an endpoint, which is told of what happens from now on; its secret is in the answer and nowhere else.
     * Refuses: INVALID with paths, NOT_FOUND (partner), NOT_ELIGIBLE (a scope that the caller has not, no partner), INVALID_STATE (revoked), LIMIT_REACHED.
     */
    async create(caller, programId, input) {
        const owner = await this.ownerFor(caller, programId, input);
        if (isRefusal(owner))
            return owner;
        const { partnerId, teller } = owner;
        const draft = this.read(input, null, caller, teller);
        if (isRefusal(draft))
            return draft;
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
    async update(caller, programId, id, input) {
        return this.change(caller, programId, id, 'webhook.updated', async (sql, before) => {
            const teller = await this.tellerOf(programId, before);
            const draft = this.read(input, before, caller, teller);
            if (isRefusal(draft))
                return draft;
            await updateEndpoint(sql, programId, before.id, draft, this.deps.clock.now());
            return before.id;
        });
    }
    /** Switches an endpoint off, or on again: it goes on where it stopped. Refuses: NOT_FOUND. */
    setEnabled(caller, programId, id, isOn) {
        return this.change(caller, programId, id, isOn ? 'webhook.enabled' : 'webhook.disabled', async (sql, before) => {
            if ((before.status === 'ACTIVE') !== isOn)
                await setDisabled(sql, programId, before.id, isOn ? null : 'BY_HAND', this.deps.clock.now());
            return before.id;
        });
    }
    /** Removes an endpoint with all its deliveries. Refuses: NOT_FOUND. */
    remove(caller, programId, id) {
        return this.change(caller, programId, id, 'webhook.deleted', async (sql, before) => {
            await sql.query({ text: 'DELETE FROM webhook_endpoint WHERE program_id = $1 AND id = $2', values: [programId, before.id] });
            return before.id;
        });
    }
    /** Makes another secret; the one so far is good beside it for some hours. Refuses: INVALID (hours), NOT_FOUND. */
    async rotate(caller, programId, id, overlapHours) {
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
    change(caller, programId, id, action, work) {
        return runInProgram(this.deps.pool, programId, async (sql) => {
            const before = await lockEndpoint(sql, programId, id, ownerOf(caller));
            if (before === null)
                return refuse('NOT_FOUND', ['id'], 'webhook-not-found');
            const done = await work(sql, before);
            if (!isRefusal(done))
                await this.note(sql, caller, programId, action, before.id);
            return done;
        });
    }
    /** Whose it is to be, and as whom its document runs. */
    async ownerFor(caller, programId, { partnerId, scopes }) {
        const own = ownerOf(caller);
        const id = own ?? partnerId;
        if (own !== null && partnerId !== null && partnerId !== own)
            return refuse('NOT_FOUND', ['partnerId'], 'partner-not-found');
        if (id === null)
            return this.brandTeller(caller, programId, scopes);
        if (scopes !== null)
            return refuse('INVALID', ['scopes'], 'webhook-scopes');
        const partner = await this.deps.findPartner(programId, id);
        if (partner === null)
            return own === null
                ? refuse('NOT_FOUND', ['partnerId'], 'partner-not-found')
                : refuse('NOT_ELIGIBLE', null, 'webhook-no-partner');
        if (partner.status === 'REVOKED')
            return refuse('INVALID_STATE', ['partnerId'], 'partner-revoked');
        return { partnerId: partner.id, teller: teller('partner', programId, partner.scopes) };
    }
    /** Nobody gives what it has not. */
    brandTeller(caller, programId, asked) {
        const has = (scope) => caller.kind === 'admin' || caller.scopes.has(scope);
        const scopes = asked ?? serverScopes.filter(has);
        for (const [position, scope] of scopes.entries()) {
            const path = ['scopes', String(position)];
            if (!isScope(scope))
                return refuse('INVALID', path, 'scope-unknown', { scope: scope.slice(0, 60), scopes: serverScopes.join(', ') });
            if (!has(scope))
                return refuse('NOT_ELIGIBLE', path, 'scope-not-yours', { scope });
        }
        return { partnerId: null, teller: teller('server', programId, scopes) };
    }
    async tellerOf(programId, { partnerId, scopes }) {
        if (partnerId === null)
            return teller('server', programId, scopes ?? []);
        const partner = await this.deps.findPartner(programId, partnerId);
        return teller('partner', programId, partner?.scopes ?? []);
    }
    read(input, before, caller, teller) {
        const url = input.url ?? before?.url ?? '';
        if (!isEndpointUrl(url, this.deps.allowPrivateAddresses))
            return refuse('INVALID', ['url'], 'webhook-url');
        const described = input.description === undefined ? (before?.description ?? null) : input.description;
        const description = described === null ? null : readLine(described, 200);
        if (described !== null && description === null)
            return refuse('INVALID', ['description'], 'text-length', { max: 200 });
        const asked = input.eventTypes === undefined ? (before?.eventTypes ?? null) : input.eventTypes;
        const document = input.document ?? before?.document ?? usualDocument((text) => this.reasonAgainst(text, caller, teller) === null);
        const reason = this.reasonAgainst(document, caller, teller);
        if (reason !== null)
            return refuse('INVALID', ['document'], 'webhook-document', { reason });
        return { url, description, eventTypes: asked === null ? null : [...new Set(asked)].sort(), document };
    }
    /** It runs as the teller, and nobody may look through another's eyes. */
    reasonAgainst(document, caller, teller) {
        return this.deps.check(document, teller) ?? this.deps.check(document, caller);
    }
    async note(sql, caller, programId, action, id) {
        const note = { at: this.deps.clock.now(), actor: caller.principal, action, target: `webhook:${id}` };
        await insertAudit(sql, programId, await nextId(sql), note);
    }
}
function teller(kind, programId, scopes) {
    return { ...anonymous, kind, programId, principal: `${kind}:webhooks`, scopes: new Set(scopes) };
}
async function countOf(sql, programId, partnerId) {
    const { rows } = await sql.query({
        text: 'SELECT count(*)::float8 AS count FROM webhook_endpoint WHERE program_id = $1 AND partner_id IS NOT DISTINCT FROM $2',
        values: [programId, partnerId],
    });
    return rows[0]?.count ?? 0;
}
//# sourceMappingURL=endpoints.js.map