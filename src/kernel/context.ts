import type { Caller } from './caller.js';
import type { Clock } from './clock.js';
import type { Language } from './messages.js';
import type { ProgramConfig } from './program-config.js';

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

/** What every resolver gets. */
export class RequestContext {
  private shared: Loaders | null = null;

  constructor(
    readonly caller: Caller,
    /** The caller's program; null for the platform's admin and anonymous callers. */
    readonly program: ProgramConfig | null,
    readonly requestId: string,
    readonly language: Language,
    readonly clock: Clock,
  ) {}

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
