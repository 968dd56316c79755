import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultSettings, readSettings, type Settings } from '../course/model/settings.ts';
import { renderIndex } from './index-html.ts';
import { PackageError } from './package/package-error.ts';

const input = {
  language: 'en',
  title: 'A & B',
  description: '"Quoted"',
  direction: 'ltr',
  languageCount: '1',
  textLanguage: 'en',
  textDirection: 'ltr',
  facts: '',
  enter: '',
  map: '',
  opening: '',
  recorded: '',
  notRecorded: '',
  noScript: '',
  tooOld: '',
  standard: 'scorm12',
  script: 'assets/main.js',
  styles: 'assets/theme.css',
  icon: 'assets/icon.svg',
  art: { title: 'assets/title.svg', sprite: 'assets/art.svg' },
} as const;

const settings: Settings = {
  exit: 'suspend-until-complete',
  failed: 'failed-when-attempts-are-used-up',
  interactionIds: 'same',
  scoreWithoutQuiz: '100-when-completed',
};

/** What a browser makes of the attribute. */
function attribute(html: string): string {
  const [, value = ''] = /settings="([^"]*)"/.exec(html) ?? [];
  const characters: Record<string, string> = { '&quot;': '"', '&amp;': '&' };
  return value.replace(/&\w+;/g, (reference) => characters[reference] ?? reference);
}

describe('renderIndex', () => {
  it('writes the settings as an attribute that the player can read', () => {
    const html = renderIndex('<ripple-player settings="{{settings}}">', { ...input, settings });
    assert.deepEqual(readSettings(attribute(html)), settings);
  });

  it('writes the defaults where none were chosen', () => {
    const html = renderIndex('<ripple-player settings="{{settings}}">', input);
    assert.deepEqual(JSON.parse(attribute(html)), defaultSettings);
  });

  it('escapes what it fills in', () => {
    assert.equal(renderIndex('<h1 title="{{description}}">{{title}}</h1>', input), '<h1 title="&quot;Quoted&quot;">A &amp; B</h1>'); // prettier-ignore
  });

  it('refuses a template that asks for something unknown', () => {
    assert.throws(
      () => renderIndex('{{titel}}', input),
      (error: unknown) => {
        assert.ok(error instanceof PackageError);
        assert.deepEqual(error.problems, ['course/index.html: {{titel}} has no value.']);
        assert.match(error.remedy, /^Use: language, title, .*\bsettings\b/);
        return true;
      },
    );
  });
});
