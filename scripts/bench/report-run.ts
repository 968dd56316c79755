/* Makes one report and prints the seconds of processor time and the most memory, in bytes, that the process has taken. For bench-report.ts. */
import { defaults } from '../report/testing.ts';
import { report } from '../report/run.ts';

const [file = '', out = ''] = process.argv.slice(2);
const { headline } = await report({ ...defaults, root: process.cwd(), exports: [file], out });
console.log(headline);
// ru_maxrss: kilobytes; ru_utime and ru_stime: microseconds.
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(`peak ${maxRSS * 1024} cpu ${(userCPUTime + systemCPUTime) / 1e6}`);
