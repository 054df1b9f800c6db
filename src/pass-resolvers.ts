import type { Reads } from './database/index.js';
import type { ReadMemberRef } from './kernel/member-ref.js';
import type { NodeLoader } from './kernel/node.js';
import type { PurchaseReader } from './modules/earning/index.js';
import type { Commands, LedgerReader } from './modules/ledger/index.js';
import type { MemberReader } from './modules/members/index.js';
import {
  MemberPassesResolver,
  PassMutationResolver,
  type PassReader,
  PassResolver,
  PassTypeResolver,
} from './modules/passes/index.js';
import type { SchemeStore } from './modules/programs/index.js';
import { StoredValueReader, StoredValueResolver } from './modules/stored-value/index.js';

interface PassDeps {
  commands: Commands;
  reader: LedgerReader;
  reads: Reads;
  purchases: PurchaseReader;
  members: MemberReader;
  readRef: ReadMemberRef;
  schemes: SchemeStore;
  passes: PassReader;
}

/** What members pay for beforehand: passes and stored value. */
export function passResolvers({
  commands,
  reader: ledger,
  reads,
  purchases,
  members,
  readRef,
  schemes,
  passes,
}: PassDeps): object[] {
  return [
    new PassTypeResolver(schemes),
    new PassResolver(passes, members),
    new MemberPassesResolver(passes),
    new PassMutationResolver({ commands, ledger, passes, purchases, readRef }),
    new StoredValueResolver({ commands, ledger, storedValue: new StoredValueReader(reads), readRef }),
  ];
}

/** Top-ups and payments by their ids. */
export function storedValueNodes(reads: Reads): NodeLoader[] {
  return new StoredValueReader(reads).nodes();
}
