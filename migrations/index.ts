import { Migration20261122000001_programs } from './Migration20261122000001_programs.js';
import { Migration20261122000002_members } from './Migration20261122000002_members.js';
import { Migration20261122000003_ledger } from './Migration20261122000003_ledger.js';
import { Migration20261122000004_purchases } from './Migration20261122000004_purchases.js';
import { Migration20261122000005_stream } from './Migration20261122000005_stream.js';

/** Every migration, oldest first. They are listed and not searched for, so that the sources, the tests and the build run the very same ones. */
export const migrations = [
  Migration20261122000001_programs,
  Migration20261122000002_members,
  Migration20261122000003_ledger,
  Migration20261122000004_purchases,
  Migration20261122000005_stream,
];
