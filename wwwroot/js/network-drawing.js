// The whole network as SVG, cut to what is drawn: for a saved picture and for paper. Pure: positions come with the scene, colours and the
// width of names from who calls.

import { placeLabels } from './network-labels.js';
import { embedded, escaped, isRightToLeft } from './picture.js';

/**
 * @typedef {{ id: string, x: number, y: number, size: number, colour: string, outline: string, label: string }} Node
 *   Positions count upwards as in the layout; size is a radius in pixels at rest.
 * @typedef {{ source: string, target: string, size: number, colour: string, other?: string | null, arrow: boolean, bend: number }} Edge
 * @typedef {{ ink: string, ground: string, font: string }} Paint
 * @typedef {{ x: number, y: number }} Point
 */

const LETTERS = 13;
const MARGIN = 10;

/** How large a frame so many nodes need for their names. */
const frameFor = (/** @type {number} */ nodes) => {
  const width = nodes <= 60 ? 1120 : nodes <= 150 ? 1500 : 2000;
  return { width, height: Math.round(width * 0.72) };
};

const round = (/** @type {number} */ n) => Math.round(n * 10) / 10;

/**
 * Where everything stands, in pixels that count downwards.
 * @param {Node[]} nodes @param {Edge[]} edges @param {(text: string) => number} widthOf
 */
export function laid(nodes, edges, widthOf) {
  const frame = frameFor(nodes.length);
  const [left, right] = [Math.min(...nodes.map((n) => n.x)), Math.max(...nodes.map((n) => n.x))];
  const [low, high] = [Math.min(...nodes.map((n) => n.y)), Math.max(...nodes.map((n) => n.y))];
  const scale = Math.min((frame.width - 160) / Math.max(right - left, 1), (frame.height - 100) / Math.max(high - low, 1), 2.6);
  const factor = Math.min(1.1, Math.max(0.6, scale));
  const discs = nodes.map((n) => ({
    ...n,
    x: frame.width / 2 + (n.x - (left + right) / 2) * scale,
    y: frame.height / 2 - (n.y - (low + high) / 2) * scale,
    size: n.size * factor,
  }));
  const at = new Map(discs.map((d) => [d.id, d]));
  const curves = edges
    .filter((e) => e.source !== e.target && at.has(e.source) && at.has(e.target))
    .map((e) => curve(e, at.get(e.source), at.get(e.target)));
  const wishes = discs
    .toSorted((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))
    .map((d) => ({ ...d, width: widthOf(d.label) + 4, height: LETTERS + 6, side: undefined, must: false }));
  const lines = curves.flatMap((c) => pieces(c));
  const labels = placeLabels(
    wishes,
    discs,
    lines,
    [],
    { x: 0, y: 0, width: frame.width, height: frame.height },
    Math.round((frame.width * frame.height) / 11_000),
  );
  return { discs, curves, labels };
}

/** An edge as a part of its curve, from rim to rim, with its arrowhead. */
function curve(/** @type {Edge} */ edge, /** @type {any} */ from, /** @type {any} */ to) {
  const control = { x: (from.x + to.x) / 2 + (to.y - from.y) * edge.bend, y: (from.y + to.y) / 2 - (to.x - from.x) * edge.bend };
  const blend = (/** @type {number} */ s, /** @type {number} */ t) => ({
    x: (1 - s) * (1 - t) * from.x + (s * (1 - t) + t * (1 - s)) * control.x + s * t * to.x,
    y: (1 - s) * (1 - t) * from.y + (s * (1 - t) + t * (1 - s)) * control.y + s * t * to.y,
  });
  const span = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  const head = edge.arrow ? 6 + edge.size * 1.1 : 0;
  const start = Math.min(0.45, from.size / span);
  const tip = Math.max(0.55, 1 - (to.size + 2) / span);
  const neck = edge.arrow ? Math.max(0.5, tip - head / span) : tip;
  const [a, b, c, end] = [blend(start, start), blend(start, neck), blend(neck, neck), blend(tip, tip)];
  const long = Math.max(0.1, Math.hypot(end.x - c.x, end.y - c.y));
  const across = { x: (-(end.y - c.y) / long) * (edge.size / 2 + 4), y: ((end.x - c.x) / long) * (edge.size / 2 + 4) };
  return {
    edge,
    a,
    b,
    c,
    head: edge.arrow ? [{ x: c.x + across.x, y: c.y + across.y }, { x: c.x - across.x, y: c.y - across.y }, end] : null,
  };
}

/**
 * A curve as two straight lines.
 * @param {{ a: Point, b: Point, c: Point }} curve
 * @returns {import('./network-labels.js').Line[]}
 */
const pieces = ({ a, b, c }) => {
  const middle = { x: (a.x + 2 * b.x + c.x) / 4, y: (a.y + 2 * b.y + c.y) / 4 };
  return [
    [a.x, a.y, middle.x, middle.y],
    [middle.x, middle.y, c.x, c.y],
  ];
};

/**
 * The drawing and its size.
 * @param {Node[]} nodes @param {Edge[]} edges @param {Paint} paint @param {(text: string) => number} widthOf
 */
export function networkDrawing(nodes, edges, paint, widthOf) {
  if (!nodes.length) return { svg: '', width: 0, height: 0 };
  const { discs, curves, labels } = laid(nodes, edges, widthOf);
  const boxes = [
    ...discs.map((d) => [d.x - d.size * 1.3, d.y - d.size * 1.3, d.x + d.size * 1.3, d.y + d.size * 1.3]),
    ...labels.map(({ box }) => [box.x, box.y, box.x + box.width, box.y + box.height]),
    ...curves.map(({ b }) => [b.x, b.y, b.x, b.y]),
  ];
  const [left, top] = [Math.min(...boxes.map((b) => b[0])) - MARGIN, Math.min(...boxes.map((b) => b[1])) - MARGIN];
  const [right, bottom] = [Math.max(...boxes.map((b) => b[2])) + MARGIN, Math.max(...boxes.map((b) => b[3])) + MARGIN];
  const [width, height] = [Math.ceil(right - left), Math.ceil(bottom - top)];
  const point = (/** @type {{ x: number, y: number }} */ { x, y }) => `${round(x - left)} ${round(y - top)}`;

  const lines = curves.map(({ edge, a, b, c, head }) => {
    const path = (/** @type {string} */ colour, dash = '') =>
      `<path d="M${point(a)}Q${point(b)} ${point(c)}" fill="none" stroke="${colour}" stroke-width="${round(edge.size)}"${dash} />`;
    return (
      path(edge.colour) +
      (edge.other ? path(edge.other, ' stroke-dasharray="9 9"') : '') +
      (head ? `<path d="M${head.map(point).join('L')}z" fill="${edge.colour}" />` : '')
    );
  });
  // The largest last: they lie on top.
  const shapes = discs
    .toSorted((a, b) => a.size - b.size)
    .map(
      (d) =>
        `<path d="${escaped(d.outline)}" transform="translate(${point(d)}) scale(${round(d.size)})" fill="${d.colour}"` +
        ` fill-rule="evenodd" stroke="${paint.ground}" stroke-width="0.12" />`,
    );
  const names = new Map(discs.map((d) => [d.id, d.label]));
  const texts = labels.map(({ id, box, crossed }) => {
    const label = names.get(id) ?? '';
    const open = isRightToLeft(label) ? '\u202B' : '\u202A';
    const name = escaped(open + embedded(label) + '\u202C');
    // As on the screen, a name on an edge has a ground of its own.
    const ground = crossed
      ? `<rect x="${round(box.x - left)}" y="${round(box.y - top)}" width="${round(box.width)}" height="${round(box.height)}" rx="4"` +
        ` fill="${paint.ground}" fill-opacity="0.88" stroke="none" />`
      : '';
    return ground + `<text x="${round(box.x + box.width / 2 - left)}" y="${round(box.y + LETTERS + 1 - top)}">${name}</text>`;
  });
  const letters =
    `font-family="${escaped(paint.font)}" font-size="${LETTERS}" text-anchor="middle" fill="${paint.ink}"` +
    ` stroke="${paint.ground}" stroke-width="4" paint-order="stroke" stroke-linejoin="round"`;
  return {
    width,
    height,
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" direction="ltr">` +
      `${lines.join('')}${shapes.join('')}<g ${letters}>${texts.join('')}</g></svg>`,
  };
}
