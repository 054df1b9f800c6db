import { accessRule } from '../../kernel/access.js';
import { audibleKinds } from '../../kernel/event-type.js';
import { EXPORT_PAGE } from '../../kernel/export.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { eventKinds } from './stream-event.js';
/** The event stream as far as it is kept; a line's position is the event's cursor, as subscriptions and `events` take it. */
export function eventExport(stream) {
    return {
        rule: accessRule('staff', 'server', 'admin', { scope: 'stream:read' }),
        columns: () => ['type', 'memberId', 'wallet', 'firstSequence', 'lastSequence', 'occurredAt', 'details'],
        async page({ tenant, caller }, after) {
            const codes = new Map(tenant.wallets.map(({ id, code }) => [id, code]));
            const types = eventKinds.filter((kind) => audibleKinds(caller)?.includes(kind) ?? true);
            const { deliveries } = await stream.page(tenant.id, after, EXPORT_PAGE, { memberId: null, walletId: null, types });
            return deliveries.map(({ event, at }) => {
                const { type, memberId, walletId, firstSequence, lastSequence, payload, occurredAt } = event;
                const entries = walletId === null ? [null, null, null] : [codes.get(walletId) ?? null, firstSequence, lastSequence];
                const about = [
                    type,
                    memberId === null ? null : toGlobalId('Member', memberId),
                    ...entries,
                    new Date(occurredAt).toISOString(),
                ];
                return {
                    position: stream.cursors.write(tenant.id, at),
                    values: [...about, payload === null ? null : JSON.stringify(payload)],
                };
            });
        },
    };
}
//# sourceMappingURL=export-events.js.map