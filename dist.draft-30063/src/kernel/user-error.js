var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from './access.js';
import { describeRefusal } from './messages.js';
import { refusalCodes } from './refusal.js';
export const UserErrorCode = Object.fromEntries(refusalCodes.map((code) => [code, code]));
registerEnumType(UserErrorCode, {
    name: 'UserErrorCode',
    description: 'Why a mutation was refused. Stable: callers may branch on it.',
    valuesConfig: {
        INVALID: { description: 'The input breaks a rule; `field` says where.' },
        NOT_FOUND: { description: 'What the input names does not exist, or is not visible to the caller.' },
        ALREADY_EXISTS: { description: 'It exists already, with other content.' },
        NOT_ELIGIBLE: { description: 'The member may not do this (suspended, closed, in debt, not in the audience).' },
        INSUFFICIENT_POINTS: { description: 'Fewer points are available than the request needs.' },
        OUT_OF_STOCK: { description: 'Nothing is left.' },
        LIMIT_REACHED: { description: 'A limit per member, day or program is used up.' },
        EXPIRED: { description: 'It was valid once and is no more.' },
        INVALID_STATE: { description: 'Its state does not allow this any more.' },
        IDEMPOTENCY_KEY_MISMATCH: { description: 'The key was used before with other input.' },
        IDEMPOTENCY_IN_PROGRESS: { description: 'A request with this key is under way; repeat it a little later.' },
        APPROVAL_REQUIRED: { description: 'A second person has to approve.' },
        FORBIDDEN_TARGET: { description: 'The caller may do this, but not to this member.' },
    },
});
/** The shape of every domain error. */
let UserError = class UserError {
};
__decorate([
    Field(() => [String], { nullable: true, description: 'Path in the input, e.g. ["lines", "0", "amount"].' }),
    __metadata("design:type", Object)
], UserError.prototype, "field", void 0);
__decorate([
    Field(() => UserErrorCode, { description: 'The stable code.' }),
    __metadata("design:type", String)
], UserError.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: "For people, in the caller's language (en, zh-CN)." }),
    __metadata("design:type", String)
], UserError.prototype, "message", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether the very same request may succeed later.' }),
    __metadata("design:type", Boolean)
], UserError.prototype, "retryable", void 0);
UserError = __decorate([
    InterfaceType('UserError', {
        description: 'Why a mutation did not do what was asked. Nothing was changed.',
        resolveType: () => 'InputError',
    }),
    Access('public')
], UserError);
export { UserError };
let InputError = class InputError extends UserError {
};
InputError = __decorate([
    ObjectType('InputError', { implements: UserError, description: 'A refused mutation.' }),
    Access('public')
], InputError);
export { InputError };
/** The one translator from domain errors to what callers read. */
export function toUserError(refusal, language) {
    return Object.assign(new InputError(), {
        field: refusal.field ? [...refusal.field] : null,
        code: refusal.code,
        message: describeRefusal(refusal.message, refusal.params, language),
        retryable: refusal.retryable,
    });
}
//# sourceMappingURL=user-error.js.map