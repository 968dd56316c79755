import { course, firstWords, languages, loadReference, modules } from 'virtual:course';
import { openIn } from './interface-language.ts';
import './player.ts';

openIn(course, firstWords);
const player = document.querySelector('ripple-player');
if (player) {
  player.course = course;
  player.modules = modules;
  player.languages = languages;
  player.loadReference = loadReference;
  void player.start();
}
