import { inProgram } from '../../database/index.js';
import { accessRule } from '../../kernel/access.js';
import { EXPORT_PAGE, readExportPosition } from '../../kernel/export.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { readMemberPages } from './member-rows.js';
const columns = ['id', 'externalId', 'status', 'cardNumber', 'referralCode', 'joinedAt'];
/** Who the member is: for those only who may read it. */
const personal = ['displayName', 'phone', 'email', 'birthday'];
const mayReadPersons = ({ caller }) => caller.kind === 'admin' || caller.scopes.has('pii:read');
/** All members in the order of enrolment. */
export function memberExport(pool, vault) {
    return {
        rule: accessRule('staff', 'server', 'admin', { scope: 'members:read' }),
        columns: (context) => (mayReadPersons(context) ? [...columns, ...personal] : columns),
        async page(context, after) {
            const [id = 0] = readExportPosition(after, 1);
            const { tenant } = context;
            const range = { limit: EXPORT_PAGE, backward: false, after: id, before: null };
            const [members = []] = await inProgram(pool, tenant.id, (client) => readMemberPages(client, tenant, [range]));
            const persons = mayReadPersons(context);
            return members.slice(0, EXPORT_PAGE).map((member) => {
                const { externalId, status, cardNumber, referralCode, joinedAt } = member;
                const values = [
                    toGlobalId('Member', member.id),
                    externalId,
                    status,
                    cardNumber,
                    referralCode,
                    new Date(joinedAt).toISOString(),
                ];
                const profile = persons ? vault.open(member) : null;
                return { position: String(member.id), values: profile ? [...values, ...personal.map((name) => profile[name])] : values };
            });
        },
    };
}
//# sourceMappingURL=export-members.js.map