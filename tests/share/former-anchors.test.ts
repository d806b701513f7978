import { describe, expect, it } from 'vitest';
import { withFormerAnchors } from '../../src/share/former-anchors.ts';

const kept = new Map([
  ['why', ['reason', 'cause']],
  ['criteria-price', ['criteria-fare']],
]);

describe('anchors that old links use', () => {
  it.each([
    [
      '<section class="section" id="why"><h2>Why</h2></section>',
      '<section class="section" id="why"><span id="reason"></span><span id="cause"></span><h2>Why</h2></section>',
    ],
    ['<h2 id="why">Why</h2>', '<h2 id="why"><span id="reason"></span><span id="cause"></span>Why</h2>'],
    [
      '<div id="why"><dt>Why</dt><dd>So</dd></div>',
      '<div id="why"><dt><span id="reason"></span><span id="cause"></span>Why</dt><dd>So</dd></div>',
    ],
    [
      '<tr role="row" id="criteria-price"><th scope="row">Price</th></tr>',
      '<tr role="row" id="criteria-price"><th scope="row"><span id="criteria-fare"></span>Price</th></tr>',
    ],
    [
      '<li id="criteria-price">Price</li>',
      '<li id="criteria-price"><span id="criteria-fare"></span>Price</li>',
    ],
  ])('stand where what they lead to begins: %s', (before, after) => {
    expect(withFormerAnchors(before, kept)).toBe(after);
  });

  it('stand nowhere else: in no text, no attribute and beside no other anchor', () => {
    const markup =
      '<p>Write id="why" and &lt;b id="why"&gt;</p><a href="#why" title="id=why">x</a><p id="why-not" data-id="why">y</p>';
    expect(withFormerAnchors(markup, kept)).toBe(markup);
    expect(withFormerAnchors('<p id="why">x</p>', new Map())).toBe('<p id="why">x</p>');
  });
});
