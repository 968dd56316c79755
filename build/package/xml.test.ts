import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributeOf, childrenOf, parseXml } from './xml.ts';

describe('parseXml', () => {
  it('resolves namespaces, entities and CDATA and skips comments and instructions', () => {
    const { root, systemId } = parseXml(`<?xml version="1.0"?>
      <!DOCTYPE a PUBLIC "-//x//EN" "a.dtd" [ <!ENTITY % p ''> ]>
      <a xmlns="urn:a" xmlns:b='urn:b' n="1 &lt; 2" b:m='>'><!-- <c> --><b:c/>&amp;&#65;&#x1F600;<![CDATA[<&]]></a>`);
    assert.equal(systemId, 'a.dtd');
    assert.equal(root.text, '&A\u{1f600}<&');
    assert.equal(attributeOf(root, 'n'), '1 < 2');
    assert.equal(attributeOf(root, 'm'), '');
    assert.deepEqual(root.attributes[1], { name: 'm', namespace: 'urn:b', value: '>' });
    assert.equal(root.children[0]?.namespace, 'urn:b');
    assert.deepEqual(childrenOf(root, 'c'), []);
  });

  const broken: readonly (readonly [string, string])[] = [
    ['<a>\n<b></a>', 'line 2: </a> closes nothing that is open'],
    ['<a>\n<b>', 'line 2: <b> is not closed'],
    ['<a/><b/>', 'line 1: there must be one element around all'],
    ['', 'line 1: there must be one element around all'],
    ['text', 'line 1: there must be one element around all'],
    ['<a/></a>', 'line 1: </a> closes nothing that is open'],
    ['<a b=c/>', 'line 1: this is no complete tag'],
    ['<a b="<"/>', 'line 1: this is no complete tag'],
    ['<a b="1" b="2"/>', 'line 1: <a> has b twice'],
    ['<x:a/>', 'line 1: the prefix "x:" is not declared'],
    ['<a>R & D</a>', 'line 1: "&" is no entity that XML knows; a plain "&" is written "&amp;"'],
    ['<a>&nbsp;</a>', 'line 1: "&nbsp;" is no entity that XML knows; a plain "&" is written "&amp;"'],
    ['<a>&#x110000;</a>', 'line 1: "&#x110000;" is no entity that XML knows; a plain "&" is written "&amp;"'],
  ];
  for (const [source, message] of broken) {
    it(`refuses ${JSON.stringify(source)}`, () => {
      assert.throws(() => parseXml(source), { name: 'XmlError', message });
    });
  }
});
