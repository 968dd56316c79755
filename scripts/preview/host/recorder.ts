import { nameOf } from '../faults/fault.ts';
import type { Call, Edition } from '../protocol.ts';
import { Strictness } from './strictness.ts';
import type { OpenedApi, ScormApi } from './scorm-api.ts';

const FUNCTIONS = [
  'Initialize',
  'Terminate',
  'GetValue',
  'SetValue',
  'Commit',
  'GetLastError',
  'GetErrorString',
  'GetDiagnostic',
] as const;

/**
 * The eight functions of the standard, and nothing else of the API behind them, each call noted as it happens.
 * @param note gets every call, with the error that it left.
 */
export function recorded(
  { api, count, lastError, clearError }: OpenedApi,
  edition: Edition,
  note: (call: Omit<Call, 'session' | 'number'>) => void,
): ScormApi {
  const strictness = new Strictness(edition, count);
  const diagnostic = nameOf('GetDiagnostic', edition);

  function wrap(plain: (typeof FUNCTIONS)[number]): (...args: unknown[]) => unknown {
    const name = nameOf(plain, edition);
    const asksForError = plain.startsWith('GetLast') || plain.startsWith('GetError') || name === diagnostic;
    return (...args) => {
      // Each call that is not about errors sets the error anew (RTE 3.1.7); scorm-again leaves the old one standing
      // when GetValue reads cmi.completion_status or cmi.success_status.
      if (!asksForError) clearError();
      const before = { name, args, complaint: strictness.complaint(plain, args), time: Date.now() };
      const start = performance.now();
      const took = () => Math.round((performance.now() - start) * 10) / 10;
      let result: unknown;
      try {
        result = api[name]?.(...args);
      } catch (error) {
        note({ ...before, took: took(), result: undefined, error: 'thrown', diagnostic: String(error) });
        throw error;
      }
      const answered = took();
      const error = asksForError ? '0' : lastError();
      // Read through the API itself: unlike the content, it may ask without being noted.
      const words = error === '0' ? '' : String(api[diagnostic]?.(error));
      note({ ...before, took: answered, result, error, diagnostic: words });
      return result;
    };
  }

  return Object.fromEntries(FUNCTIONS.map((plain) => [nameOf(plain, edition), wrap(plain)]));
}
