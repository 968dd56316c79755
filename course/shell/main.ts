import { course, firstWords, languages, modules } from 'virtual:course';
import { openIn } from './interface-language.ts';
import './player.ts';

openIn(course, firstWords);
const player = document.querySelector('ripple-player');
if (player) {
  player.course = course;
  player.modules = modules;
  player.languages = languages;
  void player.start();
}
