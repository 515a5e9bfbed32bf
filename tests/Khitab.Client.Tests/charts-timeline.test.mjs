// Texts and timelines that are laid out without a browser: a letter is as wide as half its size.
import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.document = {
  createElement: () => ({ getContext: () => ({ measureText: (text) => ({ width: text.length * 6 }) }) }),
};
const { breakLines, shorten } = await import('../../wwwroot/js/charts-text.js');
const { layTimeline } = await import('../../wwwroot/js/charts-timeline.js');
const { isoDay } = await import('../../wwwroot/js/charts-brush.js');

const rtl = (text) => '\u202B' + text + '\u202C';

test('a name that is shortened ends between two words', () => {
  assert.equal(shorten(rtl('المغرب ومالي يعززان'), 6 * 16, 'x'), rtl('المغرب ومالي…'));
  assert.deepEqual(breakLines(rtl('one two three'), 6 * 7, 'x', 2), [rtl('one two'), rtl('three')]);
});

test('days are numbered as the server numbers them', () => {
  assert.equal(isoDay(0), '0001-01-01');
  assert.equal(isoDay(738_900.4), '2024-01-16');
});

const layer = (name) => ({ name, x: [], y: [], marker: {} });

function laid(items, width = 600) {
  const layout = { width, font: { family: 'x' }, xaxis: { range: [0, 100], tickvals: [], ticktext: [] }, yaxis: {} };
  const data = ['stems', 'axis', 'articleStretches', 'eventStretches', 'articlePoints', 'eventPoints', 'labels', 'notes'].map(layer);
  const marks = items.map(() => ({}));
  layTimeline(layout, data, { above: 4, axis: 30, below: 192, lane: 48, items }, marks);
  return { layout, marks, layers: Object.fromEntries(data.map(d => [d.name, d])) };
}

test('no stem runs through the words of another mark', () => {
  const items = Array.from(
      { length: 12 }, (_, i) => ({ side: -1, from: 20 + 3 * i, to: 21 + 3 * i, n: 12 - i, label: rtl('تاريخ رقم ' + i) }));
  const { layout, layers } = laid(items);
  const px = (day) => (day - layout.xaxis.range[0]) / (layout.xaxis.range[1] - layout.xaxis.range[0]) * 600;
  assert.ok(layers.labels.text?.length > 0, 'some are named');
  for (let i = 0; i < layers.stems.x.length; i += 3) {
    const [x, from, to] = [px(layers.stems.x[i]), layers.stems.y[i], layers.stems.y[i + 1]];
    layers.labels.text.forEach((text, j) => {
      const half = text.length * 3 - 8;
      const crossed = Math.abs(px(layers.labels.x[j]) - x) < half && layers.labels.y[j] > from && layers.labels.y[j] < to - 10;
      assert.ok(!crossed, `the stem at ${x} crosses ${text}`);
    });
  }
});

test('a name with nothing beside it stands at the axis, however far others have to go', () => {
  const crowd = Array.from(
      { length: 6 }, (_, i) => ({ side: -1, from: 70 + 2 * i, to: 71 + 2 * i, n: 9 - i, label: rtl('تاريخ رقم ' + i) }));
  const { marks } = laid([{ side: -1, from: 10, to: 11, n: 1, label: rtl('وحيد') }, ...crowd]);
  assert.equal(marks[0].box.top, 34);
});

test('in a throng the weightiest, the first and the last keep their names', () => {
  const items = Array.from(
      { length: 60 }, (_, i) => ({ side: -1, from: 1.6 * i, to: 1.6 * i + 1, n: i === 30 ? 99 : 2, label: rtl('سنة رقم ' + i) }));
  const { layers } = laid(items, 320);
  for (const i of [0, 30, 59]) assert.ok(layers.labels.text.includes(rtl('سنة رقم ' + i)), `${i} is named`);
});

test('every mark of a timeline keeps a place to be met', () => {
  const items = Array.from({ length: 30 }, (_, i) => ({ side: -1, from: 50, to: 51, n: 1, label: rtl('يوم ' + i) }));
  for (const { box } of laid(items, 300).marks) assert.ok(box.right - box.left >= 24 && box.bottom > box.top);
});
