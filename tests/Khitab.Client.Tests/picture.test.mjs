// What a saved picture says stands in a file that any program may open: its text must be text there, in its own direction and in its frame.
import assert from 'node:assert/strict';
import { test } from 'node:test';

const { embedded, escaped, isRightToLeft, wrapped } = await import('../../wwwroot/js/picture.js');
const measure = (text) => 10 * text.length;

test('text of a corpus never becomes markup', () => {
  assert.equal(escaped('<b>"A" & B</b>'), '&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;');
  assert.equal(escaped('a\u0000b\u001Fc\td'), 'abc\td');
});

test('the first letter says the direction, whatever stands before it', () => {
  assert.equal(isRightToLeft('«12 مقالًا»'), true);
  assert.equal(isRightToLeft('(12 articles)'), false);
  assert.equal(isRightToLeft('12'), false);
});

test('isolates become embeddings of what they hold, opened and closed as often', () => {
  assert.equal(embedded('in \u2068مالي\u2069, \u2068Mali\u2069'), 'in \u202Bمالي\u202C, \u202AMali\u202C');
  assert.equal(embedded('\u2066+3\u2069 \u2067نص\u2069'), '\u202A+3\u202C \u202Bنص\u202C');
});

test('lines fit, lose no word, and break inside a word only where it is wider than a line', () => {
  const text = 'القوات المسلحة https://example.org/a/very/long/address نهاية';
  const lines = wrapped(text, 150, 'x', measure);
  assert.ok(lines.every((line) => measure(line) <= 150));
  assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
  assert.equal(lines[0], 'القوات المسلحة');
});
