import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, type ClassType } from 'type-graphql';
import { NodeResolver } from './kernel/node.resolver.js';
import { ApiKeyResolver } from './modules/auth/index.js';
import {
  EarningResolver,
  PurchaseMemberResolver,
  RecordPurchaseMemberResolver,
  RecordReturnMemberResolver,
  ReturnPurchasesResolver,
} from './modules/earning/index.js';
import {
  AdjustmentQueries,
  LedgerEntryResolver,
  LedgerResolver,
  MemberWalletsResolver,
  StatementResolver,
  WalletResolver,
} from './modules/ledger/index.js';
import { MemberResolver, MembershipResolver } from './modules/members/index.js';
import { ProgramResolver } from './modules/programs/index.js';
import { EventFieldsResolver, EventsResolver, WalletChangeResolver } from './modules/realtime/index.js';

const resolvers = [
  NodeResolver,
  ApiKeyResolver,
  ProgramResolver,
  MemberResolver,
  MembershipResolver,
  MemberWalletsResolver,
  WalletResolver,
  LedgerEntryResolver,
  StatementResolver,
  AdjustmentQueries,
  LedgerResolver,
  EarningResolver,
  PurchaseMemberResolver,
  RecordPurchaseMemberResolver,
  RecordReturnMemberResolver,
  ReturnPurchasesResolver,
  EventsResolver,
  EventFieldsResolver,
  WalletChangeResolver,
] as const;

/** type-graphql asks for one although every subscription here brings its own source. */
const noPubSub = {
  publish(): void {
    throw new Error('events come from the stream');
  },
  subscribe(): never {
    throw new Error('subscriptions bring their own source');
  },
};

/** Builds the served schema. Without instances it can be printed and checked, not executed. */
export function buildApiSchema(instances: readonly object[] = []): Promise<GraphQLSchema> {
  const byClass = new Map(instances.map((instance) => [instance.constructor, instance]));
  return buildSchema({
    resolvers: [...resolvers],
    container: { get: (resolver: ClassType) => byClass.get(resolver) },
    // Inputs are checked once, in the domain, with coded errors.
    validate: false,
    pubSub: noPubSub,
  });
}
