import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { openDatabase, withDatabase } from '../../src/database/index.js';

/** The master key of every test: all databases of a run share one role and so its password. */
export const TEST_MASTER_KEY = '5f1d0c7ae93b4826d4a1907be2c85f3317a6e49d8b02fc615ed0379ab84c21f6';

/** Makes a migrated database that others are copied from. */
export async function createTemplate(serverUrl: string, name: string): Promise<void> {
  await withServer(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  const dataDir = mkdtempSync(join(tmpdir(), 'fealty-template-'));
  try {
    const database = await openDatabase(
      {
        dataDir,
        databaseUrl: withDatabase(serverUrl, name),
        databaseAppUrl: undefined,
        masterKey: TEST_MASTER_KEY,
        pools: { app: 1, batch: 1, orm: 1 },
      },
      { entities: [] },
    );
    await database.close();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export async function copyDatabase(serverUrl: string, template: string, name: string): Promise<void> {
  // copying files beats writing them through the log; a template is refused while anybody is connected to it
  await withServer(serverUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`));
}

const DROP_PATIENCE = 100;

/**
 * A pool that has ended may still be saying goodbye: cut off meanwhile it throws an error that nobody waits for. Who is connected after two seconds has forgotten to
 * close, and is cut off.
 */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await withServer(serverUrl, async (client) => {
    for (let turn = 0; turn < DROP_PATIENCE; turn++) {
      const { rows } = await client.query('SELECT FROM pg_stat_activity WHERE datname = $1 LIMIT 1', [name]);
      if (rows.length === 0) break;
      await setTimeout(20);
    }
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}

async function withServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
