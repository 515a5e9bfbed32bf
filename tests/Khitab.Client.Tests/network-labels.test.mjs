// A name that lies on another, on a node or outside the frame can be read by nobody.
import assert from 'node:assert/strict';
import { test } from 'node:test';

const { placeLabels } = await import('../../wwwroot/js/network-labels.js');

const frame = { x: 0, y: 0, width: 900, height: 700 };

/** Numbers that look random and are the same in every run (a linear congruential generator). */
function numbers(seed) {
  let state = seed;
  return (least, most) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return least + (state / 2147483648) * (most - least);
  };
}

const touch = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const inside = (box) => box.x >= 0 && box.y >= 0 && box.x + box.width <= frame.width && box.y + box.height <= frame.height;

function onDisc(box, disc) {
  const dx = disc.x - Math.min(Math.max(disc.x, box.x), box.x + box.width);
  const dy = disc.y - Math.min(Math.max(disc.y, box.y), box.y + box.height);
  return Math.hypot(dx, dy) < disc.size;
}

test('names do not touch one another, keep off the nodes and stay within the frame', () => {
  for (let seed = 1; seed <= 25; seed++) {
    const next = numbers(seed);
    const wishes = Array.from({ length: 60 }, (_, i) => (
      { id: String(i), x: next(20, 880), y: next(20, 680), size: next(3, 22), width: next(10, 160), height: 16 }));
    const placed = placeLabels(wishes, wishes, [], [], frame, 30);
    assert.ok(placed.length >= 5 && placed.length <= 30, `${placed.length} names`);
    for (const { id, box } of placed) {
      assert.ok(inside(box), `${id} leaves the frame`);
      assert.ok(!placed.some((other) => other.id !== id && touch(other.box, box)), `${id} lies on another name`);
      assert.ok(!wishes.some((wish) => wish.id !== id && onDisc(box, wish)), `${id} lies on a node`);
    }
  }
});

test('what matters most is named first', () => {
  const narrow = { x: 0, y: 0, width: 310, height: 50 };
  const wishes = [{ id: 'a', x: 153, y: 20, size: 5, width: 280, height: 16 }, { id: 'b', x: 155, y: 22, size: 5, width: 280, height: 16 }];
  assert.deepEqual(placeLabels(wishes, wishes, [], [], narrow, 30).map((p) => p.id), ['a']);
});

test('what must be named is named, over the limit and where there is no good place', () => {
  const name = { y: 100, size: 5, width: 50, height: 16 };
  const wishes = [{ ...name, id: 'a', x: 100 }, { ...name, id: 'b', x: 102, must: true }];
  const everywhere = [{ x: 0, y: 0, width: 900, height: 700 }];
  assert.deepEqual(placeLabels(wishes, wishes, [], everywhere, frame, 0).map((p) => p.id), ['b']);
});

test('a name stays on the side where it stood while that is free, and leaves it for an edge only', () => {
  const wish = { id: 'a', x: 450, y: 350, size: 10, width: 60, height: 16, side: 'right' };
  assert.equal(placeLabels([wish], [wish], [], [], frame, 30)[0].side, 'right');
  const through = [[450, 350, 900, 350]];
  assert.notEqual(placeLabels([wish], [wish], through, [], frame, 30)[0].side, 'right');
});

test('a name keeps off what else lies on the picture', () => {
  const wish = { id: 'a', x: 450, y: 350, size: 10, width: 60, height: 16 };
  const below = { x: 400, y: 355, width: 100, height: 60 };
  const [placed] = placeLabels([wish], [wish], [], [below], frame, 30);
  assert.ok(!touch(placed.box, below));
});
