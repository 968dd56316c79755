import { course, modules } from 'virtual:course';
import './player.ts';

const player = document.querySelector('ripple-player');
if (player) {
  player.course = course;
  player.modules = modules;
  void player.start();
}
