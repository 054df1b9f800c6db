'use strict';
const fs = require('node:fs');
const path = require('node:path');
const childProcess = require('node:child_process');
const crypto = require('node:crypto');
const fail = require('./fail.cjs');

const root = path.resolve(__dirname, '..', '..');
const dist = path.join(root, 'dist');
const SOURCES = ['src', 'scripts', 'migrations', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/** Builds `dist`, unless it is of these very sources. Ends the program with a sentence when it cannot. */
module.exports = function build() {
  const files = listSources();
  const print = fingerprint(files);
  const stamp = path.join(dist, '.sources');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === print) return;
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!fs.existsSync(compiler)) {
    // an image that brings its build needs no compiler
    if (fs.existsSync(path.join(dist, 'src', 'server.js'))) return;
    fail('The build tools are left out (NODE_ENV=production or --omit=dev): run `npm ci --include=dev`.');
  }
  const draft = makeDraft();
  const steps = [
    [compiler, '-p', 'tsconfig.build.json', '--outDir', draft],
    [path.join(__dirname, 'bundle.mjs'), draft],
  ];
  for (const step of steps) {
    const result = childProcess.spawnSync(process.execPath, step, { cwd: root, stdio: ['ignore', 2, 2] });
    if (result.status === 0) continue;
    remove(draft);
    fail('The build failed.');
  }
  copyAssets(files, draft);
  fs.writeFileSync(path.join(draft, '.sources'), print);
  replaceDist(draft);
};

/** Everything the build is made of, in the order of names. */
function listSources() {
  const found = [];
  const waiting = SOURCES.map((name) => path.join(root, name)).reverse();
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (!fs.existsSync(file) || /\.test\.ts$/.test(file)) continue;
    if (fs.statSync(file).isDirectory()) {
      const names = fs.readdirSync(file).sort().reverse();
      for (const name of names) waiting.push(path.join(file, name));
    } else found.push(file);
  }
  return found;
}

/** Names, sizes and times of the sources: so a deleted file and an older checkout count too. */
function fingerprint(files) {
  const hash = crypto.createHash('sha256');
  for (const file of files) {
    const stat = fs.statSync(file);
    hash.update(`${path.relative(root, file)} ${stat.size} ${Math.round(stat.mtimeMs)}\n`);
  }
  return hash.digest('hex');
}

/** The build goes into a draft that becomes dist when it is complete. */
function makeDraft() {
  const draft = `${dist}.draft-${process.pid}`;
  try {
    remove(draft);
    fs.mkdirSync(draft);
  } catch (error) {
    fail(
      `The build cannot be written to ${root} (${error.code}): give this user the right to, or build as its owner with \`npm run build\`.`,
    );
  }
  return draft;
}

function copyAssets(files, draft) {
  for (const file of files) {
    if (/\.(ts|cjs)$/.test(file) || path.dirname(file) === root) continue;
    const target = path.join(draft, path.relative(root, file));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(file, target);
  }
}

function replaceDist(draft) {
  const old = `${dist}.old-${process.pid}`;
  try {
    if (fs.existsSync(dist)) fs.renameSync(dist, old);
    fs.renameSync(draft, dist);
  } catch (error) {
    // another command built at the same moment and was quicker
    remove(draft);
    if (!fs.existsSync(dist)) throw error;
  }
  remove(old);
}

function remove(folder) {
  fs.rmSync(folder, { recursive: true, force: true });
}
