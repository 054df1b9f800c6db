import pg from 'pg';
import { firstProgram } from '../../src/demo/index.js';
import { startApp, type TestApp } from './app.js';

/** A server with the demo program, as `npm start` leaves it. */
export async function startDemo(): Promise<TestApp> {
  const app = await startApp();
  const pool = new pg.Pool({ connectionString: app.database.url, options: '-c search_path=fealty' });
  await firstProgram(app.app, pool, true).finally(() => pool.end());
  return app;
}
