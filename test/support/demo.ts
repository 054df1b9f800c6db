import pg from 'pg';
import { demoShop } from '../../src/demo/demo-shop.js';
import { firstProgram } from '../../src/demo/index.js';
import { type AppOptions, startApp, type TestApp } from './app.js';

/** A server with the demo program, as `npm start` leaves it. */
export async function startDemo(options: AppOptions = {}): Promise<TestApp> {
  const app = await startApp(options);
  const pool = new pg.Pool({ connectionString: app.database.url, options: '-c search_path=fealty' });
  await firstProgram(app.app, pool, true).finally(() => pool.end());
  return app;
}

/** A server with a program like the demo's, before its members came and without all that it gives beside one point per yuan. */
export async function startPlainShop(): Promise<TestApp> {
  const app = await startApp();
  const create = 'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { userErrors { message } } }';
  const { errors, data } = await app.gql(create, { input: demoShop[0]?.input }, await app.token({ kind: 'admin' }));
  if (errors || data.createProgram.userErrors.length > 0) throw new Error(JSON.stringify({ errors, data }));
  return app;
}
