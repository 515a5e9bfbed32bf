// A colour or a width that says something else than the counts behind it would mislead; so would a name off its curve.
import assert from 'node:assert/strict';
import { test } from 'node:test';

const { blend, edgeLooks, nodeLooks, pointOn } = await import('../../wwwroot/js/network-look.js');

const tokens = {
  'var(--stance-favourable)': 'rgb(0, 120, 0)', 'var(--stance-unfavourable)': 'rgb(200, 80, 0)', 'var(--paper)': 'rgb(255, 255, 255)',
  'var(--line-strong)': 'rgb(150, 150, 150)', 'var(--ink-soft)': 'rgb(50, 50, 50)',
  'var(--actor)': 'rgb(0, 0, 9)', 'var(--g)': 'rgb(9, 0, 0)',
};
const colours = (value) => tokens[value];
const edge = (source, target, more = {}) => ({ id: source + target, source, target, weight: 8, pos: 0, neg: 0, directed: true, ...more });
const looks = (...edges) => edges.map(edgeLooks({ edges }, colours));

test('a colour takes its share of the ground', () => {
  assert.equal(blend('rgb(0, 100, 200)', 'rgb(100, 100, 100)', 0.5), 'rgb(50, 100, 150)');
  assert.equal(blend('rgba(10, 20, 30, 0.5)', 'rgb(0, 0, 0)', 0), 'rgb(10, 20, 30)');
});

test('an edge for, one against and one both ways differ', () => {
  const [favourable, against, mixed] = looks(edge('a', 'b', { pos: 2 }), edge('a', 'c', { neg: 2 }), edge('a', 'd', { pos: 1, neg: 1 }));
  assert.deepEqual([favourable.color, favourable.other], ['rgb(0, 120, 0)', null]);
  assert.deepEqual([against.color, against.other], ['rgb(200, 80, 0)', null]);
  assert.deepEqual([mixed.color, mixed.other], ['rgb(0, 120, 0)', 'rgb(200, 80, 0)']);
});

test('names that occur together are thinner than a relation of the same weight', () => {
  const [together, relation] = looks(edge('a', 'b', { directed: false }), edge('a', 'c', { pos: 8 }));
  assert.ok(together.size < relation.size);
  assert.equal(together.arrow, false);
});

test('two edges between the same actors bend apart, a single one is straight', () => {
  const [there, back, single] = looks(edge('a', 'b', { pos: 1 }), edge('b', 'a', { pos: 1 }), edge('a', 'c', { pos: 1 }));
  assert.ok(there.bend > 0 && back.bend > 0);
  assert.equal(single.bend, 0);
});

test('where nothing weighs much nothing is drawn thick', () => {
  const [light] = looks(edge('a', 'b', { pos: 1, weight: 1 }));
  const [heavy] = looks(edge('a', 'b', { pos: 1, weight: 40 }));
  assert.ok(light.size < 2 && heavy.size > 6);
});

test('the area of a node follows its size, and a group\'s colour takes the place of the type\'s', () => {
  const place = { colour: 'var(--actor)', shape: 3, outline: 'M0 0' };
  const node = (size, more = {}) => ({ id: 'n', x: 0, y: 0, size, type: 'place', label: '', says: '', ...more });
  const look = nodeLooks({ nodes: [node(16), node(4)], looks: { place } }, colours);
  assert.equal(look(node(16)).size, 20);
  assert.equal(look(node(4)).size, 12.5);
  assert.equal(look(node(4)).color, 'rgb(0, 0, 9)');
  assert.deepEqual([look(node(4, { colour: 'g' })).color, look(node(4, { colour: 'g' })).shape], ['rgb(9, 0, 0)', 3]);
  assert.equal(look(node(4, { type: 'unheard' })).shape, 3);
});

test('a curve begins and ends at its nodes and leaves the straight line between them', () => {
  const [from, to] = [{ x: 0, y: 0 }, { x: 10, y: 0 }];
  assert.deepEqual(pointOn(from, to, 0.2, 0), from);
  assert.deepEqual(pointOn(from, to, 0.2, 1), to);
  assert.deepEqual(pointOn(from, to, 0.2, 0.5), { x: 5, y: 1 });
  assert.deepEqual(pointOn(from, to, 0, 0.5), { x: 5, y: 0 });
});
