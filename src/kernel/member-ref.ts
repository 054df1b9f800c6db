import { Field, ID, InputType } from 'type-graphql';
import type { MemberLookup } from './member-lookup.js';
import type { ProgramConfig } from './program-config.js';
import type { Refusal } from './refusal.js';
import { PhoneNumber } from './scalars/index.js';

@InputType('MemberRef', { description: 'Names a member. Exactly one field is given.' })
export class MemberRef {
  @Field(() => ID, { nullable: true, description: 'Its global id.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Its id in the system of the brand.' })
  externalId?: string | null;

  @Field(() => PhoneNumber, { nullable: true, description: 'Its phone number in any common spelling.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of its card; spaces and hyphens do not matter.' })
  cardNumber?: string | null;
}

/**
 * Turns what a caller wrote into a look-up. Refuses INVALID when not exactly one field is given or a phone number is none, NOT_FOUND for what no member
 * can have. Fields are relative to the reference. The members module provides it; app.ts plugs it in where members are named.
 */
export type ReadMemberRef = (ref: MemberRef, program: ProgramConfig) => MemberLookup | Refusal;
