// Names beside nodes: none covers another or a node, few at rest and more on zoom. Components/Network/LabelPlaces.cs does the same for the
// picture that is in before this one.

import { LineGrid } from './network-lines.js';

/**
 * @typedef {'below' | 'above' | 'right' | 'left' | 'belowRight' | 'belowLeft' | 'aboveRight' | 'aboveLeft'} Side
 * @typedef {{ x: number, y: number, width: number, height: number }} Box
 * @typedef {{ id: string, x: number, y: number, size: number }} Disc
 * @typedef {[number, number, number, number]} Line from x, y to x, y
 * @typedef {Disc & { width: number, height: number, side?: Side | undefined, must?: boolean | undefined }} Wish
 * @typedef {{ id: string, side: Side, box: Box, cost: number, crossed: boolean }} Placed whether an edge passes under the name
 */

/** @type {Side[]} */
const SIDES = ['below', 'above', 'right', 'left', 'belowRight', 'belowLeft', 'aboveRight', 'aboveLeft'];
const GAP = 3;

/**
 * A box for a name of this size on one side of a disc.
 * @param {Side} side
 * @param {{ x: number, y: number, size: number }} node
 * @param {number} width
 * @param {number} height
 * @returns {Box}
 */
function boxAt(side, node, width, height) {
  const away = node.size + GAP;
  const aslant = node.size * 0.7 + 1;
  switch (side) {
    case 'below': return { x: node.x - width / 2, y: node.y + away, width, height };
    case 'above': return { x: node.x - width / 2, y: node.y - away - height, width, height };
    case 'right': return { x: node.x + away + 1, y: node.y - height / 2, width, height };
    case 'left': return { x: node.x - away - 1 - width, y: node.y - height / 2, width, height };
    case 'belowRight': return { x: node.x + aslant, y: node.y + aslant, width, height };
    case 'belowLeft': return { x: node.x - aslant - width, y: node.y + aslant, width, height };
    case 'aboveRight': return { x: node.x + aslant, y: node.y - aslant - height, width, height };
    default: return { x: node.x - aslant - width, y: node.y - aslant - height, width, height };
  }
}

/**
 * @param {Box} a
 * @param {Box} b
 */
export const touch = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * @param {Box} box
 * @param {Disc} disc
 */
function touchesDisc(box, disc) {
  const dx = disc.x - Math.min(Math.max(disc.x, box.x), box.x + box.width);
  const dy = disc.y - Math.min(Math.max(disc.y, box.y), box.y + box.height);
  return dx * dx + dy * dy < (disc.size + 1) ** 2;
}

/**
 * Finds places for names.
 * @param {Wish[]} wishes what wants a name, the most important first, with the side on which it stood last
 * @param {Disc[]} discs all nodes in sight
 * @param {Line[]} lines edges: a name keeps off them where it can
 * @param {Box[]} blocks boxes that something else lies on
 * @param {Box} frame names stay inside
 * @param {number} most how many names at most; what must be named comes on top
 * @returns {Placed[]}
 */
export function placeLabels(wishes, discs, lines, blocks, frame, most) {
  /** @type {Placed[]} */
  const placed = [];
  const grid = new LineGrid(lines, frame);
  for (const wish of wishes) {
    if (!wish.must && placed.length >= most) continue;
    const sides = wish.side ? [wish.side, ...SIDES.filter(s => s !== wish.side)] : SIDES;
    /** @type {Placed | null} */
    let best = null;
    for (const [rank, side] of sides.entries()) {
      const box = boxAt(side, wish, wish.width, wish.height);
      const out = box.x < frame.x || box.y < frame.y
        || box.x + box.width > frame.x + frame.width || box.y + box.height > frame.y + frame.height;
      const hits = placed.filter(p => touch(p.box, box)).length + discs.filter(d => d.id !== wish.id && touchesDisc(box, d)).length
        + blocks.filter(b => touch(b, box)).length + (out ? 1 : 0);
      if (hits > 0 && !wish.must) continue;
      const crossings = grid.crossings(box);
      const cost = hits * 1000 + crossings * 3 + rank * 0.5;
      if (!best || cost < best.cost) best = { id: wish.id, side, box, cost, crossed: crossings > 0 };
      if (cost === 0) break;
    }
    if (best) placed.push(best);
  }
  return placed;
}
