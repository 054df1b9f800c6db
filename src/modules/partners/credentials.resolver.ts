import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { numericKey, toGlobalId } from '../../kernel/global-id.js';
import { isRefusal, type Refusal } from '../../kernel/refusal.js';
import { type InputError, toUserError } from '../../kernel/user-error.js';
import type { PartnerDocuments } from './documents.js';
import type { PartnerKeys } from './partner-keys.js';
import type { PartnerReader } from './partner-reader.js';
import type { PartnerSecrets } from './partner-secrets.js';
import {
  CreatePartnerKeyInput,
  CreatePartnerSecretInput,
  RegisterDocumentsInput,
  RemoveDocumentsInput,
  RevokePartnerSecretInput,
} from './partners.input.js';
import { PartnerDocumentsPayload, PartnerKeyPayload, PartnerSecretPayload } from './partners.payloads.types.js';
import { ForKeepers, PartnerSecretType } from './partners.types.js';
import type { PartnerSecret } from './read-secrets.js';

interface Dependencies {
  partners: PartnerReader;
  secrets: PartnerSecrets;
  secretsOf(context: RequestContext, partnerId: number): Promise<PartnerSecret[]>;
  keys: PartnerKeys;
  documents: PartnerDocuments;
}

/** What partners sign in with, and what they may run. */
@Resolver(() => PartnerSecretType)
export class PartnerCredentialsResolver {
  constructor(private readonly deps: Dependencies) {}

  @FieldResolver()
  id(@Root() { id }: PartnerSecret): string {
    return toGlobalId('PartnerSecret', id);
  }

  @ForKeepers
  @Mutation(() => PartnerKeyPayload, {
    description: 'Makes an API key of a partner; at most two are good at a time. `revokeApiKey` ends one.',
  })
  async createPartnerKey(
    @Arg('input', () => CreatePartnerKeyInput, { description: 'The key.' }) input: CreatePartnerKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnerKeyPayload> {
    const { scopes = null, expiresAt = null } = input;
    const draft = { partnerId: numericKey(input.partnerId, 'Partner'), scopes, expiresAt };
    const done = await this.deps.keys.create(context.caller, context.tenant.id, draft);
    return Array.isArray(done) ? { apiKey: null, secret: null, userErrors: said(context, done) } : { ...done, userErrors: [] };
  }

  @ForKeepers
  @Mutation(() => PartnerSecretPayload, {
    description: "Makes a secret of a partner's OAuth client; at most two are good at a time.",
  })
  async createPartnerSecret(
    @Arg('input', () => CreatePartnerSecretInput, { description: 'The secret.' }) input: CreatePartnerSecretInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnerSecretPayload> {
    const partnerId = numericKey(input.partnerId, 'Partner');
    const done = await this.deps.secrets.create(context.caller, context.tenant.id, partnerId, input.expiresAt ?? null);
    if (isRefusal(done)) return { partner: null, partnerSecret: null, secret: null, userErrors: said(context, [done]) };
    return this.shown(context, done.partnerId, done.id, done.secret);
  }

  @ForKeepers
  @Mutation(() => PartnerSecretPayload, {
    description: 'Ends a secret, and the access tokens that were issued for it, within five seconds and on open sockets too.',
  })
  async revokePartnerSecret(
    @Arg('input', () => RevokePartnerSecretInput, { description: 'Which secret.' }) input: RevokePartnerSecretInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnerSecretPayload> {
    const id = numericKey(input.id, 'PartnerSecret');
    const done = await this.deps.secrets.revoke(context.caller, context.tenant.id, id);
    if (isRefusal(done)) return { partner: null, partnerSecret: null, secret: null, userErrors: said(context, [done]) };
    return this.shown(context, done, id ?? 0, null);
  }

  @ForKeepers
  @Mutation(() => PartnerDocumentsPayload, {
    description: 'Registers documents that a partner may run by their hash; all or none. Those that are there already stay.',
  })
  async registerDocuments(
    @Arg('input', () => RegisterDocumentsInput, { description: 'The documents.' }) input: RegisterDocumentsInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnerDocumentsPayload> {
    const partnerId = numericKey(input.partnerId, 'Partner');
    const done = await this.deps.documents.register(context.caller, context.tenant.id, partnerId, input.documents);
    return allRefused(done)
      ? { hashes: [], userErrors: said(context, done) }
      : { hashes: done.filter((hash) => typeof hash === 'string'), userErrors: [] };
  }

  @ForKeepers
  @Mutation(() => PartnerDocumentsPayload, { description: 'Takes documents away from a partner, within five seconds.' })
  async removeDocuments(
    @Arg('input', () => RemoveDocumentsInput, { description: 'Which ones.' }) input: RemoveDocumentsInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnerDocumentsPayload> {
    const partnerId = numericKey(input.partnerId, 'Partner');
    const done = await this.deps.documents.remove(context.caller, context.tenant.id, partnerId, input.hashes);
    return Array.isArray(done) ? { hashes: [], userErrors: said(context, done) } : { hashes: input.hashes, userErrors: [] };
  }

  private async shown(context: RequestContext, partnerId: number, id: number, secret: string | null) {
    const [partner, secrets] = await Promise.all([
      this.deps.partners.byId(context, partnerId),
      this.deps.secretsOf(context, partnerId),
    ]);
    return { partner, partnerSecret: secrets.find((one) => one.id === id) ?? null, secret, userErrors: [] };
  }
}

function said(context: RequestContext, refusals: readonly Refusal[]): InputError[] {
  return refusals.map((refusal) => toUserError(refusal, context.language));
}

function allRefused(done: string[] | Refusal[]): done is Refusal[] {
  return done.length > 0 && done.every(isRefusal);
}
