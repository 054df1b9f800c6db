import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import type { Refusal } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { type Member, MemberType } from '../members/index.js';
import type { ChangeComplaints } from './change-complaints.js';
import { type ComplaintReader, everyComplaint } from './complaint-reader.js';
import type { ComplaintRecord } from './complaint-record.js';
import {
  AddComplaintMessageInput,
  AnswerComplaintInput,
  ComplaintFilter,
  FileComplaintInput,
  MoveComplaintInput,
  RateComplaintInput,
  UpdateComplaintInput,
} from './complaints.input.js';
import {
  ComplaintConnection,
  ComplaintPayload,
  ComplaintType,
  FileComplaintPayload,
  ForComplainants,
  ForHandlers,
  ForHandling,
  ForReaders,
} from './complaints.types.js';
import type { FileComplaint } from './file-complaint.js';
import type { Asked } from './handling.js';
import { severities } from './severity.js';

interface ComplaintDependencies {
  complaints: ComplaintReader;
  filing: FileComplaint;
  changes: ChangeComplaints;
}

const ForBoth = Access('member:self', 'staff', 'server', 'admin', { scope: 'complaints:write' });

/** What members complain about, and what is done about it. */
@Resolver(() => MemberType)
export class ComplaintResolver {
  constructor(private readonly deps: ComplaintDependencies) {}

  @ForReaders
  @Query(() => ComplaintType, { nullable: true, description: 'A complaint by its number. A member sees its own.' })
  complaint(
    @Arg('number', () => String, { description: 'Its number; lower case, spaces and hyphens do not matter.' }) number: string,
    @Ctx() context: RequestContext,
  ): Promise<ComplaintRecord | null> {
    return this.deps.complaints.byNumber(context, number);
  }

  @ForHandlers
  @Query(() => ComplaintConnection, { description: 'Complaints of all members, newest first.' })
  complaints(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Arg('filter', () => ComplaintFilter, { nullable: true, description: 'Which ones; all if left out.' })
    filter: ComplaintFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ComplaintRecord>> {
    const { statuses = null, categories = null, teams = null, assignee = null, orderId = null, ...rest } = filter ?? {};
    return this.deps.complaints.page(context, pageRequest(page), {
      ...{ statuses, categories, teams, assignee, orderId },
      severities: rest.severities?.map((severity) => severities[severity]) ?? null,
      memberId: rest.memberId == null ? null : (numericKey(rest.memberId, 'Member') ?? 0),
      overdueAt: rest.overdue === true ? context.clock.now() : null,
    });
  }

  @ForReaders
  @FieldResolver(() => ComplaintConnection, {
    name: 'complaints',
    description: 'What the member complained about, newest first.',
  })
  complaintsOf(
    @Root() member: Member,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ComplaintRecord>> {
    return this.deps.complaints.page(context, pageRequest(page), { ...everyComplaint, memberId: member.id });
  }

  @ForComplainants
  @Mutation(() => FileComplaintPayload, { description: 'Files a complaint: the clock begins.' })
  async fileComplaint(
    @Arg('input', () => FileComplaintInput, { description: 'The complaint.' }) input: FileComplaintInput,
    @Ctx() context: RequestContext,
  ): Promise<FileComplaintPayload> {
    const { idempotencyKey, category, subject, text, member = null, orderId = null } = input;
    const draft = {
      category,
      subject,
      text,
      member,
      orderId,
      lineIds: input.lineIds ?? [],
      attachments: input.attachments ?? [],
    };
    return this.answer(context, await this.deps.filing.run(context.caller, context.tenant, idempotencyKey, draft));
  }

  @ForBoth
  @Mutation(() => ComplaintPayload, { description: 'Says something about a complaint: to the other side, or among staff.' })
  async addComplaintMessage(
    @Arg('input', () => AddComplaintMessageInput, { description: 'What.' }) input: AddComplaintMessageInput,
    @Ctx() context: RequestContext,
  ): Promise<ComplaintPayload> {
    const { idempotencyKey, number, text, internal, waitForMember: wait, fromMember } = input;
    const request = { idempotencyKey, text, internal, wait, fromMember, attachments: input.attachments ?? [] };
    return this.answer(context, await this.deps.changes.say(askedOf(context, number), request));
  }

  @ForHandling
  @Mutation(() => ComplaintPayload, { description: 'Staff move a complaint on.' })
  async moveComplaint(
    @Arg('input', () => MoveComplaintInput, { description: 'Which one, how.' }) input: MoveComplaintInput,
    @Ctx() context: RequestContext,
  ): Promise<ComplaintPayload> {
    const { idempotencyKey, number, move, text = null, code = null } = input;
    return this.answer(context, await this.deps.changes.move(askedOf(context, number), move, { idempotencyKey, text, code }));
  }

  @ForBoth
  @Mutation(() => ComplaintPayload, {
    description: 'The member says what it thinks of how its complaint is handled, or a back end says it for the member.',
  })
  async answerComplaint(
    @Arg('input', () => AnswerComplaintInput, { description: 'Which one, what.' }) input: AnswerComplaintInput,
    @Ctx() context: RequestContext,
  ): Promise<ComplaintPayload> {
    const { idempotencyKey, number, answer, text = null } = input;
    return this.answer(
      context,
      await this.deps.changes.move(askedOf(context, number), answer, { idempotencyKey, text, code: null }),
    );
  }

  @ForHandling
  @Mutation(() => ComplaintPayload, { description: 'Staff say of what kind it is, how grave, and who has it.' })
  async updateComplaint(
    @Arg('input', () => UpdateComplaintInput, { description: 'What is new.' }) input: UpdateComplaintInput,
    @Ctx() context: RequestContext,
  ): Promise<ComplaintPayload> {
    const { number, category = null, severity = null, team = null, assignee = null } = input;
    return this.answer(context, await this.deps.changes.update(askedOf(context, number), { category, severity, team, assignee }));
  }

  @Access('member:self')
  @Mutation(() => ComplaintPayload, {
    description: 'The member says how content it is with what was done, once, when it is over.',
  })
  async rateComplaint(
    @Arg('input', () => RateComplaintInput, { description: 'Which one, how content.' }) input: RateComplaintInput,
    @Ctx() context: RequestContext,
  ): Promise<ComplaintPayload> {
    const { number, score, comment = null } = input;
    return this.answer(context, await this.deps.changes.rate(askedOf(context, number), score, comment));
  }

  private async answer(context: RequestContext, outcome: number | Refusal[]): Promise<ComplaintPayload> {
    if (typeof outcome === 'number') return { complaint: await this.deps.complaints.byId(context, outcome), userErrors: [] };
    return { complaint: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) };
  }
}

const askedOf = (context: RequestContext, number: string): Asked => ({ caller: context.caller, program: context.tenant, number });
