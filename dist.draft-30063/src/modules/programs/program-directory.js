import { LRUCache } from 'lru-cache';
import { Program } from './program.js';
import { walletOf } from './program-edit.js';
import { ProgramRow, WalletRow } from './programs.entity.js';
import { readScheme } from './scheme-rows.js';
/** How long another process's change may stay unseen by reads; commands compare the version in their own transaction. */
const STALE_AFTER_MS = 5_000;
/** An entity manager whose transactions see one program only. */
export function forProgram(orm, programId) {
    return orm.em.fork({ session: { variables: { 'app.program': programId } } });
}
/** The programs of this server, read once and kept until they change. */
export class CachedProgramDirectory {
    constructor(orm, clock) {
        this.orm = orm;
        this.clock = clock;
        // A program never changes its code, so what was found needs no second look; what was not found is asked for again.
        this.ids = new LRUCache({ max: 1_000 });
        this.loading = new Map();
        this.issuers = null;
        this.programs = new LRUCache({ max: 1_000, ttl: STALE_AFTER_MS, ttlResolution: 0, perf: clock });
    }
    /** What is at hand, for those who would rather not wait: events are told by the thousand. */
    peek(programId) {
        return this.programs.get(programId);
    }
    async get(programId, minimumVersion = 0) {
        const cached = this.programs.get(programId);
        if (cached !== undefined && cached.version >= minimumVersion)
            return cached;
        const joined = await (this.loading.get(programId) ?? this.startLoading(programId));
        // A reading that was under way may have begun before the change.
        return joined.version >= minimumVersion ? joined : this.startLoading(programId);
    }
    async idOf(code) {
        const known = this.ids.get(code);
        if (known !== undefined)
            return known;
        const [row] = await this.orm.em.fork().execute('SELECT find_program(?) AS id', [code]);
        const id = row?.id ?? null;
        if (id !== null)
            this.ids.set(code, id);
        return id;
    }
    /** The programs that trust this issuer of tokens, oldest first; what is new is seen after five seconds. */
    async withIssuer(issuer) {
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
    async isIssuerTaken({ issuer, audience }, exceptId) {
        const programs = await this.readAll();
        return programs.some(({ id, issuer: other }) => id !== exceptId && other?.issuer === issuer && other.audience === audience);
    }
    async readAll() {
        const rows = await this.orm.em.fork().execute('SELECT id FROM program_ids() AS id');
        const programs = [];
        for (const { id } of rows)
            programs.push(await this.get(id));
        return programs;
    }
    startLoading(programId) {
        const loading = this.load(programId).finally(() => {
            if (this.loading.get(programId) === loading)
                this.loading.delete(programId);
        });
        this.loading.set(programId, loading);
        return loading;
    }
    async load(programId) {
        const program = await forProgram(this.orm, programId).transactional((em) => readProgram(em, programId));
        const cached = this.programs.peek(programId);
        if (cached === undefined || cached.version <= program.version)
            this.programs.set(programId, program);
        return program;
    }
}
/** Reads a program within a transaction of its own program. */
async function readProgram(em, programId) {
    const row = await em.findOneOrFail(ProgramRow, { id: programId });
    const wallets = await em.find(WalletRow, { programId }, { orderBy: { id: 'asc' } });
    return new Program(row, wallets.map(walletOf), await readScheme(em, programId));
}
//# sourceMappingURL=program-directory.js.map