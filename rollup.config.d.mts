import type { OutputOptions, RollupOptions } from 'rollup';
import type { CheckedCourse } from './build/content/load.ts';

declare const config: (
  course: CheckedCourse,
  root: string,
  how: { readonly checkTypes: boolean },
) => RollupOptions & { readonly output: OutputOptions };
export default config;
