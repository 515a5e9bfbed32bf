// Signs are on other keys of other keyboards; whoever codes hundreds of sentences shall not have to look for them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.mjs';

const { codeOf } = await import('../../wwwroot/js/coding.js');
const code = (key, place = '', shiftKey = false) => codeOf({ key, code: place, shiftKey });

test('plus with and without shift, minus of every kind, zero in Arabic digits', () => {
  assert.equal(code('+', 'Equal', true), '+');
  assert.equal(code('=', 'Equal'), '+');
  assert.equal(code('+', 'NumpadAdd'), '+');
  assert.equal(code('-', 'Minus'), '-');
  assert.equal(code('−', 'Minus'), '-');
  assert.equal(code('٠', 'Digit0'), '0');
});

test('letters of an Arabic keyboard mean their places', () => {
  assert.equal(code('غ', 'KeyY'), 'y');
  assert.equal(code('ى', 'KeyN'), 'n');
});
