import { writeFileSync } from 'node:fs';
import { rulesPage } from './rules-page.ts';

writeFileSync(new URL('../../../docs/preview-rules.md', import.meta.url), rulesPage());
