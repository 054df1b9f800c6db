import { accessSignature, allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
const MAX_SIGNATURES = 500;
const MAX_SHOWN = 5;
/** Whether every selected field is open to the caller: decided once per operation and kind of caller, never while fields are resolved. */
export class AccessCheck {
    constructor() {
        this.signatures = new WeakMap();
    }
    /** Null: the caller may. */
    refusal({ plan, denied }, caller) {
        const signature = this.signatureOf(caller);
        let refusal = denied.get(signature);
        if (refusal === undefined) {
            refusal = judge(plan, caller);
            if (denied.size >= MAX_SIGNATURES)
                denied.clear();
            denied.set(signature, refusal);
        }
        return refusal;
    }
    signatureOf(caller) {
        let signature = this.signatures.get(caller);
        if (signature === undefined) {
            signature = accessSignature(caller);
            this.signatures.set(caller, signature);
        }
        return signature;
    }
}
function judge(plan, caller) {
    const closed = [...plan.guarded].filter(([, rule]) => !allowed(caller, rule)).map(([coordinate]) => coordinate);
    if (closed.length === 0)
        return null;
    const shown = closed.slice(0, MAX_SHOWN).join(', ') + (closed.length > MAX_SHOWN ? ', …' : '');
    return caller.kind === 'anonymous'
        ? new ApiError('UNAUTHENTICATED', `This needs a credential: ${shown}.`)
        : new ApiError('FORBIDDEN', `This credential may not use: ${shown}.`);
}
//# sourceMappingURL=access-check.js.map