import { describe, test } from 'node:test';
import { add, files, replace } from './project.ts';
import { verify, type BadInput } from './table.ts';

describe('tags that do not fit together', () => {
  const table: BadInput[] = [
    [
      'a tag that is not closed',
      [replace(files.lesson, '\n</ripple-scene>\n', '')],
      `modules/first/lessons/welcome.md:7:1  unclosed-tag  <ripple-scene> is opened here, but not closed
    hint: Add </ripple-scene> where it is to end, on a line of its own.`,
    ],
    [
      'an end tag without a beginning',
      [replace(files.lesson, '<ripple-scene place="Reception, Monday">\n', '')],
      `modules/first/lessons/welcome.md:10:1  stray-end-tag  </ripple-scene> closes nothing: no <ripple-scene> is open here
    hint: Delete it, or add <ripple-scene> where it is to begin.`,
    ],
    [
      'two tags closed in the wrong order',
      [
        add(
          files.lesson,
          '\n<ripple-scene place="A">\n\n<ripple-compare>\n\n</ripple-scene>\n\n</ripple-compare>\n',
        ),
      ],
      `modules/first/lessons/welcome.md:25:1  misnested-tag  <ripple-compare> begins in line 21 within <ripple-scene>, but ends outside of it
    hint: Begin and end an element within the same paragraph, list item or element.`,
    ],
    [
      'an end tag without an empty line before it',
      [replace(files.lesson, 'day.\n\n</ripple-scene>', 'day.\n</ripple-scene>')],
      `modules/first/lessons/welcome.md:10:1  misnested-tag  </ripple-scene> stands within a paragraph, but <ripple-scene> in line 7 does not
    hint: Put </ripple-scene> on a line of its own, with an empty line before and after it.`,
    ],
    [
      'a tag without an empty line after it',
      [replace(files.lesson, 'Monday">\n\nAda', 'Monday">\nAda')],
      `modules/first/lessons/welcome.md:8:1  missing-blank-line  this text follows a tag without an empty line, so Markdown in it would not work
    hint: Leave an empty line after <ripple-scene …> and before </ripple-scene>.`,
    ],
    [
      'a tag opened in a list and closed outside',
      [add(files.lesson, '\n- one\n- <ripple-scene place="A">\n\n</ripple-scene>\n')],
      `modules/first/lessons/welcome.md:22:1  misnested-tag  <ripple-scene> begins in line 20 within a list item, but ends outside of it
    hint: Begin and end an element within the same paragraph, list item or element.`,
    ],
    [
      'a tag opened in emphasis and closed outside',
      [add(files.lesson, '\nWe *say <b>yes* and</b> mean it.\n')],
      `modules/first/lessons/welcome.md:19:20  misnested-tag  <b> begins in line 19 within emphasized text, but ends outside of it
    hint: Begin and end an element within the same paragraph, list item or element.`,
    ],
    [
      'a tag closed by a slash',
      [
        replace(
          files.lesson,
          '<ripple-question ref="first-words"></ripple-question>',
          '<ripple-question ref="first-words" />',
        ),
      ],
      `modules/first/lessons/welcome.md:13:1  self-closing-tag  <ripple-question /> is not closed: the slash means nothing to browsers
    hint: Write <ripple-question …></ripple-question>.`,
    ],
    [
      'a quote that is missing in a tag',
      [replace(files.lesson, 'place="Reception, Monday">', 'place="Reception, Monday>')],
      `modules/first/lessons/welcome.md:7:1  broken-tag  this looks like a tag, but cannot be read as one
    hint: Check the quotes and the ">" of the tag, or write &lt; if the character "<" itself is meant.`,
    ],
    [
      'a tag that never ends',
      [add(files.lesson, '\nThe <ripple-question ref="first-words" is broken.\n')],
      `modules/first/lessons/welcome.md:19:5  broken-tag  this looks like a tag, but cannot be read as one
    hint: Check the quotes and the ">" of the tag, or write &lt; if the character "<" itself is meant.`,
    ],
    [
      'an end tag of an element without one',
      [add(files.lesson, '\nOne</br>two.\n')],
      `modules/first/lessons/welcome.md:19:4  stray-end-tag  </br> closes nothing: no <br> is open here
    hint: Delete it: <br> has no end tag.`,
    ],
    [
      'a paragraph in a paragraph',
      [add(files.lesson, '\n<p>\n\nText.\n\n</p>\n')],
      `modules/first/lessons/welcome.md:21:1  misnested-tag  <p> cannot stand in <p>: browsers would pull the two apart
    hint: Close the outer one first, or leave one of the two out.`,
    ],
    [
      'a list item outside of a list closes another',
      [add(files.lesson, '\n<ul><li>one<li>two</li></li></ul>\n')],
      `modules/first/lessons/welcome.md:19:12  misnested-tag  <li> cannot stand in <li>: browsers would pull the two apart
    hint: Close the outer one first, or leave one of the two out.`,
    ],
    [
      'a link within a link',
      [add(files.lesson, '\n<a href="#/map">the <a href="#/">map</a></a>\n')],
      `modules/first/lessons/welcome.md:19:21  misnested-tag  <a> cannot stand in <a>: browsers would pull the two apart
    hint: Close the outer one first, or leave one of the two out.`,
    ],
    [
      'a dialogue written without empty lines',
      [add(files.lesson, '\n<ripple-scene place="A">\n<b>One</b> *two*\n</ripple-scene>\n')],
      `modules/first/lessons/welcome.md:20:12  missing-blank-line  this text follows a tag without an empty line, so Markdown in it would not work
    hint: Leave an empty line after <ripple-scene …> and before </ripple-scene>.`,
    ],
    [
      'an instruction of another language',
      [add(files.lesson, '\n<?php echo 1; ?>\n')],
      `modules/first/lessons/welcome.md:19:1  broken-tag  this looks like a tag, but cannot be read as one
    hint: Check the quotes and the ">" of the tag, or write &lt; if the character "<" itself is meant.`,
    ],
    [
      'a tag in a text of its own',
      [add(files.lesson, '\nWrite `<b>` for bold, 1 < 2 and &lt;i&gt;, \\<u>.\n')],
      ``,
    ],
    [
      'a block in the middle of a text',
      [add(files.lesson, '\nLook: <ripple-scene place="A">here</ripple-scene>\n')],
      `modules/first/lessons/welcome.md:19:7  missing-blank-line  <ripple-scene> stands in the middle of a text
    hint: Put it on lines of its own, with an empty line before and after it.`,
    ],
    [
      'the place within a quote',
      [add(files.lesson, '\n> Well, well.\n>\n> <ripple-scen>\n> </ripple-scen>\n')],
      `modules/first/lessons/welcome.md:21:3  unknown-element  there is no element <ripple-scen>
    hint: Did you mean <ripple-scene>?`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});

describe('elements', () => {
  const table: BadInput[] = [
    [
      'a misspelt element',
      [add(files.lesson, '\n<ripple-seen place="A"></ripple-seen>\n')],
      `modules/first/lessons/welcome.md:19:1  unknown-element  there is no element <ripple-seen>
    hint: Did you mean <ripple-scene>?`,
    ],
    [
      'an element that nobody knows',
      [add(files.lesson, '\n<fancy-carousel></fancy-carousel>\n')],
      `modules/first/lessons/welcome.md:19:1  unknown-element  there is no element <fancy-carousel>
    hint: The elements for lessons are <ripple-compare>, <ripple-side>, <ripple-question>, <ripple-scene> and <ripple-wave>.`,
    ],
    [
      'an HTML element that nobody knows',
      [add(files.lesson, '\nA <blink>word</blink>.\n')],
      `modules/first/lessons/welcome.md:19:3  unknown-element  there is no element <blink>
    hint: The elements for lessons are <ripple-compare>, <ripple-side>, <ripple-question>, <ripple-scene> and <ripple-wave>.`,
    ],
    [
      'an element that only other elements use',
      [add(files.lesson, '\n<ripple-quiz></ripple-quiz>\n')],
      `modules/first/lessons/welcome.md:19:1  unknown-element  <ripple-quiz> is a part of other elements, not one for lessons
    hint: The elements for lessons are <ripple-compare>, <ripple-side>, <ripple-question>, <ripple-scene> and <ripple-wave>.`,
    ],
    [
      'a script',
      [add(files.lesson, '\n<script>alert(1)</script>\n')],
      `modules/first/lessons/welcome.md:19:1  forbidden-element  <script> is not possible in a lesson
    hint: Behaviour belongs in an element of course/elements or of the module.`,
    ],
    [
      'a style sheet',
      [add(files.lesson, '\n<style>p { color: red }</style>\n')],
      `modules/first/lessons/welcome.md:19:1  forbidden-element  <style> is not possible in a lesson
    hint: Looks belong in course/theme or in an element, so that all lessons share them.`,
    ],
    [
      'a frame',
      [add(files.lesson, '\n<iframe src="https://example.org"></iframe>\n')],
      `modules/first/lessons/welcome.md:19:1  forbidden-element  <iframe> is not possible in a lesson
    hint: A package has to work offline and by itself: bring the content into the lesson.`,
    ],
    [
      'a form field',
      [add(files.lesson, '\nYour name: <input type="text">\n')],
      `modules/first/lessons/welcome.md:19:12  forbidden-element  <input> is not possible in a lesson
    hint: Ask with <ripple-question ref="…"></ripple-question>: only its answers are recorded.`,
    ],
    [
      'a part outside of its whole',
      [add(files.lesson, '\n<ripple-side heading="Do"></ripple-side>\n')],
      `modules/first/lessons/welcome.md:19:1  wrong-parent  <ripple-side> cannot stand at the top
    hint: Put it directly into <ripple-compare>.`,
    ],
    [
      'a part in another whole',
      [replace(files.lesson, 'Ada comes in.', '<ripple-side heading="Do"></ripple-side>\n\nAda comes in.')],
      `modules/first/lessons/welcome.md:9:1  wrong-parent  <ripple-side> cannot stand in <ripple-scene>
    hint: Put it directly into <ripple-compare>.`,
    ],
    [
      'a paragraph where only parts can stand',
      [replace(files.listening, '<ripple-compare>\n', '<ripple-compare>\n\nCompare these:\n')],
      `modules/first/lessons/listening.md:11:1  wrong-child  <p> cannot stand directly in <ripple-compare>
    hint: Only <ripple-side> can stand directly in <ripple-compare>; other things go into these.`,
    ],
    [
      'text right behind a tag where only parts can stand',
      [replace(files.listening, '<ripple-compare>\n', '<ripple-compare>\nCompare these:\n')],
      `modules/first/lessons/listening.md:10:1  missing-blank-line  this text follows a tag without an empty line, so Markdown in it would not work
    hint: Leave an empty line after <ripple-compare …> and before </ripple-compare>.
modules/first/lessons/listening.md:10:1  wrong-child  text cannot stand directly in <ripple-compare>
    hint: Only <ripple-side> can stand directly in <ripple-compare>; other things go into these.`,
    ],
    [
      'an element documented in a wrong way',
      [replace('course/elements/scene/scene.ts', '@authoring block', '@authoring blok')],
      `course/elements/scene/scene.ts:4:4  bad-element  after @authoring comes "block" or "inline", and nothing else
    hint: A block stands on lines of its own, an inline element within a sentence.
modules/first/lessons/welcome.md:7:1  unknown-element  <ripple-scene> is a part of other elements, not one for lessons
    hint: The elements for lessons are <ripple-compare>, <ripple-side>, <ripple-question> and <ripple-wave>.`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});

describe('attributes', () => {
  const table: BadInput[] = [
    [
      'a misspelt attribute',
      [replace(files.listening, 'heading="Do"', 'headin="Do"')],
      `modules/first/lessons/listening.md:11:26  unknown-attribute  <ripple-side> has no attribute "headin"
    hint: Did you mean "heading"?`,
    ],
    [
      'an attribute of another element',
      [replace(files.lesson, 'ref="first-words"', 'ref="first-words" tone="good"')],
      `modules/first/lessons/welcome.md:13:36  unknown-attribute  <ripple-question> has no attribute "tone"
    hint: Its attributes are "ref".`,
    ],
    [
      'an attribute of an element without any',
      [replace(files.listening, '<ripple-compare>', '<ripple-compare wide>')],
      `modules/first/lessons/listening.md:9:17  unknown-attribute  <ripple-compare> has no attribute "wide"
    hint: It has no attributes.`,
    ],
    [
      'an attribute that is there twice',
      [replace(files.listening, 'tone="good" heading="Do"', 'heading="Do" heading="Do not"')],
      `modules/first/lessons/listening.md:11:27  duplicate-attribute  <ripple-side> has the attribute "heading" twice
    hint: Keep one of the two: browsers ignore the second.`,
    ],
    [
      'a required attribute that is missing',
      [replace(files.listening, ' heading="Do"', '')],
      `modules/first/lessons/listening.md:11:1  missing-attribute  <ripple-side> needs the attribute "heading"
    hint: Write <ripple-side heading="…">. The side's heading.`,
    ],
    [
      'a required attribute without a value',
      [replace(files.listening, 'heading="Do"', 'heading=""')],
      `modules/first/lessons/listening.md:11:26  bad-attribute-value  "heading" is empty
    hint: Write heading="…". The side's heading.`,
    ],
    [
      'a question without its id',
      [replace(files.lesson, ' ref="first-words"', '')],
      `modules/first/lessons/welcome.md:13:1  missing-attribute  <ripple-question> needs the attribute "ref"
    hint: Write <ripple-question ref="…">. Id of a practice question in the module's questions.yaml.`,
    ],
    [
      'a value that is not among the possible ones',
      [replace(files.listening, 'tone="good"', 'tone="god"')],
      `modules/first/lessons/listening.md:11:14  bad-attribute-value  "tone" cannot be "god"
    hint: Did you mean "good"?`,
    ],
    [
      'a word where a number belongs',
      [replace(files.lesson, 'place="Reception, Monday"', 'people="two"')],
      `modules/first/lessons/welcome.md:7:15  bad-attribute-value  "people" should be a number, not "two"
    hint: Write digits only: people="10".`,
    ],
    [
      'a value for a switch',
      [replace(files.lesson, 'place="Reception, Monday"', 'quiet="no"')],
      `modules/first/lessons/welcome.md:7:15  bad-attribute-value  "quiet" takes no value
    hint: Write quiet alone for yes, and leave it out for no.`,
    ],
    [
      'an event handler',
      [replace(files.lesson, 'place="Reception, Monday"', 'onclick="go()"')],
      `modules/first/lessons/welcome.md:7:15  forbidden-attribute  the attribute "onclick" is not possible in a lesson
    hint: Behaviour belongs in an element of course/elements or of the module.`,
    ],
    [
      'a style',
      [replace(files.lesson, 'place="Reception, Monday"', 'style="color: red"')],
      `modules/first/lessons/welcome.md:7:15  forbidden-attribute  the attribute "style" is not possible in a lesson
    hint: Looks belong in course/theme or in an element, so that all lessons share them.`,
    ],
    [
      'a class on HTML',
      [add(files.lesson, '\nA <b class="big">word</b>.\n')],
      `modules/first/lessons/welcome.md:19:6  unknown-attribute  <b> has no attribute "class"
    hint: It has no attributes.`,
    ],
    [
      "a property in Lit's notation",
      [replace(files.lesson, 'ref="first-words"', 'ref="first-words" .question="${alert(1)}"')],
      `modules/first/lessons/welcome.md:13:1  broken-tag  this looks like a tag, but cannot be read as one
    hint: Check the quotes and the ">" of the tag, or write &lt; if the character "<" itself is meant.`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});
