// Lays out a timeline for the width that it has. Days lie along x, pixels along y. Every mark takes the first lane in which neither it
// nor its label meets another; where there is no room for all labels, those of what counts least are left to the hover card.

import { breakLines, shorten, widthOf } from './charts-text.js';

const edge = 8;
const shapeHeight = 10;
/** A stretch shorter than this is drawn as a point. */
const leastStretch = 14;

/**
 * @typedef {{ [key: string]: any }} Layout
 * @typedef {{ side: number, from: number, to: number, n: number, label: string, note?: string }} Item
 * @typedef {{ above: number, axis: number, below: number, lane: number, items: Item[] }} Hints
 * @typedef {import('./charts-marks.js').Mark} Mark
 * @typedef {{ lines: string[], label: number, left: number, right: number }} Form A mark with more or fewer words, and what it takes.
 * @typedef {{ item: Item, mark: Mark, side: number, from: number, to: number, stretch: boolean, x: number, forms: Form[], bare: Form }}
 * Measured @typedef {Measured & Form & { lane: number }} Placed
 */

/**
 * Fills the layers that the server has named; how each looks is theirs.
 * @param {Layout} layout @param {Layout[]} data @param {Hints} hints @param {Mark[]} marks
 */
export function layTimeline(layout, data, { above, axis, below, lane, items }, marks) {
  const font = layout.font.family;
  const [first, last] = layout.xaxis.range;
  const width = layout.width;
  const px = (/** @type {number} */ day) => edge + (day - first) / (last - first) * (width - 2 * edge);
  const day = (/** @type {number} */ pixel) => first + (pixel - edge) / (width - 2 * edge) * (last - first);
  layout.xaxis.range = [day(0), day(width)];
  layout.yaxis.range = [above + axis + below, 0];
  const layers = Object.fromEntries(data.map(trace => [trace.name, trace]));

  /** @param {Layout} layer @param {number} x0 @param {number} y0 @param {number} x1 @param {number} y1 */
  const line = (layer, x0, y0, x1, y1) => {
    layer.x.push(day(x0), day(x1), null);
    layer.y.push(y0, y1, null);
  };
  const text = (/** @type {Layout} */ layer, /** @type {number} */ x, /** @type {number} */ y, /** @type {string} */ words) => {
    layer.x.push(day(x));
    layer.y.push(y);
    (layer.text ??= []).push(words);
  };
  /** @param {Layout} layer @param {number} left @param {number} right @param {number} top @param {number} bottom */
  const block = (layer, left, right, top, bottom) => {
    layer.x.push(day((left + right) / 2));
    layer.y.push(top - bottom);
    (layer.width ??= []).push(day(right) - day(left));
    (layer.base ??= []).push(bottom);
  };

  line(layers.axis, 0, above, width, above);
  for (const { x, words } of ticks(layout, px)) {
    line(layers.axis, x, above, x, above + 5);
    text(layers.labels, x, above + 16, words);
  }

  const all = items.map((item, i) => measure(item, marks[i], px, width, font));
  const columns = all.filter(i => i.side > 0 && i.item.to - i.item.from > 1);
  const most = Math.max(1, ...columns.map(c => c.item.n));
  let labelled = -Infinity;
  for (const c of columns) {
    const height = Math.max(3, c.item.n / most * (above - 20));
    const [left, right] = [c.from, Math.max(c.from + 4, c.to - 2)];
    block(layers.articleStretches, left, right, above - height, above);
    const middle = (left + right) / 2;
    const room = widthOf(c.item.label, '12px ' + font);
    if (middle - room / 2 > labelled + 4) {
      text(layers.labels, middle, above - height - 9, c.item.label);
      labelled = middle + room / 2;
    }
    c.mark.box = {
      x: middle, y: above - height / 2, left: Math.min(left, middle - 12), right: Math.max(right, middle + 12),
      top: above - height - 16, bottom: above,
    };
  }

  for (const [side, room] of [[1, above], [-1, below]]) {
    const [stretches, points] = side > 0 ? [layers.articleStretches, layers.articlePoints] : [layers.eventStretches, layers.eventPoints];
    const lanes = Math.max(1, Math.floor(room / lane));
    for (const p of stack(all.filter(i => i.side === side && !columns.includes(i)), lanes)) {
      const near = side > 0 ? above - p.lane * lane : above + axis + p.lane * lane;
      const y = near - side * 8;
      if (p.lane > 0) line(layers.stems, p.x, side > 0 ? above : above + axis, p.x, p.stretch ? y + side * shapeHeight / 2 : y);
      if (p.stretch) block(stretches, p.from, p.to, y - shapeHeight / 2, y + shapeHeight / 2);
      else {
        points.x.push(day(p.x));
        points.y.push(y);
        (points.marker.size ??= []).push(10 + 2 * Math.log2(p.item.n));
      }
      p.lines.forEach((words, i) => text(i ? layers.notes : layers.labels, p.label, y - side * 15 * (i + 1), words));
      p.mark.box = {
        x: p.x, y, left: Math.min(p.left, p.x - 12), right: Math.max(p.right, p.x + 12),
        top: side > 0 ? near - lane : near, bottom: side > 0 ? near : near + lane,
      };
    }
  }
}

/** The names of days along the axis, as many as do not run into each other, none over the edge. */
function ticks(/** @type {Layout} */ layout, /** @type {(day: number) => number} */ px) {
  const font = '12px ' + layout.font.family;
  const { tickvals, ticktext } = layout.xaxis;
  const widest = Math.max(1, ...ticktext.map((/** @type {string} */ t) => widthOf(t, font))) + 16;
  const step = tickvals.length > 1 ? px(tickvals[1]) - px(tickvals[0]) : Infinity;
  const each = Math.max(1, Math.ceil(widest / step));
  return tickvals.map((/** @type {number} */ v, /** @type {number} */ i) => ({ x: px(v), words: ticktext[i], i }))
    .filter((/** @type {{ x: number, i: number }} */ t) => t.i % each === 0 && t.x > widest / 2 && t.x < layout.width - widest / 2);
}

/**
 * How much of the line a mark takes, without and with its label.
 * @param {Item} item @param {Mark} mark @param {(day: number) => number} px @param {number} width @param {string} font @returns {Measured}
 */
function measure(item, mark, px, width, font) {
  const [from, to] = [px(item.from), px(item.to)];
  const stretch = to - from >= leastStretch;
  const x = (from + to) / 2;
  const words = shorten(item.label, Math.min(190, width * 0.45), '12px ' + font);
  const note = item.note && breakLines(item.note, Math.min(170, width * 0.4), '11px ' + font, 1)[0];
  const bare = stretch ? [from, to] : [x - 9, x + 9];
  // With all its words, without the second line, without any.
  /** @type {Form[]} */
  const forms = [];
  for (const lines of note ? [[words, note], [words]] : [[words]]) {
    const room = Math.max(widthOf(words, '12px ' + font), note && lines[1] ? widthOf(note, '11px ' + font) : 0);
    const label = Math.max(room / 2 + 2, Math.min(x, width - room / 2 - 2));
    forms.push({ lines, label, left: Math.min(bare[0], label - room / 2) - 5, right: Math.max(bare[1], label + room / 2) + 5 });
  }
  return { item, mark, side: item.side, from, to, stretch, x, forms, bare: { lines: [], label: x, left: bare[0], right: bare[1] } };
}

/**
 * Gives every mark a lane. Of several ways to do it the one that names most without hiding a mark or running a stem through words: with
 * more or fewer names, with and without their second lines, names near the axis or far from it, below a throng of plain marks.
 * @param {Measured[]} list @param {number} lanes @returns {Placed[]}
 */
function stack(list, lanes) {
  const order = list.toSorted((a, b) => b.item.n - a.item.n || a.from - b.from);
  let best = place(order, lanes, 0, false);
  for (let share = order.length; share > 0; share = Math.floor(share * 0.7)) {
    for (const forms of [order, order.map(p => ({ ...p, forms: p.forms.slice(-1) }))]) {
      for (const far of [false, true]) {
        const tried = place(forms, lanes, share, far);
        if (tried.worth > best.worth) best = tried;
      }
    }
    // Nothing is gained by naming fewer where all are named and nothing is in the way.
    if (best.worth >= share) break;
  }
  return nearer(lanes < 2 || best.placed.some(p => p.lines.length > 0) ? best.placed : landmarks(order, lanes));
}

/**
 * Where marks throng so that none can be named, the weightiest, the first and the last are, in a lane below the others.
 * @param {Measured[]} order The weightiest first. @param {number} lanes @returns {Placed[]}
 */
function landmarks(order, lanes) {
  /** @type {Placed[]} */
  const named = [];
  const days = order.toSorted((a, b) => a.from - b.from);
  for (const p of [order[0], days[0], days.at(-1)]) {
    const form = p?.forms.at(-1);
    if (p && form && named.every(n => n.right <= form.left || n.left >= form.right)) named.push({ ...p, ...form, lane: lanes - 1 });
  }
  return [...place(order.filter(p => !named.some(n => n.mark === p.mark)), lanes - 1, 0, false).placed, ...named];
}

/**
 * Brings what is named as close to the axis as it can stand without meeting a mark, its words or a stem.
 * @param {Placed[]} placed @returns {Placed[]}
 */
function nearer(placed) {
  for (const p of placed.filter(q => q.lines.length > 0).toSorted((a, b) => a.lane - b.lane)) {
    const others = placed.filter(q => q !== p);
    const free = (/** @type {number} */ lane) => others.every(q =>
      q.lane === lane ? q.right <= p.left || q.left >= p.right
      : q.lane > lane ? q.x <= p.left || q.x >= p.right
      : q.lines.length === 0 || p.x <= q.left || p.x >= q.right);
    for (let lane = 0; lane < p.lane; lane++) if (free(lane)) p.lane = lane;
  }
  return placed;
}

/** So many names are worth less than a mark that is hidden, or a stem through words. */
const fault = 8;

/**
 * @param {Measured[]} order The weightiest first. @param {number} lanes @param {number} share How many of them may be named.
 * @param {boolean} far Whether named marks take the furthest free lane instead of the nearest.
 */
function place(order, lanes, share, far) {
  /** @type {Form[][]} */
  const taken = Array.from({ length: lanes }, () => []);
  /** @type {number[][]} */
  const stems = Array.from({ length: lanes }, () => []);
  const meets = (/** @type {Form} */ { left, right }, /** @type {number} */ i) => taken[i].some(o => o.right > left && o.left < right);
  const crosses = (/** @type {Form} */ { left, right, lines }, /** @type {number} */ x, /** @type {number} */ i) =>
    (lines.length > 0 && stems[i].some(stem => stem > left && stem < right))
    || taken.slice(0, i).some(before => before.some(o => o.lines.length > 0 && x > o.left && x < o.right));
  const near = [...taken.keys()];
  const free = (/** @type {Form} */ form, /** @type {number} */ x) =>
    (far && form.lines.length > 0 ? near.toReversed() : near).find(i => !meets(form, i) && !crosses(form, x, i));
  let worth = 0;
  const placed = order.map((p, i) => {
    const form = (i < share ? p.forms.find(f => free(f, p.x) !== undefined) : undefined) ?? p.bare;
    let lane = free(form, p.x);
    if (lane === undefined) {
      worth -= fault;
      lane = near.find(l => !meets(form, l)) ?? i % lanes;
    }
    if (form.lines.length > 0) worth++;
    taken[lane].push(form);
    for (let before = 0; before < lane; before++) stems[before].push(p.x);
    return { ...p, ...form, lane };
  });
  return { placed, worth };
}
