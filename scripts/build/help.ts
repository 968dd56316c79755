import { EDITION_IDS, EDITIONS, type EditionId } from '../../build/package/editions.ts';
import { loadProfile, profileIds } from '../../build/profile.ts';

/** What `npm run build -- --help` prints. A profile with mistakes is listed by its name. */
export async function helpText(): Promise<string> {
  const ids = await profileIds();
  const width = Math.max(...ids.map((id) => id.length));
  const profiles = await Promise.all(
    ids.map(async (id) => {
      const profile = await loadProfile(id).catch(() => null);
      const editions = profile && labelsOf(profile.editions);
      return `    ${id.padEnd(width)}  ${profile ? `${profile.label}: ${editions}` : ''}`.trimEnd();
    }),
  );
  return `Builds packages of the course, ready to upload to an LMS, and one for a page without an LMS.

  npm run build -- [options]

Options:
  --profile NAME   your LMS, from the list below (without it: ${ids[0]})
  --module SLUG    one module as a course of its own, by the name of its folder in modules/
  --audience WHO   everyone (default), or leaders: with the modules that are for leaders only
  --lang CODE      a translation of the course, such as de (default: as it was written)
  --out DIR        folder for the packages, seen from the project (default: dist)
  --units modules  the cmi5 package only, with each module as a unit that the LMS launches by itself
  --single-file    the course as one HTML page that opens by a double click, too
  --watch          builds again whenever a file has changed, until you press Ctrl+C
  -h, --help       shows this text

Profiles, each with a page in docs/lms that shows how to upload:
${profiles.join('\n')}

Examples:
  npm run build
  npm run build -- --profile moodle
  npm run build -- --profile docebo --module mama-method --out dist/docebo
`;
}

function labelsOf(editions: readonly EditionId[]): string {
  if (editions.length === EDITION_IDS.length) return 'SCORM in every edition, cmi5, Web page';
  return editions.map((edition) => EDITIONS[edition].label).join(', ');
}
