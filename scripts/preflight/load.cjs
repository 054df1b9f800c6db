'use strict';
const module_ = require('node:module');
const path = require('node:path');

const cache = path.join(__dirname, '..', '..', 'node_modules', '.cache', 'fealty');

/**
 * Loads an ES module, and keeps what was compiled of it and of all that it imports: the next start takes half a second less. Where nothing can be kept, it
 * goes without. It has a file of its own because the Node that only reads preflight.cjs may not know this syntax.
 */
module.exports = function load(url) {
  module_.enableCompileCache?.(cache);
  return import(url);
};
