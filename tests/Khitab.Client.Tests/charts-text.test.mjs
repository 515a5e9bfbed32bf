// Names in charts are broken and shortened here: none may lose its direction's marks, break inside a letter's code, or leave its room.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.mjs';

const { breakLines, fits, shorten, widthOf } = await import('../../wwwroot/js/charts-text.js');
const [open, close] = ['\u202B', '\u202C'];
const marked = (text) => open + text + close;
const bare = (lines) => lines.map((line) => line.slice(1, -1));

test('a text is broken at spaces, and every line keeps its marks', () => {
  const lines = breakLines(marked('القوات المسلحة المالية'), 150, '12px x', 3);
  assert.deepEqual(bare(lines), ['القوات المسلحة', 'المالية']);
  assert.ok(lines.every((line) => line.startsWith(open) && line.endsWith(close)));
});

test('the last line is shortened where the rest does not fit, and no line is wider than the room', () => {
  for (const room of [60, 90, 120, 170]) {
    const lines = bare(breakLines(marked('المجموعة الاقتصادية لدول غرب أفريقيا'), room, '12px x', 2));
    assert.ok(lines.length <= 2);
    assert.ok(lines.every((line) => widthOf(line, '12px x') <= room), `${room}: ${lines.join(' | ')}`);
    assert.ok(lines.at(-1).endsWith('…'));
  }
});

test('what fits stays as it is', () => {
  assert.equal(shorten(marked('مالي'), 100, '12px x'), marked('مالي'));
  assert.equal(fits(marked('مالي'), 100, '12px x', 1), true);
  assert.equal(fits(marked('القوات المسلحة'), 100, '12px x', 1), false);
  assert.equal(fits(marked('القوات المسلحة'), 100, '12px x', 2), true);
});

test('a coded sign is one sign, and stays coded', () => {
  assert.equal(shorten(marked('A &amp; B'), 50, '12px x'), marked('A &amp; B'));
  assert.ok(!/&(?!amp;|lt;|gt;)/.test(shorten(marked('A &amp; B &lt; C &gt; D'), 60, '12px x')));
});
