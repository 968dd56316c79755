import type { StatementRule } from './rule.ts';
export const CMI5_RULES: readonly StatementRule[] = [];
