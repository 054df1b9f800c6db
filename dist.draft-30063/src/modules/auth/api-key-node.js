import { accessRule, allowed } from '../../kernel/access.js';
const rule = accessRule('staff', 'admin', { scope: 'keys:write' });
/** `node` for API keys: to those who may not see keys, none exists. */
export function apiKeyNode(list) {
    return {
        type: 'ApiKey',
        load: async ({ caller, program }, key) => program !== null && allowed(caller, rule) && /^[1-9]\d{0,15}$/.test(key) ? list.one(program.id, Number(key)) : null,
    };
}
//# sourceMappingURL=api-key-node.js.map