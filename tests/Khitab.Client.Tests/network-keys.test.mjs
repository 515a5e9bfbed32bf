// Arrows have to lead to every part of a network, and to where they point.
import assert from 'node:assert/strict';
import { test } from 'node:test';

const { next } = await import('../../wwwroot/js/network-keys.js');

const places = { middle: [0, 0], right: [100, 0], farRight: [300, 0], aslant: [90, 80], up: [0, -100], left: [-100, 5] };
const network = (focus) => ({
  focus,
  graph: { forEachNode: (each) => Object.keys(places).forEach((id) => each(id, { size: id === 'farRight' ? 20 : 5 })) },
  place: (id) => ({ x: places[id][0], y: places[id][1] }),
});

test('the first arrow leads to the largest node', () => assert.equal(next(network(null), [1, 0]), 'farRight'));

test('an arrow leads to the nearest node in its direction', () => {
  assert.equal(next(network('middle'), [1, 0]), 'right');
  assert.equal(next(network('middle'), [-1, 0]), 'left');
  assert.equal(next(network('middle'), [0, -1]), 'up');
  assert.equal(next(network('middle'), [0, 1]), 'left'); // nothing lies straight below, and that is the least bit lower
});

test('at the edge an arrow leads nowhere', () => assert.equal(next(network('farRight'), [1, 0]), undefined));
