import type { Component, Components } from '../interaction.ts';
import type { Question } from './question.ts';

/** What there is to choose from in a question, by the part that it has in the answer; nothing where answers are written. */
export function componentsOf(question: Question): Components {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return { choices: question.options.map(named) };
    case 'find':
      return { choices: question.phrases.map(named) };
    case 'ordering':
      return { choices: question.items.map(named) };
    case 'matching':
      return { source: question.sources.map(named), target: question.targets.map(named) };
    case 'sort':
      return { source: question.items.map(named), target: question.groups.map(named) };
    case 'rating':
      return { scale: question.scale.map((text, index) => ({ id: String(index + 1), text })) };
    case 'true-false':
    case 'fill-in':
    case 'number':
    case 'long-text':
      return {};
  }
}

const named = ({ id, text }: Component): Component => ({ id, text });
