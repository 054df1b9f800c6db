// Prints `PASSED FAILED` of a JSON report of vitest: node count-tests.cjs REPORT EXIT_STATUS. A file that could not be run, and a run
// that failed with no failed test in it, count as one failure.
const { readFileSync } = require('node:fs');

const [report, status] = process.argv.slice(2);
const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
const broken = testResults.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
);
const failed = numFailedTests + broken.length;
process.stdout.write(`${numPassedTests} ${status !== '0' && failed === 0 ? 1 : failed}\n`);
