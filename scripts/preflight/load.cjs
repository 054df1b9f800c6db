'use strict';

/** Loads an ES module. It has a file of its own because the Node that only reads preflight.cjs may not know this syntax. */
module.exports = function load(url) {
  return import(url);
};
