import { Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from './access.js';
import { describeRefusal, type Language } from './messages.js';
import { type Refusal, type RefusalCode, refusalCodes } from './refusal.js';

export const UserErrorCode = Object.fromEntries(refusalCodes.map((code) => [code, code])) as { [Code in RefusalCode]: Code };

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
    FORBIDDEN_TARGET: { description: 'The caller may do this, but not to this member, or not to what somebody else made.' },
  },
});

/** The shape of every domain error. */
@InterfaceType('UserError', {
  description: 'Why a mutation did not do what was asked. Nothing was changed.',
  resolveType: () => 'InputError',
})
@Access('public')
export abstract class UserError {
  @Field(() => [String], { nullable: true, description: 'Path in the input, e.g. ["lines", "0", "amount"].' })
  field!: string[] | null;

  @Field(() => UserErrorCode, { description: 'The stable code.' })
  code!: RefusalCode;

  @Field(() => String, { description: "For people, in the caller's language (en, zh-CN)." })
  message!: string;

  @Field(() => Boolean, { description: 'Whether the very same request may succeed later.' })
  retryable!: boolean;
}

@ObjectType('InputError', { implements: UserError, description: 'A refused mutation.' })
@Access('public')
export class InputError extends UserError {}

/** The one translator from domain errors to what callers read. */
export function toUserError(refusal: Refusal, language: Language): InputError {
  return Object.assign(new InputError(), {
    field: refusal.field ? [...refusal.field] : null,
    code: refusal.code,
    message: describeRefusal(refusal.message, refusal.params, language),
    retryable: refusal.retryable,
  });
}
