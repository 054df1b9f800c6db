'use strict';

/** Ends the program with one sentence for the person who started it. */
module.exports = function fail(sentence) {
  console.error(sentence);
  process.exit(1);
};
