import 'reflect-metadata';
import type { Pool } from 'pg';
import { type App, createApp, entities } from './app.js';
import { type Config, loadConfig } from './config.js';
import { type Database, openDatabase } from './database/index.js';
import { firstProgram } from './demo/index.js';
import { greeting } from './greeting.js';
import { systemClock } from './kernel/clock.js';
import { explainFailure } from './startup-failure.js';
import { tryPort } from './try-port.js';

const DRAIN_MS = 14_000;

let config: Config | null = null;
let database: Database | null = null;
let app: App | null = null;
let started = false;
let stopWanted = false;
let stopping = false;

async function close(): Promise<void> {
  await app?.close();
  await database?.close();
}

/** Lets what is under way finish and leaves. A signal that comes while the server starts is obeyed once it has started. */
async function stop(): Promise<void> {
  stopWanted = true;
  if (!started || stopping) return;
  stopping = true;
  setTimeout(() => {
    console.error('Not everything was finished in time; the rest was cut off.');
    process.exit(1);
  }, DRAIN_MS).unref();
  await close();
  process.exit(0);
}

/** What the server asks of itself at its first start is no traffic to log, and would stand before the greeting. */
async function setUp(app: App, pool: Pool, demo: boolean): Promise<string | null> {
  const { level } = app.log;
  if (app.log.isLevelEnabled('info')) app.log.level = 'warn';
  try {
    return await firstProgram(app, pool, demo);
  } finally {
    app.log.level = level;
  }
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());

try {
  config = loadConfig();
  await tryPort(config);
  database = await openDatabase(config, { entities, onEvent: (message) => console.error(message) });
  app = await createApp(config, { clock: systemClock, database });
  const program = await setUp(app, database.app, config.demo);
  const url = await app.listen(config.port);
  console.log(greeting({ url, program, dataDir: config.usualDataDir ? null : config.dataDir }));
  started = true;
  if (stopWanted) await stop();
} catch (error) {
  console.error(explainFailure(error, config));
  await close().catch(() => undefined);
  process.exit(1);
}
