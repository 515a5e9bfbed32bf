// Nodes that lie under the panel, or a wide picture squeezed into a phone, cannot be read.
import assert from 'node:assert/strict';
import { test } from 'node:test';

const { free, isUpright } = await import('../../wwwroot/js/network-room.js');

const canvas = { clientWidth: 1000, clientHeight: 600 };
const whole = { left: 0, right: 1000, top: 0, bottom: 600 };

test('a panel takes its side away, at the left or at the right', () => {
  assert.deepEqual(free([{ x: 0, y: 0, width: 300, height: 500 }], canvas), { ...whole, left: 300 });
  assert.deepEqual(free([{ x: 700, y: 0, width: 300, height: 500 }], canvas), { ...whole, right: 700 });
});

test('small buttons, and a panel as wide as a phone, take nothing away', () => {
  assert.deepEqual(free([{ x: 0, y: 0, width: 40, height: 120 }], canvas), whole);
  assert.deepEqual(free([{ x: 0, y: 300, width: 1000, height: 300 }], canvas), whole);
});

test('only a wide picture in a tall narrow frame is turned', () => {
  const [wide, tall] = [[{ x: 0, y: 0 }, { x: 100, y: 20 }], [{ x: 0, y: 0 }, { x: 20, y: 100 }]];
  const phone = { left: 0, right: 360, top: 0, bottom: 600 };
  assert.equal(isUpright(wide, phone, 360), true);
  assert.equal(isUpright(tall, phone, 360), false);
  assert.equal(isUpright(wide, { ...phone, bottom: 300 }, 360), false);
  assert.equal(isUpright(wide, { ...phone, right: 700 }, 700), false);
});
