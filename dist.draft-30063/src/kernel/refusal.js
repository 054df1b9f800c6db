/** The codes of domain errors. They are part of the public contract (`UserErrorCode`). */
export const refusalCodes = [
    'INVALID',
    'NOT_FOUND',
    'ALREADY_EXISTS',
    'NOT_ELIGIBLE',
    'INSUFFICIENT_POINTS',
    'OUT_OF_STOCK',
    'LIMIT_REACHED',
    'EXPIRED',
    'INVALID_STATE',
    'IDEMPOTENCY_KEY_MISMATCH',
    'IDEMPOTENCY_IN_PROGRESS',
    'APPROVAL_REQUIRED',
    'FORBIDDEN_TARGET',
];
const retryableCodes = new Set([
    'INSUFFICIENT_POINTS',
    'OUT_OF_STOCK',
    'IDEMPOTENCY_IN_PROGRESS',
    'LIMIT_REACHED',
]);
/** A domain error: a value that a use case returns, never thrown across a module's border. `message` is a key of the message catalogue. */
export class Refusal {
    constructor(code, field, message, params = {}) {
        this.code = code;
        this.field = field;
        this.message = message;
        this.params = params;
    }
    /** Whether the very same request may succeed later. */
    get retryable() {
        return retryableCodes.has(this.code);
    }
    /** The same refusal, of what a caller named in another field. */
    at(...field) {
        return new Refusal(this.code, field, this.message, this.params);
    }
    /** The same refusal with its field below `path`, e.g. of an item in a list. */
    under(...path) {
        return new Refusal(this.code, [...path, ...(this.field ?? [])], this.message, this.params);
    }
}
export function refuse(code, field, message, params) {
    return new Refusal(code, field, message, params);
}
export function isRefusal(value) {
    return value instanceof Refusal;
}
//# sourceMappingURL=refusal.js.map