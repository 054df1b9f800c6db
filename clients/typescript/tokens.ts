import { ApiError, NoAnswer } from './errors.js';
import type { RefreshSessionMutation } from './generated/graphql.js';
import { backoff, newKey, sleep } from './timing.js';
import type { Storage } from './transport.js';

/** Where credentials come from. */
export interface Tokens {
  authorization(): Promise<string | null>;
  /** Another credential, after the last one was refused. False: there is none. */
  renew(): Promise<boolean>;
}

/** A token that the caller looks after: asked for again when it was refused. */
export function givenTokens(token: string | null | (() => string | null | Promise<string | null>)): Tokens {
  return {
    authorization: async () => {
      const given = typeof token === 'function' ? await token() : token;
      return given === null ? null : `Bearer ${given}`;
    },
    renew: async () => typeof token === 'function',
  };
}

/** The tokens of a sign-in, as the API gives them. */
export interface SessionTokens {
  memberId: string;
  accessToken: string;
  refreshToken: string;
}

interface Kept extends SessionTokens {
  /** The key that the next refresh will have, also when the app is killed before its answer comes. */
  refreshKey: string;
}

type AskRefresh = (variables: { input: { idempotencyKey: string; refreshToken: string } }) => Promise<RefreshSessionMutation>;

const ATTEMPTS = 6;

/** A member's session on this device: kept in its storage, refreshed when it must be, by one request at a time. */
export class Session implements Tokens {
  private renewing: Promise<boolean> | null = null;
  private ask: AskRefresh | null = null;

  constructor(
    private readonly storage: Storage,
    private readonly name = 'fealty-session',
    /** Told when the session is over and the member has to sign in again. */
    private readonly onEnd: () => void = () => undefined,
  ) {}

  /** Who is signed in on this device; null for nobody. */
  get memberId(): string | null {
    return this.kept()?.memberId ?? null;
  }

  get refreshToken(): string | null {
    return this.kept()?.refreshToken ?? null;
  }

  /** Begins with what a sign-in gave. */
  begin({ memberId, accessToken, refreshToken }: SessionTokens): void {
    const kept: Kept = { memberId, accessToken, refreshToken, refreshKey: newKey() };
    this.storage.set(this.name, JSON.stringify(kept));
  }

  /** Forgets the session; the API is told by `logout`. */
  forget(): void {
    this.storage.remove(this.name);
  }

  /** How a refresh is sent; the client says it when it is made. */
  refreshBy(ask: AskRefresh): void {
    this.ask = ask;
  }

  async authorization(): Promise<string | null> {
    await this.renewing;
    const kept = this.kept();
    return kept === null ? null : `Bearer ${kept.accessToken}`;
  }

  renew(): Promise<boolean> {
    this.renewing ??= this.refresh().finally(() => {
      this.renewing = null;
    });
    return this.renewing;
  }

  private async refresh(): Promise<boolean> {
    const kept = this.kept();
    if (kept === null || this.ask === null) return false;
    const { refreshKey: idempotencyKey, refreshToken } = kept;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { refreshSession } = await this.ask({ input: { idempotencyKey, refreshToken } });
        // another page was quicker, or somebody else has signed in, or nobody is signed in any more
        if (this.refreshToken !== refreshToken) return this.refreshToken !== null;
        if (refreshSession.session !== null && refreshSession.session !== undefined) {
          this.begin(refreshSession.session);
          return true;
        }
        this.forget();
        this.onEnd();
        return false;
      } catch (error) {
        // the same token with the same key: an answer that was lost is given again
        const again = error instanceof NoAnswer || (error instanceof ApiError && error.retryAfterMs !== null);
        if (!again || attempt >= ATTEMPTS) throw error;
        await sleep(backoff(attempt));
      }
    }
  }

  private kept(): Kept | null {
    const text = this.storage.get(this.name);
    if (text === null) return null;
    try {
      return JSON.parse(text) as Kept;
    } catch {
      return null;
    }
  }
}
