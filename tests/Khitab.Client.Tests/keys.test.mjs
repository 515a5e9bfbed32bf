// Shortcuts go by what a key writes where it writes Latin, and by its place on the keyboard where it does not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.mjs';

/** @type {((event: object) => void)[]} */
const heard = [];
globalThis.document.addEventListener = (type, listener) => type === 'keydown' && heard.push(listener);
const { keyOf } = await import('../../wwwroot/js/keys.js');
const key = (written, code, shiftKey = false) => keyOf({ key: written, code, shiftKey });

test('a Latin keyboard means its letters, capitals too', () => {
  assert.equal(key('f', 'KeyF'), 'f');
  assert.equal(key('F', 'KeyF', true), 'f');
  assert.equal(key('/', 'Slash'), '/');
  assert.equal(key('?', 'Slash', true), '?');
});

test('on another Latin layout the letter counts and not the place', () => {
  assert.equal(key('a', 'KeyQ'), 'a'); // AZERTY
});

test('an Arabic keyboard means the places', () => {
  assert.equal(key('ب', 'KeyF'), 'f');
  assert.equal(key('ل', 'KeyG'), 'g');
  assert.equal(key('ج', 'BracketLeft'), '[');
  assert.equal(key('د', 'BracketRight'), ']');
  assert.equal(key('ظ', 'Slash'), '/');
  assert.equal(key('؟', 'Slash', true), '?');
});

test('a key that writes nothing, and a shifted Arabic one, mean themselves', () => {
  assert.equal(key('Enter', 'Enter'), 'Enter');
  assert.equal(key('ArrowDown', 'ArrowDown'), 'ArrowDown');
  assert.equal(key('ٍ', 'KeyS', true), 'ٍ');
});

// Clocks of pages begin at zero: in the first second and a half «a» alone had led away from an article that was being coded.
test('a letter leads to a page after g and not by itself', () => {
  const went = [];
  globalThis.document.querySelector = () => null;
  globalThis.document.querySelectorAll = () => [{ pathname: '/articles', click: () => went.push('/articles') }];
  const press = (letter) => heard.forEach((hear) => hear({
    key: letter, code: `Key${letter.toUpperCase()}`, target: { tagName: 'BODY' }, preventDefault: () => {},
  }));
  press('a');
  assert.deepEqual(went, []);
  press('g');
  press('a');
  press('a');
  assert.deepEqual(went, ['/articles']);
});
