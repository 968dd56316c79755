import type { Engine } from './engine.ts';

/**
 * An account is a name at a home page (xAPI 1.0.3, part 2, 2.4.2.4). The name alone is the id, as rosters have it. Where
 * it is there at several home pages, each is a person of their own, unless people at all of them have the same name, too.
 * @returns how many names of accounts are there at several home pages
 */
export async function partAccounts(engine: Engine): Promise<number> {
  await engine.run(`
    CREATE TABLE shared AS SELECT key FROM (
      SELECT key, home, max(lower(name)) AS name FROM seen WHERE key IS NOT NULL AND home IS NOT NULL GROUP BY key, home
    ) AS account GROUP BY key HAVING count(*) > 1 AND count(DISTINCT coalesce(name, home)) > 1;
    UPDATE seen SET key = key || ' (' || home || ')', id = id || ' (' || home || ')'
      WHERE home IS NOT NULL AND key IN (SELECT key FROM shared)`);
  const [shared] = await engine.rows('SELECT count(*) AS names FROM shared');
  await engine.run('DROP TABLE shared');
  return Number(shared?.['names']);
}
