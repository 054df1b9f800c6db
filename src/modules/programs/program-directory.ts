import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import type { Clock, Instant } from '../../kernel/clock.js';
import type { JwksIssuer, ProgramDirectory } from '../../kernel/program-config.js';
import { isLine } from '../../kernel/text.js';
import { Program } from './program.js';
import { walletOf } from './program-edit.js';
import { ProgramRow, WalletRow } from './programs.entity.js';
import { readScheme } from './scheme-rows.js';

/** How long another process's change may stay unseen by reads; commands compare the version in their own transaction. */
const STALE_AFTER_MS = 5_000;

const MAX_CODE_LENGTH = 63;

/** An entity manager whose transactions see one program only. */
export function forProgram(orm: MikroORM, programId: number): EntityManager {
  return orm.em.fork({ session: { variables: { 'app.program': programId } } });
}

/** The programs of this server, read once and kept until they change. */
export class CachedProgramDirectory implements ProgramDirectory {
  private readonly programs: LRUCache<number, Program>;
  // A program never changes its code, so what was found needs no second look; what was not found is asked for again.
  private readonly ids = new LRUCache<string, number>({ max: 1_000 });
  private readonly loading = new Map<number, Promise<Program>>();
  private issuers: { readAt: Instant; programs: Promise<Program[]> } | null = null;

  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
  ) {
    this.programs = new LRUCache({ max: 1_000, ttl: STALE_AFTER_MS, ttlResolution: 0, perf: clock });
  }

  /** What is at hand, for those who would rather not wait: events are told by the thousand. */
  peek(programId: number): Program | undefined {
    return this.programs.get(programId);
  }

  async get(programId: number, minimumVersion = 0): Promise<Program> {
    const cached = this.programs.get(programId);
    if (cached !== undefined && cached.version >= minimumVersion) return cached;
    const joined = await (this.loading.get(programId) ?? this.startLoading(programId));
    // A reading that was under way may have begun before the change.
    return joined.version >= minimumVersion ? joined : this.startLoading(programId);
  }

  async idOf(code: string): Promise<number | null> {
    const known = this.ids.get(code);
    if (known !== undefined) return known;
    if (!isLine(code, MAX_CODE_LENGTH)) return null;
    const [row] = await this.orm.em.fork().execute<{ id: number | null }[]>('SELECT find_program(?) AS id', [code]);
    const id = row?.id ?? null;
    if (id !== null) this.ids.set(code, id);
    return id;
  }

  /** The programs that trust this issuer of tokens, oldest first; what is new is seen after five seconds. */
  async withIssuer(issuer: string): Promise<Program[]> {
    const now = this.clock.now();
    if (this.issuers === null || now - this.issuers.readAt >= STALE_AFTER_MS) {
      const programs = this.readAll();
      this.issuers = { readAt: now, programs };
      programs.catch(() => {
        this.issuers = null;
      });
    }
    const programs = await this.issuers.programs;
    return programs.filter((program) => program.issuer?.issuer === issuer);
  }

  /** Whether another program takes tokens of this issuer for this audience: they could not be told apart. */
  async isIssuerTaken({ issuer, audience }: JwksIssuer, exceptId: number | null): Promise<boolean> {
    const programs = await this.readAll();
    return programs.some(({ id, issuer: other }) => id !== exceptId && other?.issuer === issuer && other.audience === audience);
  }

  private async readAll(): Promise<Program[]> {
    const rows = await this.orm.em.fork().execute<{ id: number }[]>('SELECT id FROM program_ids() AS id');
    const programs: Program[] = [];
    for (const { id } of rows) programs.push(await this.get(id));
    return programs;
  }

  private startLoading(programId: number): Promise<Program> {
    const loading = this.load(programId).finally(() => {
      if (this.loading.get(programId) === loading) this.loading.delete(programId);
    });
    this.loading.set(programId, loading);
    return loading;
  }

  private async load(programId: number): Promise<Program> {
    const program = await forProgram(this.orm, programId).transactional((em) => readProgram(em, programId));
    const cached = this.programs.peek(programId);
    if (cached === undefined || cached.version <= program.version) this.programs.set(programId, program);
    return program;
  }
}

/** Reads a program within a transaction of its own program. */
async function readProgram(em: EntityManager, programId: number): Promise<Program> {
  const row = await em.findOneOrFail(ProgramRow, { id: programId });
  const wallets = await em.find(WalletRow, { programId }, { orderBy: { id: 'asc' } });
  return new Program(row, wallets.map(walletOf), await readScheme(em, programId));
}
