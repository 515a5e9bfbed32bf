// A panel keeps to what it needs and to what the page can spare, on whichever side of the page it stands.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.mjs';

const { atRight, fitted } = await import('../../wwwroot/js/splitter.js');

test('a width stays between the least and the most', () => {
  assert.equal(fitted(10, 500), 240);
  assert.equal(fitted(300.4, 500), 300);
  assert.equal(fitted(900, 500), 500);
});

test('the edge is said to be at the panel\'s right end or at its left', () => {
  const panel = { left: 100, width: 300 };
  assert.equal(atRight({ left: 396, width: 8 }, panel), true);
  assert.equal(atRight({ left: 96, width: 8 }, panel), false);
});
