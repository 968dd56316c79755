/* Helpers of the tests in this folder; the course never imports them. */
import assert from 'node:assert/strict';
import type { ScormApi } from './find-api.ts';

/** `value not initialized`: what reading an unset element answers in SCORM 2004, no mistake of the course. */
const UNSET = '403';

/** A scorm-again API with a record of every call that left an error, and of every value set. */
export function watched(
  api: object,
  prefix: 'LMS' | '',
): { api: ScormApi; errors: string[]; sets: [string, string][] } {
  const errors: string[] = [];
  const sets: [string, string][] = [];
  const call = (method: string, args: string[]): unknown => {
    const run: unknown = Reflect.get(api, prefix + method);
    assert.ok(typeof run === 'function', method);
    return Reflect.apply(run, api, args) as unknown;
  };
  const watch = (method: string) => {
    return (...args: string[]): unknown => {
      const answer = call(method, args);
      const code = String(call('GetLastError', []));
      if (method === 'SetValue') sets.push([String(args[0]), String(args[1])]);
      if (code !== '0' && !(method === 'GetValue' && code === UNSET))
        errors.push(`${method} ${args.join(' ')}: ${code}`);
      return answer;
    };
  };
  const methods = ['Initialize', 'Finish', 'Terminate', 'GetValue', 'SetValue', 'Commit'];
  const entries = methods.map((method) => [prefix + method, watch(method)]);
  return { api: Object.fromEntries(entries) as ScormApi, errors, sets };
}
