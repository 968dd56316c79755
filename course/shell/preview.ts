import { course, firstWords, languages, loadReference, modules } from 'virtual:course';
import { pack } from '../model/packed-state.ts';
import { BrowserOnly } from '../tracking/browser-only.ts';
import type { Launch } from '../tracking/lms.ts';
import { openIn } from './interface-language.ts';
import './player.ts';

/* What `npm run dev` starts in place of main.ts: nothing is recorded, but what was done outlasts loading again. */

const STATE = 'ripple-preview-state';

class PreviewLms extends BrowserOnly {
  override async connect(): Promise<Launch> {
    return { ...(await super.connect()), state: sessionStorage.getItem(STATE) ?? '' };
  }
}

openIn(course, firstWords);
const player = document.querySelector('ripple-player');
if (player) {
  player.course = course;
  player.modules = modules;
  player.languages = languages;
  player.loadReference = loadReference;
  void player.start(new PreviewLms());
  window.addEventListener('pagehide', () => {
    if (player.run) sessionStorage.setItem(STATE, pack(player.run.progress, Infinity).text);
  });
}
