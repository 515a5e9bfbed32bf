// The network as a file and on paper: cut to what is drawn, every name in it and none on another.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laid, networkDrawing } from '../../wwwroot/js/network-drawing.js';

const circle = 'M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0';
const paint = { ink: '#111', ground: '#fff', font: 'Plex' };
const widthOf = (text) => text.length * 6.5;
const node = (i, x, y, size = 8) => ({ id: 'n' + i, x, y, size, colour: '#0072b2', outline: circle, label: 'فاعل ' + i });
const edge = (source, target, more = {}) => ({ source, target, size: 2, colour: '#0f766e', other: null, arrow: true, bend: 0, ...more });
const ring = (count, radius) =>
  Array.from(
      { length: count }, (_, i) => node(i, radius * Math.cos((i / count) * 2 * Math.PI), radius * Math.sin((i / count) * 2 * Math.PI)));

test('a flat network gives a flat picture, without empty ground', () => {
  const { width, height } = networkDrawing([node(1, 0, 0), node(2, 400, 0)], [edge('n1', 'n2')], paint, widthOf);
  assert.ok(height < 90, `${height}`);
  assert.ok(width > 900);
});

for (const count of [40, 200]) {
  test(`of ${count} nodes no name lies on another name or on another's node`, () => {
    const { labels, discs } = laid(ring(count, 60 * Math.sqrt(count)), [], widthOf);
    assert.ok(labels.length > count * 0.7, `${labels.length} of ${count}`);
    for (const { id, box } of labels) {
      for (const other of labels) {
        if (other.id === id) continue;
        const apart = other.box.x >= box.x + box.width || box.x >= other.box.x + other.box.width
          || other.box.y >= box.y + box.height || box.y >= other.box.y + other.box.height;
        assert.ok(apart, `${id} on ${other.id}`);
      }
      for (const disc of discs) {
        const inside = disc.x > box.x && disc.x < box.x + box.width && disc.y > box.y && disc.y < box.y + box.height;
        assert.ok(disc.id === id || !inside, `${id} on the node ${disc.id}`);
      }
    }
  });
}

test('signs differ by colour and dashes, direction by an arrowhead', () => {
  const nodes = [node(1, 0, 0), node(2, 200, 100)];
  const mixed = networkDrawing(nodes, [edge('n1', 'n2', { other: '#b4480f' })], paint, widthOf).svg;
  assert.match(mixed, /stroke="#0f766e"/);
  assert.match(mixed, /stroke="#b4480f"[^>]*stroke-dasharray="9 9"/);
  assert.equal((mixed.match(/z" fill="#0f766e"/g) ?? []).length, 1);
  assert.doesNotMatch(networkDrawing(nodes, [edge('n1', 'n2', { arrow: false })], paint, widthOf).svg, /z" fill="#0f766e"/);
});

test('an edge to what is not drawn, and no node at all, do no harm', () => {
  assert.doesNotMatch(networkDrawing([node(1, 0, 0)], [edge('n1', 'gone')], paint, widthOf).svg, /NaN|undefined/);
  assert.equal(networkDrawing([], [], paint, widthOf).width, 0);
});
