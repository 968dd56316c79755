/* Makes one report and prints the most memory that the process has taken, in bytes. For bench-report.ts. */
import { defaults } from '../report/testing.ts';
import { report } from '../report/run.ts';

const [file = '', out = ''] = process.argv.slice(2);
const { headline } = await report({ ...defaults, root: process.cwd(), exports: [file], out });
console.log(headline);
// ru_maxrss: kilobytes.
console.log(`peak ${process.resourceUsage().maxRSS * 1024}`);
