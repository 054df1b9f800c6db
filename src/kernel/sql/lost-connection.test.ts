import { expect, it } from 'vitest';
import { isLostConnection } from './lost-connection.js';

const failure = (message: string, more: object = {}) => Object.assign(new Error(message), more);

it.each([
  failure('Connection terminated unexpectedly'),
  failure('timeout exceeded when trying to connect'),
  failure('terminating connection due to administrator command', { code: '57P01' }),
  failure('the database system is starting up', { code: '57P03' }),
  failure('sorry, too many clients already', { code: '53300' }),
  failure('connection failure', { code: '08006' }),
  failure('connect ECONNREFUSED 127.0.0.1:5432', { code: 'ECONNREFUSED', syscall: 'connect' }),
  failure('read ECONNRESET', { code: 'ECONNRESET', syscall: 'read' }),
  failure('connect ENOENT /run/postgresql/.s.PGSQL.5432', { code: 'ENOENT', syscall: 'connect' }),
])('a lost database: $message', (error) => {
  expect(isLostConnection(error)).toBe(true);
});

it.each([
  failure('duplicate key value violates unique constraint', { code: '23505' }),
  failure('violates check constraint "connection_terminated"', { code: '23514' }),
  failure('canceling statement due to statement timeout', { code: '57014' }),
  failure('deadlock detected', { code: '40P01' }),
  failure("Cannot read properties of undefined (reading 'connection')"),
  failure('no such file', { code: 'ENOENT', syscall: 'open' }),
  failure('the stream is closed already', { code: 'ERR_STREAM_PREMATURE_CLOSE' }),
  failure('a query timeout of ours'),
])('something else: $message', (error) => {
  expect(isLostConnection(error)).toBe(false);
});

it('what is no error is none', () => {
  expect([null, 'Connection terminated', { code: '57P01' }].map(isLostConnection)).toEqual([false, false, false]);
});
