import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Context, createContext, runInContext } from 'node:vm';
import type { Phone } from './phone.js';

/** What a page is given and has, as far as tests look at it. */
export interface Page {
  data: Record<string, unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: the pages are plain JavaScript
  [name: string]: any;
}

/** The client as its package is built: CommonJS, of nothing but what every place has. @returns the folder, and how to remove it */
export function buildClient(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'fealty-client-'));
  const compiler = 'node_modules/typescript/bin/tsc';
  execFileSync(process.execPath, [compiler, '-p', 'clients/typescript/tsconfig.json', '--outDir', folder], { stdio: 'pipe' });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a mini-program's JavaScript where there is what the platform has and nothing else: no fetch, no WebSocket, no URL, no crypto, no `process`. */
export class MiniProgram {
  private readonly loaded = new Map<string, { exports: unknown }>();
  private readonly context: Context;
  private app: Record<string, unknown> = {};
  private page: Page | null = null;

  constructor(
    private readonly folder: string,
    private readonly client: string,
    phone: Phone,
    wx: object,
    private readonly config: object,
  ) {
    this.context = createContext({
      wx: { ...phone.wx, ...wx },
      setTimeout: phone.setTimeout,
      clearTimeout,
      App: (app: Record<string, unknown>) => {
        this.app = app;
      },
      Page: (page: Page) => {
        this.page = page;
      },
      getApp: () => this.app,
    });
    this.require(resolve(folder, 'app.js'));
  }

  /** Opens a page, as the user does. */
  open(path: string): Page {
    this.loaded.delete(resolve(this.folder, path));
    this.require(resolve(this.folder, path));
    const { page } = this;
    if (page === null) throw new Error(`${path} is no page`);
    const instance: Page = { ...page, data: { ...page.data } };
    instance['setData'] = (change: object) => Object.assign(instance.data, change);
    return instance;
  }

  private require(path: string): unknown {
    const known = this.loaded.get(path);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    this.loaded.set(path, module);
    const wrapped = `(function (require, module, exports) {${readFileSync(path, 'utf8')}\n})`;
    runInContext(wrapped, this.context, { filename: path })((name: string) => this.found(path, name), module, module.exports);
    return module.exports;
  }

  private found(from: string, name: string): unknown {
    if (name === '@fealty/client') return this.require(join(this.client, 'index.js'));
    const path = resolve(dirname(from), name);
    if (path === resolve(this.folder, 'config.js')) return this.config;
    return this.require(path.endsWith('.js') ? path : `${path}.js`);
  }
}
