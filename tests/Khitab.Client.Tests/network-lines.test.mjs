// Which edges pass through a box: the grid must say what testing each says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crosses, LineGrid } from '../../wwwroot/js/network-lines.js';

/** Numbers that look random and are the same in every run (a linear congruential generator). */
function numbers(seed) {
  let state = seed;
  return (least, most) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return least + (state / 2147483648) * (most - least);
  };
}

test('a line crosses a box that it passes through, ends in or lies in', () => {
  const box = { x: 10, y: 10, width: 20, height: 10 };
  for (const line of [[0, 0, 40, 30], [0, 15, 15, 15], [12, 12, 14, 14], [20, 0, 20, 100]]) assert.ok(crosses(box, line), `${line}`);
  for (const line of [[0, 0, 40, 5], [0, 15, 5, 15], [31, 0, 31, 100]]) assert.ok(!crosses(box, line), `${line}`);
});

test('the grid finds as many lines as there are', () => {
  const frame = { x: 2, y: 2, width: 900, height: 700 };
  for (let seed = 1; seed <= 20; seed++) {
    const next = numbers(seed);
    const lines = Array.from({ length: 200 }, () => [next(-300, 1200), next(-300, 1000), next(-300, 1200), next(-300, 1000)]);
    // Straight ones lie on the edges of cells.
    lines.push([82, 100, 500, 100], [122, 0, 122, 700], [2, 42, 902, 42]);
    const grid = new LineGrid(lines, frame);
    for (let i = 0; i < 60; i++) {
      const box = { x: next(2, 800), y: next(2, 660), width: next(5, 100), height: next(5, 40) };
      assert.equal(grid.crossings(box), lines.filter((line) => crosses(box, line)).length);
    }
  }
});
