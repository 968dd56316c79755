import type { StatementRule } from './rule.ts';
export const XAPI_RULES: readonly StatementRule[] = [];
