import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../kernel/clock.js';
import type { ProgramDirectory } from '../../kernel/program-config.js';
import { Program } from './program.js';
import { EarningRuleRow, ProgramRow, WalletRow } from './programs.entity.js';

/** How long another process's change may stay unseen by reads; commands compare the version in their own transaction. */
const STALE_AFTER_MS = 5_000;

/** An entity manager whose transactions see one program only. */
export function forProgram(orm: MikroORM, programId: number): EntityManager {
  return orm.em.fork({ session: { variables: { 'app.program': programId } } });
}

/** The programs of this server, read once and kept until they change. */
export class CachedProgramDirectory implements ProgramDirectory {
  private readonly programs: LRUCache<number, Program>;
  private readonly ids: LRUCache<string, { id: number }>;

  constructor(
    private readonly orm: MikroORM,
    clock: Clock,
  ) {
    const shared = { max: 1_000, ttl: STALE_AFTER_MS, ttlResolution: 0, perf: clock };
    this.programs = new LRUCache({ ...shared, fetchMethod: (id) => this.load(id) });
    // A program never changes its code, so what was found needs no second look; what was not found is asked for again.
    this.ids = new LRUCache({ max: 1_000, fetchMethod: (code) => this.find(code) });
  }

  async get(programId: number, minimumVersion = 0): Promise<Program> {
    const cached = await this.programs.fetch(programId);
    if (cached !== undefined && cached.version >= minimumVersion) return cached;
    const fresh = await this.programs.fetch(programId, { forceRefresh: true });
    if (fresh === undefined) throw new Error(`there is no program ${programId}`);
    return fresh;
  }

  async idOf(code: string): Promise<number | null> {
    return (await this.ids.fetch(code))?.id ?? null;
  }

  /** The ids of all programs of this server. */
  async allIds(): Promise<number[]> {
    const rows = await this.orm.em.fork().execute<{ id: number }[]>('SELECT id FROM program_ids() AS id');
    return rows.map((row) => row.id);
  }

  /** Forgets a program that has changed in this process. */
  forget(programId: number): void {
    this.programs.delete(programId);
  }

  private async find(code: string): Promise<{ id: number } | undefined> {
    const [row] = await this.orm.em.fork().execute<{ id: number | null }[]>('SELECT find_program(?) AS id', [code]);
    return row?.id == null ? undefined : { id: row.id };
  }

  private load(programId: number): Promise<Program | undefined> {
    return forProgram(this.orm, programId).transactional((em) => readProgram(em, programId));
  }
}

/** Reads a program within a transaction of its own program. */
export async function readProgram(em: EntityManager, programId: number): Promise<Program | undefined> {
  const row = await em.findOne(ProgramRow, { id: programId });
  if (row === null) return undefined;
  const wallets = await em.find(WalletRow, { programId }, { orderBy: { id: 'asc' } });
  const rules = await em.find(EarningRuleRow, { programId }, { orderBy: { code: 'asc', version: 'asc' } });
  return new Program(row, wallets, rules);
}
