import { course, firstWords, languages, loadReference, modules } from 'virtual:course';
import { fetchAhead } from './fetch-ahead.ts';
import { openIn } from './interface-language.ts';
import './player.ts';
import { screenLoads } from './screens/screens.ts';

openIn(course, firstWords);
const player = document.querySelector('ripple-player');
if (player) {
  player.course = course;
  player.modules = modules;
  player.languages = languages;
  player.loadReference = loadReference;
  const later = [...screenLoads, ...Object.values(modules), ...(loadReference ? [loadReference] : [])];
  void player.start().then(() => fetchAhead(later));
}
