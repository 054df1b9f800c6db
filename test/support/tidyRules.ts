/** Something that no line may have. `planted` are lines that prove that the rule bites. */
export interface TextRule {
  name: string;
  forbidden: RegExp;
  /** A line with this is let pass. */
  unless?: RegExp;
  within?: RegExp;
  except?: RegExp;
  planted: string[];
}

const allowedHosts =
  /^https?:\/\/(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|\$\{|[\w.-]*\bexample\b|[\w-]+\.(test|invalid)\b|www\.apache\.org|keepachangelog\.com|semver\.org|json-schema\.org|nodejs\.org|graphql\.org|specs\.apollo\.dev|www\.postgresql\.org|www\.ecma-international\.org|(api|developers)\.weixin\.qq\.com)/;

export const textRules: TextRule[] = [
  {
    name: 'unfinished work',
    forbidden: /\b(TODO|FIXME|XXX|HACK|WIP)\b/,
    except: /^(package-lock\.json|\.?docs\/)/,
    planted: ['// TODO later', '/* FIXME */'],
  },
  {
    name: 'address of a machine',
    forbidden: /https?:\/\/[\w-]+(\.[\w-]+)+|\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b/,
    unless: new RegExp(
      `${allowedHosts.source.slice(1)}|\\b(127\\.0\\.0\\.1|0\\.0\\.0\\.0|10\\.\\d+\\.\\d+\\.\\d+|192\\.0\\.2\\.\\d+|203\\.0\\.113\\.\\d+)\\b|https?:/?/?['"\`)|\\\\]`,
    ),
    except: /^(package-lock\.json|LICENSE|src\/modules\/auth\/public-address(\.test)?\.ts)$/,
    planted: ["fetch('https://registry.some-company.com/x')", 'connect 81.2.69.142'],
  },
  {
    name: 'path of somebody’s machine',
    forbidden: /(^|[\s'"`(=])\/(home\/\w+|Users\/\w+|root)\b/,
    except: /^(\.ci\/run|src\/database\/embedded\/.*|test\/start\/.*|docs\/operations\.md)$/,
    planted: ["cd '/home/anna/fealty'", ' /Users/anna/fealty'],
  },
  {
    name: 'number of a ticket, which says nothing to a reader',
    forbidden: /\b(issue|ticket) #?\d+\b/i,
    planted: ['// see issue 2'],
  },
  {
    name: 'mention of a document that is not here',
    forbidden: /(?<![\w-])(product|ledger|findings)\.md\b/,
    planted: ["describe('ledger.md: holds')"],
  },
  { name: 'trailing blank', forbidden: /[ \t]+$/, except: /\.md$|LICENSE|\.csv$/, planted: ['const a = 1; '] },
];

export const codeRules: TextRule[] = [
  { name: 'silenced compiler', forbidden: /@ts-(ignore|expect-error|nocheck)/, planted: ['// @ts-expect-error it works'] },
  {
    name: 'silenced linter without a reason',
    forbidden: /biome-ignore(?!(-all|-start)? [\w/-]+: \S+ \S+ \S+|-end)/,
    planted: ['// biome-ignore lint/style/x: no'],
  },
  {
    name: 'test that does not run',
    forbidden: /\b(it|test|describe)(\.\w+)*\.(only|skip|todo|fails)\b|\b(xit|xdescribe|fit|fdescribe)\(/,
    within: /\.test\.ts$/,
    planted: ["it.only('x')", "describe.concurrent.skip('x')"],
  },
  {
    name: 'clock but the injected one',
    forbidden: /\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b/,
    within: /^src\//,
    // the embedded database is waited for in real time, whatever the clock of the programs says
    except: /^src\/kernel\/clock\.ts$|^src\/database\/embedded\/|\.test\.ts$/,
    planted: ['const t = Date.now();', 'new Date()'],
  },
  {
    name: 'clock of the database',
    forbidden:
      /(?<![.\w])(now\(\)|clock_timestamp\(\)|statement_timestamp\(\)|transaction_timestamp\(\)|CURRENT_(TIMESTAMP|DATE)\b|LOCALTIMESTAMP\b)/i,
    within: /^(src|migrations)\//,
    except: /^src\/kernel\/clock\.ts$|\.test\.ts$/,
    unless: /^\s*(\/\/|\*|\/\*)|^\s*now\(\): \w+( \{|;)|^\s*readonly now/,
    planted: ['UPDATE a SET b = now()', 'DEFAULT CURRENT_TIMESTAMP'],
  },
  {
    name: 'weak randomness',
    forbidden: /\bMath\.random\(/,
    within: /^src\//,
    // how long to wait before trying again is nobody's secret
    unless: /\b(sleep|jitter|backoff)\b/i,
    planted: ['Math.random() * 6'],
  },
  {
    name: 'floating point money',
    forbidden: /\bparseFloat\(|\.toFixed\(/,
    within: /^src\/(modules|kernel)\//,
    planted: ['parseFloat(amount)'],
  },
];
