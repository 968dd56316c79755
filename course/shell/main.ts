import { course, firstWords, languages, loadReference, modules } from 'virtual:course';
import { fetchAhead } from './fetch-ahead.ts';
import { moduleAlone } from '../model/part.ts';
import { openIn } from './interface-language.ts';
import './player.ts';
import { screenLoads } from './screens/screens.ts';

openIn(course, firstWords);
const player = document.querySelector('ripple-player');
if (player) {
  const part = course.modules.find(({ id }) => id === player.getAttribute('unit'));
  player.course = part ? moduleAlone(course, part) : course;
  player.modules = modules;
  player.languages = languages;
  player.loadReference = loadReference;
  const own = player.course.modules.flatMap(({ id }) => modules[id] ?? []);
  const later = [...screenLoads, ...own, ...(loadReference ? [loadReference] : [])];
  void player.start().then(() => fetchAhead(later));
}
