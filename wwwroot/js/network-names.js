// Writes the names beside a network's nodes on the canvas that sigma keeps for labels.

import { isDragged } from './network-drag.js';
import { placeLabels, touch } from './network-labels.js';
import { covers } from './network-room.js';
import { isRightToLeft } from './picture.js';

/** @typedef {import('./network-labels.js').Side} Side */
/** @typedef {import('./network-shown.js').ShownNetwork} ShownNetwork */
/** @typedef {import('./network-labels.js').Wish & { strong: boolean, base: number, text: string }} NameWish */

const SIZE = 13;
const GROUND = 0.88;
// Room around a name for the rim of its letters.
const RIM = 3;
const MOST_SPRITES = 1_500;

export class NetworkNames {
  /** @type {Map<string, Side>} where each name stood last: it stays there while it can */
  sides = new Map();

  /** @type {Map<string, number>} */
  widths = new Map();

  /** @type {import('./network-labels.js').Placed[]} */
  placed = [];

  /** @type {import('./network-labels.js').Placed[]} as they were placed when the picture was still */
  #rest = [];

  /** @type {Map<string, NameWish>} */
  #wished = new Map();

  /** @type {Map<string, HTMLCanvasElement>} */
  #sprites = new Map();

  #ratio = 0;

  /** @param {string} font */
  constructor(font) {
    this.font = font;
  }

  /** @param {ShownNetwork} network */
  draw(network) {
    const { renderer } = network;
    const context = renderer.getCanvases().labels.getContext('2d');
    if (!context) return;
    const { ratio } = renderer.getCamera();
    // Dragged, the picture moves as a whole: names go with their nodes, and places are sought anew when it rests.
    if (isDragged(renderer) && this.#ratio === ratio) this.placed = this.#moved(network);
    else this.placed = this.#place(network, context);
    this.#ratio = ratio;
    const colours = { paper: network.colours('var(--paper)'), ink: network.colours('var(--ink)') };
    for (const { id, box, crossed } of this.placed) {
      const wish = this.#wished.get(id);
      if (!wish) continue;
      const sprite = this.#spriteOf(wish.text, wish.strong, crossed, box, colours);
      // Between pixels a picture of letters would be blurred.
      const [x, y] = [box.x - RIM, box.y - RIM].map((at) => Math.round(at * window.devicePixelRatio) / window.devicePixelRatio);
      context.drawImage(sprite, x, y, box.width + 2 * RIM, box.height + 2 * RIM);
    }
  }

  /**
   * @param {ShownNetwork} network
   * @returns {import('./network-labels.js').Placed[]}
   */
  #moved({ renderer, canvas, box }) {
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const over = covers(box, canvas);
    return this.#rest.flatMap((name) => {
      const wish = this.#wished.get(name.id);
      if (!wish) return [];
      const at = renderer.framedGraphToViewport(renderer.getNodeDisplayData(name.id));
      const moved = { ...name.box, x: name.box.x + at.x - wish.x, y: name.box.y + at.y - wish.y };
      const isOut = moved.x < 0 || moved.y < 0 || moved.x + moved.width > width || moved.y + moved.height > height;
      return isOut || over.some((cover) => touch(cover, moved)) ? [] : [{ ...name, box: moved }];
    });
  }

  /**
   * @param {ShownNetwork} network
   * @param {CanvasRenderingContext2D} context
   */
  #place(network, context) {
    const { renderer, graph, scene, canvas, camera, box } = network;
    const here = network.middle();
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const zoomed = Math.max(1, camera.rest.ratio / renderer.getCamera().ratio);
    /** @type {import('./network-labels.js').Disc[]} */
    const discs = [];
    /** @type {NameWish[]} */
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
    const most = Math.round(width * height / (scene.compact ? 15_000 : 22_000) * zoomed);
    const frame = { x: 2, y: 2, width: width - 4, height: height - 4 };
    this.#wished = new Map(wishes.map((wish) => [wish.id, wish]));
    this.#rest = placeLabels(wishes, discs, linesOf(network), covers(box, canvas), frame, most);
    for (const { id, side } of this.#rest) this.sides.set(id, side);
    return this.#rest;
  }

  /**
   * A name as a picture: writing each again for every frame takes longer than all the rest.
   * @param {string} text
   * @param {boolean} strong
   * @param {boolean} crossed whether an edge passes under it: then it has a ground of its own, as a line between letters is read as one of
   *   their strokes
   * @param {import('./network-labels.js').Box} box
   * @param {{ paper: string, ink: string }} colours
   */
  #spriteOf(text, strong, crossed, { width, height }, { paper, ink }) {
    const scale = Math.max(1, window.devicePixelRatio);
    const key = [text, strong, crossed, paper, ink, scale].join('|');
    const known = this.#sprites.get(key);
    if (known) return known;
    const sprite = document.createElement('canvas');
    [sprite.width, sprite.height] = [(width + 2 * RIM) * scale, (height + 2 * RIM) * scale].map(Math.ceil);
    const context = /** @type {CanvasRenderingContext2D} */ (sprite.getContext('2d'));
    context.scale(sprite.width / (width + 2 * RIM), sprite.height / (height + 2 * RIM));
    Object.assign(context, {
      font: this.#fontOf(strong), textAlign: 'center', textBaseline: 'middle', lineJoin: 'round', lineWidth: 4, strokeStyle: paper,
      fillStyle: paper,
    });
    if (crossed) {
      context.globalAlpha = GROUND;
      context.beginPath();
      context.roundRect(RIM, RIM, width, height, 4);
      context.fill();
      context.globalAlpha = 1;
    }
    context.strokeText(text, RIM + width / 2, RIM + height / 2 + 1);
    context.fillStyle = ink;
    context.fillText(text, RIM + width / 2, RIM + height / 2 + 1);
    if (this.#sprites.size >= MOST_SPRITES) this.#sprites.clear();
    this.#sprites.set(key, sprite);
    return sprite;
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
