// Writes the names beside a network's nodes on the canvas that sigma keeps for labels.

import { placeLabels } from './network-labels.js';
import { covers } from './network-room.js';
import { isRightToLeft } from './picture.js';

/** @typedef {import('./network-labels.js').Side} Side */
/** @typedef {import('./network-shown.js').ShownNetwork} ShownNetwork */

const SIZE = 13;

export class NetworkNames {
  /** @type {Map<string, Side>} where each name stood last: it stays there while it can */
  sides = new Map();

  /** @type {Map<string, number>} */
  widths = new Map();

  /** @type {import('./network-labels.js').Placed[]} */
  placed = [];

  /** @param {string} font */
  constructor(font) {
    this.font = font;
  }

  /** @param {ShownNetwork} network */
  draw(network) {
    const { renderer, graph, scene, canvas, camera, box, colours } = network;
    const context = renderer.getCanvases().labels.getContext('2d');
    if (!context) return;
    const here = network.middle();
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const zoomed = Math.max(1, camera.rest.ratio / renderer.getCamera().ratio);
    /** @type {import('./network-labels.js').Disc[]} */
    const discs = [];
    /** @type {(import('./network-labels.js').Wish & { strong: boolean, base: number, text: string })[]} */
    const wishes = [];
    graph.forEachNode((id, { label, size: base }) => {
      const data = renderer.getNodeDisplayData(id);
      const { x, y } = renderer.framedGraphToViewport(data);
      const disc = { id, x, y, size: renderer.scaleSize(data.size) };
      if (x < -disc.size || y < -disc.size || x > width + disc.size || y > height + disc.size) return;
      discs.push(disc);
      if (!network.near(id)) return;
      const strong = id === here || id === scene.selected;
      const text = (isRightToLeft(label) ? '\u202B' : '\u202A') + label + '\u202C';
      wishes.push({
        ...disc, strong, must: strong, base, text, side: this.sides.get(id),
        width: this.#widthOf(context, text, strong) + 4, height: SIZE + 5,
      });
    });
    wishes.sort((a, b) => Number(b.strong) - Number(a.strong) || b.base - a.base || (a.id < b.id ? -1 : 1));
    // Testing a thousand edges for each name would cost more than it helps.
    const lines = graph.size <= 300 ? linesOf(network) : [];
    const most = Math.round(width * height / (scene.compact ? 15_000 : 22_000) * zoomed);
    this.placed = placeLabels(wishes, discs, lines, covers(box, canvas), { x: 2, y: 2, width: width - 4, height: height - 4 }, most);
    Object.assign(context, {
      textAlign: 'center', textBaseline: 'middle', lineJoin: 'round', lineWidth: 4,
      strokeStyle: colours('var(--paper)'), fillStyle: colours('var(--ink)'),
    });
    const wished = new Map(wishes.map((wish) => [wish.id, wish]));
    for (const { id, side, box: { x, y, width: wide, height: high } } of this.placed) {
      this.sides.set(id, side);
      const wish = wished.get(id);
      if (!wish) continue;
      context.font = this.#fontOf(wish.strong);
      context.strokeText(wish.text, x + wide / 2, y + high / 2 + 1);
      context.fillText(wish.text, x + wide / 2, y + high / 2 + 1);
    }
  }

  /** @param {boolean} strong */
  #fontOf(strong) {
    return `${strong ? 600 : 400} ${SIZE}px ${this.font}`;
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {string} text
   * @param {boolean} strong
   */
  #widthOf(context, text, strong) {
    const key = strong + text;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    context.font = this.#fontOf(strong);
    const { width } = context.measureText(text);
    this.widths.set(key, width);
    return width;
  }
}

/**
 * The edges as straight pieces.
 * @param {ShownNetwork} network
 */
function linesOf(network) {
  /** @type {import('./network-labels.js').Line[]} */
  const lines = [];
  network.graph.forEachEdge((id, { bend }) => {
    const shares = bend ? [0, 0.25, 0.5, 0.75, 1] : [0, 1];
    const points = shares.map((share) => network.renderer.framedGraphToViewport(network.along(id, share)));
    for (let i = 1; i < points.length; i++) lines.push([points[i - 1].x, points[i - 1].y, points[i].x, points[i].y]);
  });
  return lines;
}
