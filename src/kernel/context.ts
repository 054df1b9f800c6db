import type { Caller } from './caller.js';
import type { Clock } from './clock.js';
import type { Language } from './messages.js';
import type { ProgramConfig, ProgramDirectory } from './program-config.js';
import type { Reader } from './reader.js';

/** Makes what a request shares, e.g. a data loader. */
export type Maker<T> = (context: RequestContext) => T;

/** What one request makes once and shares among its resolvers, keyed by the function that makes it. */
export class Loaders {
  private readonly made = new Map<Maker<unknown>, unknown>();

  constructor(private readonly context: RequestContext) {}

  get<T>(make: Maker<T>): T {
    let value = this.made.get(make) as T | undefined;
    if (value === undefined) {
      value = make(this.context);
      this.made.set(make, value);
    }
    return value;
  }
}

/** The programs of this server, and what it knows of one without asking. */
export interface KnownPrograms extends Pick<ProgramDirectory, 'get'> {
  peek(programId: number): ProgramConfig | undefined;
}

/** What every resolver gets. */
export class RequestContext {
  private shared: Loaders | null = null;

  constructor(
    readonly caller: Caller,
    /** The caller's program as it was when the request came; null for the platform's admin and anonymous callers. */
    private known: ProgramConfig | null,
    readonly requestId: string,
    readonly reader: Reader,
    readonly clock: Clock,
    private readonly programs: KnownPrograms | null = null,
  ) {}

  /** The caller's program; null for the platform's admin and anonymous callers. */
  get program(): ProgramConfig | null {
    return this.known;
  }

  /** Goes by the newest program that this server knows: a command may have met what was configured on another one a moment ago. */
  catchUp(): void {
    const newest = this.known && this.programs?.peek(this.known.id);
    if (this.known && newest && newest.version > this.known.version) this.known = newest;
  }

  /** The same request with its program read anew where it has changed since; itself where it has not. */
  async renewed(): Promise<RequestContext> {
    const { caller, known, requestId, reader, clock, programs } = this;
    const newest = known && programs ? await programs.get(known.id, known.version + 1) : known;
    if (newest?.version === known?.version) return this;
    return new RequestContext(caller, newest, requestId, reader, clock, programs);
  }

  /** Of what the API itself says to the caller. */
  get language(): Language {
    return this.reader.language;
  }

  get loaders(): Loaders {
    this.shared ??= new Loaders(this);
    return this.shared;
  }

  /** The caller's program, where access rules guarantee that there is one. */
  get tenant(): ProgramConfig {
    if (!this.program) throw new Error('this operation needs a program; its access rule should have refused the caller');
    return this.program;
  }
}
