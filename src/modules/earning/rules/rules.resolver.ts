import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../../kernel/access.js';
import { RequestContext } from '../../../kernel/context.js';
import { type Refusal, refuse } from '../../../kernel/refusal.js';
import type { RuleDefinition } from '../../../kernel/scheme/rule.js';
import type { SchemeStatus } from '../../../kernel/scheme/scheme.js';
import { toUserError } from '../../../kernel/user-error.js';
import { type SchemeItem, SchemeStatusEnum, type SchemeStore } from '../../programs/index.js';
import { readRule } from './read-rule.js';
import { ChangeRuleInput, SaveRuleInput } from './rule.input.js';
import { RulePayload, RuleType } from './rule.types.js';
import { recheckRule } from './rule-references.js';
import { ruleView } from './rule-view.js';

const CODE = 'Its code.';

/** What earns points, as marketers change it. A rule that is saved as anything but DRAFT or ACTIVE is INVALID. */
@Resolver()
export class RuleResolver {
  constructor(private readonly store: SchemeStore) {}

  @Access('staff', 'server', 'admin', { scope: 'program:read' })
  @Query(() => [RuleType], { description: 'The earning rules of the program, by their codes.' })
  async rules(
    @Arg('status', () => SchemeStatusEnum, { nullable: true, description: 'Only those with this status.' })
    status: SchemeStatus | null,
    @Ctx() context: RequestContext,
  ): Promise<object[]> {
    const items = await this.store.list(context.tenant.id, 'rules');
    return items.filter((item) => status == null || item.status === status).map((item) => ruleView(item, context.tenant));
  }

  @Access('staff', 'server', 'admin', { scope: 'program:read' })
  @Query(() => RuleType, { nullable: true, description: 'One earning rule; null when there is none with this code.' })
  async rule(
    @Arg('code', () => String, { description: CODE }) code: string,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const item = await this.store.find(context.tenant.id, 'rules', code);
    return item && ruleView(item, context.tenant);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => RulePayload, {
    description: 'Saves a rule: as a draft, or as its next version from now or later on. What was earned keeps its version.',
  })
  async saveRule(
    @Arg('input', () => SaveRuleInput, { description: 'All that the rule says.' }) input: SaveRuleInput,
    @Ctx() context: RequestContext,
  ): Promise<RulePayload> {
    const { code, status, validFrom, validUntil } = input;
    const as = status ?? 'ACTIVE';
    if (as !== 'DRAFT' && as !== 'ACTIVE') return payload([refuse('INVALID', ['status'], 'rule-status')], context);
    const saved = await this.store.save(
      context.caller,
      context.tenant.id,
      'rules',
      code,
      (program) => readRule(input, code, program),
      { status: as, from: validFrom?.getTime() ?? null, until: validUntil?.getTime() ?? null },
    );
    return payload(saved, context);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => RulePayload, {
    description: 'Puts a rule in force: its draft, or its newest version again. One that is in force already stays as it is.',
  })
  activateRule(
    @Arg('input', () => ChangeRuleInput, { description: 'Which rule.' }) input: ChangeRuleInput,
    @Ctx() context: RequestContext,
  ): Promise<RulePayload> {
    return this.change(input, 'ACTIVE', context);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => RulePayload, { description: 'Stops a rule; it can be activated again.' })
  pauseRule(
    @Arg('input', () => ChangeRuleInput, { description: 'Which rule.' }) input: ChangeRuleInput,
    @Ctx() context: RequestContext,
  ): Promise<RulePayload> {
    return this.change(input, 'PAUSED', context);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => RulePayload, { description: 'Ends a rule for good. What it gave stays.' })
  endRule(
    @Arg('input', () => ChangeRuleInput, { description: 'Which rule.' }) input: ChangeRuleInput,
    @Ctx() context: RequestContext,
  ): Promise<RulePayload> {
    return this.change(input, 'ENDED', context);
  }

  private async change(
    { code, at }: ChangeRuleInput,
    to: 'ACTIVE' | 'PAUSED' | 'ENDED',
    context: RequestContext,
  ): Promise<RulePayload> {
    const { caller, tenant } = context;
    const changed = await this.store.change(caller, tenant.id, 'rules', code, to, at?.getTime() ?? null, recheckRule);
    return payload(changed, context);
  }
}

function payload(outcome: SchemeItem<RuleDefinition> | Refusal[], context: RequestContext): RulePayload {
  return Array.isArray(outcome)
    ? { rule: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) }
    : { rule: ruleView(outcome, context.tenant), userErrors: [] };
}
