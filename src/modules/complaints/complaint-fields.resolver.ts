import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { RequestContext } from '../../kernel/context.js';
import { type Connection, ForwardPageArgs, pageRequest, toConnection } from '../../kernel/pagination.js';
import { type Member, type MemberReader, MemberType } from '../members/index.js';
import {
  ComplaintAttachment,
  ComplaintChangeConnection,
  type ComplaintChangeType,
  ComplaintItem,
  type ComplaintMessage,
  ComplaintMessageConnection,
} from './complaint-parts.types.js';
import { idOf } from './complaint-reader.js';
import type { ComplaintRecord } from './complaint-record.js';
import { ComplaintType, ForComplainants, ForHandlers } from './complaints.types.js';
import { GoodwillCreditType } from './goodwill.types.js';
import { CreditRecord } from './goodwill-record.js';
import { type AttachmentRow, readAttachments, readChanges, readItems, readMessages } from './read-complaints.js';
import { readCreditsOf } from './read-goodwill.js';

/** What belongs to a complaint and is read only where it is asked for. */
@Resolver(() => ComplaintType)
export class ComplaintFieldsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly members: MemberReader,
  ) {}

  @ForComplainants
  @FieldResolver(() => MemberType, { nullable: true, description: 'Who complains.' })
  member(@Root() { row }: ComplaintRecord, @Ctx() context: RequestContext): Promise<Member | null> {
    return this.members.byId(context, row.memberId);
  }

  @ForComplainants
  @FieldResolver(() => [ComplaintItem], { description: 'The lines of the order that it is about.' })
  items(@Root() { row }: ComplaintRecord, @Ctx() context: RequestContext): Promise<ComplaintItem[]> {
    return this.reads.ask(context, readItems, row.id);
  }

  @ForComplainants
  @FieldResolver(() => [ComplaintAttachment], { description: 'The files that it was filed with.' })
  async attachments(@Root() { row }: ComplaintRecord, @Ctx() context: RequestContext): Promise<ComplaintAttachment[]> {
    return ofMessage(await this.reads.ask(context, readAttachments, row.id), null);
  }

  @ForComplainants
  @FieldResolver(() => ComplaintMessageConnection, {
    description: 'What was said, oldest first. Internal notes are for staff alone.',
  })
  async messages(
    @Root() { row }: ComplaintRecord,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ComplaintMessage>> {
    const request = pageRequest(page);
    const withNotes = context.caller.kind !== 'member';
    const which = { complaintId: row.id, withNotes, after: idOf(request.after) ?? 0, limit: request.limit + 1 };
    const [messages, files] = await Promise.all([
      this.reads.ask(context, readMessages, which),
      this.reads.ask(context, readAttachments, row.id),
    ]);
    const shown = messages.map(({ id, kind, author, text, at }): ComplaintMessage => {
      return { id: String(id), kind, author, text, at: new Date(at), attachments: ofMessage(files, id) };
    });
    return toConnection(request, shown, ({ id }) => id);
  }

  @ForComplainants
  @FieldResolver(() => [GoodwillCreditType], {
    description: 'Points that were given for it, oldest first; to staff also what waits or was declined.',
  })
  async goodwill(@Root() { row }: ComplaintRecord, @Ctx() context: RequestContext): Promise<CreditRecord[]> {
    const credits = await this.reads.ask(context, readCreditsOf, row.id);
    const visible = context.caller.kind === 'member' ? credits.filter(({ status }) => status === 'GRANTED') : credits;
    return visible.map((credit) => new CreditRecord(credit, context.tenant));
  }

  @ForHandlers
  @FieldResolver(() => ComplaintChangeConnection, { description: 'All that was done, oldest first, in codes.' })
  async history(
    @Root() { row }: ComplaintRecord,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ComplaintChangeType>> {
    const request = pageRequest(page);
    const which = { complaintId: row.id, after: idOf(request.after) ?? 0, limit: request.limit + 1 };
    const changes = await this.reads.ask(context, readChanges, which);
    return toConnection(
      request,
      changes.map((change) => ({ ...change, at: new Date(change.at) })),
      ({ id }) => id,
    );
  }
}

const ofMessage = (files: readonly AttachmentRow[], id: number | null): AttachmentRow[] =>
  files.filter(({ messageId }) => messageId === id);
