import { randomBytes } from 'node:crypto';
import type { Database } from './database/index.js';
import type { Clock } from './kernel/clock.js';
import { NodeResolver } from './kernel/node.resolver.js';
import { isRefusal } from './kernel/refusal.js';
import { ApiKeyResolver, apiKeyNode, CreateApiKey, ListApiKeys, RevokeApiKey } from './modules/auth/index.js';
import {
  EarningResolver,
  PurchaseMemberResolver,
  PurchaseReader,
  purchasesPart,
  RecordPurchaseMemberResolver,
  RecordReturnMemberResolver,
  ReturnPurchasesResolver,
} from './modules/earning/index.js';
import {
  AdjustmentQueries,
  adjustmentsPart,
  Commands,
  holdsPart,
  LedgerEntryResolver,
  LedgerReader,
  LedgerResolver,
  ledgerNodes,
  MemberWalletsResolver,
  StatementResolver,
  sweepMember,
  transferDaysPart,
  WalletResolver,
} from './modules/ledger/index.js';
import {
  ChangeStatus,
  CloseMember,
  EnrollMember,
  MemberReader,
  MemberResolver,
  MembershipResolver,
  MemberVault,
  memberNode,
  memberRefReader,
  resolveMembers,
  UpdateMember,
} from './modules/members/index.js';
import {
  type CachedProgramDirectory,
  CreateProgram,
  ProgramResolver,
  programNode,
  UpdateProgram,
} from './modules/programs/index.js';
import {
  EventFieldsResolver,
  EventsResolver,
  Listening,
  type ListeningDeps,
  type Stream,
  WalletChangeResolver,
} from './modules/realtime/index.js';

/** The write side and the read side of the ledger. */
export interface Ledger {
  commands: Commands;
  reader: LedgerReader;
}

export function ledgerOf(database: Database, clock: Clock, programs: CachedProgramDirectory, stream: Stream): Ledger {
  const parts = [holdsPart, adjustmentsPart, transferDaysPart, purchasesPart];
  const commands = new Commands({ pool: database.batch, programs, clock, resolveMembers, parts, onEvents: () => stream.wake() });
  return { commands, reader: new LedgerReader(database.app) };
}

export interface Composition {
  masterKey: Buffer;
  clock: Clock;
  database: Database;
  programs: CachedProgramDirectory;
  stream: Stream;
  ledger: Ledger;
}

/** Every resolver with what it needs. */
export function composeResolvers({ masterKey, clock, database, programs, stream, ledger }: Composition): {
  instances: object[];
  listening: Listening;
} {
  const { app: pool, orm } = database;
  const { commands, reader } = ledger;
  const vault = new MemberVault(masterKey);
  const readRef = memberRefReader(vault);
  const members = new MemberReader(pool);
  const purchases = new PurchaseReader(pool);
  const closing = {
    async closeAccounts({ programId, memberId }: { programId: number; memberId: number }) {
      const done = await commands.run(sweepMember(programId, memberId));
      if (isRefusal(done)) throw new Error(`what member ${memberId} had left was not written off: ${done.message}`);
    },
  };
  const keys = new ListApiKeys(orm);
  const instances = [
    new NodeResolver([programNode, memberNode(members), apiKeyNode(keys), ...ledgerNodes(reader), ...purchases.nodes()]),
    new ApiKeyResolver(new CreateApiKey(orm, clock, randomBytes), new RevokeApiKey(orm, clock), keys),
    new ProgramResolver(new CreateProgram(orm, programs, clock, false), new UpdateProgram(orm, programs, clock, false)),
    new MemberResolver(members, vault, readRef),
    new MembershipResolver(
      new EnrollMember(pool, vault, clock, randomBytes),
      new UpdateMember(pool, vault, readRef, clock),
      new ChangeStatus(pool, readRef, clock),
      new CloseMember(pool, vault, readRef, closing, clock),
      members,
    ),
    new MemberWalletsResolver(),
    new WalletResolver(reader, members),
    new LedgerEntryResolver(),
    new StatementResolver(reader),
    new AdjustmentQueries(reader),
    new LedgerResolver(commands, reader, readRef),
    new EarningResolver({ commands, ledger: reader, purchases, readRef }),
    new PurchaseMemberResolver(members),
    new RecordPurchaseMemberResolver(members),
    new RecordReturnMemberResolver(members),
    new ReturnPurchasesResolver(purchases),
    new EventsResolver(stream),
    new EventFieldsResolver(members),
    new WalletChangeResolver(reader),
  ];
  const findMember: ListeningDeps['findMember'] = (context, lookup) => members.find(context, lookup);
  return { instances, listening: new Listening({ stream, pool, programs, readMemberRef: readRef, findMember }) };
}
