import { Arg, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import type { Language } from '../../kernel/messages.js';
import { type Refusal } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { type MemberReader } from '../members/index.js';
import { sessionOf } from '../sessions/index.js';
import { BindPhone } from './bind-phone.js';
import { LogIn } from './log-in.js';
import { type MiniProgram, MiniPrograms } from './mini-programs.js';
import {
  BindPhoneInput,
  BindVerifiedPhoneInput,
  LoginWithMiniProgramInput,
  RemoveMiniProgramInput,
  SaveMiniProgramInput,
} from './miniprograms.input.js';
import {
  BindVerifiedPhonePayload,
  ForPeople,
  MiniProgramPayload,
  MiniProgramType,
  RemoveMiniProgramPayload,
  SignInPayload,
} from './miniprograms.types.js';
import type { SignedIn } from './sign-in.js';

/** Each asks the platform: anonymous callers may do it a few times a second, and in bursts. */
const SIGN_IN_COST = 20;

export interface MiniProgramDeps {
  apps: MiniPrograms;
  login: LogIn;
  binding: BindPhone;
  members: MemberReader;
}

@Resolver()
export class MiniProgramResolver {
  constructor(private readonly deps: MiniProgramDeps) {}

  @Access('public')
  @Extensions({ cost: SIGN_IN_COST })
  @Mutation(() => SignInPayload, {
    description:
      'Signs in who opened a mini-program. A member is known by the openid, else by the unionid; anybody else gets a ticket for `bindPhone`.',
  })
  async loginWithMiniProgram(
    @Arg('input', () => LoginWithMiniProgramInput, { description: 'Who.' }) input: LoginWithMiniProgramInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInPayload> {
    const outcome = await this.deps.login.run(input);
    return Array.isArray(outcome) ? notSignedIn(outcome, null, context.language) : signedIn(outcome);
  }

  @Access('public')
  @Extensions({ cost: SIGN_IN_COST })
  @Mutation(() => SignInPayload, {
    description:
      'Binds the account of a ticket to the member that has the phone number, or makes its owner a member, and signs in. May be repeated.',
  })
  async bindPhone(
    @Arg('input', () => BindPhoneInput, { description: 'The ticket, and the phone number.' }) input: BindPhoneInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInPayload> {
    const outcome = await this.deps.binding.run(input);
    return 'refusals' in outcome ? notSignedIn(outcome.refusals, outcome.ticket, context.language) : signedIn(outcome);
  }

  @Access('staff', 'server', 'admin', { scope: 'members:write' })
  @Mutation(() => BindVerifiedPhonePayload, {
    description:
      'Binds the account of a ticket to the member that has a phone number which the back end has verified, or makes its owner a member. The member then signs in. May be repeated.',
  })
  async bindVerifiedPhone(
    @Arg('input', () => BindVerifiedPhoneInput, { description: 'The ticket, and the phone number.' })
    input: BindVerifiedPhoneInput,
    @Ctx() context: RequestContext,
  ): Promise<BindVerifiedPhonePayload> {
    const outcome = await this.deps.binding.onWordOf(context.caller, context.tenant, input);
    if (Array.isArray(outcome)) return { member: null, created: false, userErrors: errorsOf(outcome, context.language) };
    const member = await this.deps.members.fresh(context, outcome.memberId);
    return { member, created: outcome.created, userErrors: [] };
  }

  @ForPeople
  @Query(() => [MiniProgramType], { description: 'The mini-programs that members may sign in from, at most 20.' })
  async miniPrograms(@Ctx() context: RequestContext): Promise<MiniProgramType[]> {
    return (await this.deps.apps.list(context.tenant.id)).map(shown);
  }

  @ForPeople
  @Mutation(() => MiniProgramPayload, {
    description: 'Adds a mini-program, or changes its name and secret. Saving the same twice changes nothing more.',
  })
  async saveMiniProgram(
    @Arg('input', () => SaveMiniProgramInput, { description: 'The mini-program.' }) input: SaveMiniProgramInput,
    @Ctx() context: RequestContext,
  ): Promise<MiniProgramPayload> {
    const outcome = await this.deps.apps.save(context.caller, context.tenant.id, input);
    if (Array.isArray(outcome)) return { miniProgram: null, userErrors: errorsOf(outcome, context.language) };
    return { miniProgram: shown(outcome), userErrors: [] };
  }

  @ForPeople
  @Mutation(() => RemoveMiniProgramPayload, {
    description: 'Removes a mini-program. Sessions that were opened in it end; members stay members.',
  })
  async removeMiniProgram(
    @Arg('input', () => RemoveMiniProgramInput, { description: 'Which.' }) input: RemoveMiniProgramInput,
    @Ctx() context: RequestContext,
  ): Promise<RemoveMiniProgramPayload> {
    const refusals = await this.deps.apps.remove(context.caller, context.tenant.id, input.appId);
    return { userErrors: errorsOf(refusals, context.language) };
  }
}

function shown({ appId, name, createdAt, changedAt }: MiniProgram): MiniProgramType {
  return { appId, name, createdAt: new Date(createdAt), changedAt: new Date(changedAt) };
}

function signedIn({ tokens, ticket, created }: SignedIn): SignInPayload {
  return { session: tokens && sessionOf(tokens), ticket, created, userErrors: [] };
}

function notSignedIn(refusals: readonly Refusal[], ticket: string | null, language: Language): SignInPayload {
  return { session: null, ticket, created: false, userErrors: errorsOf(refusals, language) };
}

function errorsOf(refusals: readonly Refusal[], language: Language) {
  return refusals.map((refusal) => toUserError(refusal, language));
}
