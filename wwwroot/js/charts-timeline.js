// Lays out a timeline for the width that it has. Days lie along x, pixels along y. Every mark takes the first lane in which neither it
// nor its label meets another; where there is no room for all labels, those of what counts least are left to the hover card.

import { breakLines, shorten, widthOf } from './charts-text.js';

const edge = 8;
const shapeHeight = 10;
/** A stretch shorter than this is drawn as a point. */
const leastStretch = 14;

export function layTimeline(layout, data, marks) {
  const { above, axis, below, lane, items } = layout.khitabTimeline;
  delete layout.khitabTimeline;
  const font = layout.font.family;
  const [first, last] = layout.xaxis.range;
  const width = layout.width;
  const px = (day) => edge + (day - first) / (last - first) * (width - 2 * edge);
  const day = (pixel) => first + (pixel - edge) / (width - 2 * edge) * (last - first);
  layout.xaxis.range = [day(0), day(width)];
  layout.yaxis.range = [above + axis + below, 0];
  const soft = layout.font.color;
  const drawing = { shapes: [], points: [], texts: [] };

  const line = (x0, y0, x1, y1, colour) => drawing.shapes.push({ type: 'line', layer: 'below', x0: day(x0), x1: day(x1), y0, y1, line: { width: 1, color: colour } });
  const text = (x, y, words, colour, size) => drawing.texts.push({ x: day(x), y, words, colour, size });

  line(0, above, width, above, soft);
  ticks(layout, px).forEach(({ x, words }) => {
    line(x, above, x, above + 5, soft);
    text(x, above + 16, words, soft, 12);
  });

  const all = items.map((item, i) => measure(item, marks[i], px, width, font));
  const columns = all.filter(i => i.side > 0 && i.item.to - i.item.from > 1);
  const most = Math.max(1, ...columns.map(c => c.item.n));
  let labelled = -Infinity;
  for (const c of columns) {
    const height = Math.max(3, c.item.n / most * (above - 20));
    const [left, right] = [c.from, Math.max(c.from + 4, c.to - 2)];
    drawing.shapes.push(block(day(left), day(right), above - height, above, c.item.colour));
    const middle = (left + right) / 2;
    const room = widthOf(c.item.label, '12px ' + font);
    if (middle - room / 2 > labelled + 4) {
      text(middle, above - height - 9, c.item.label, soft, 12);
      labelled = middle + room / 2;
    }
    c.mark.box = { x: middle, y: above - height / 2, left: Math.min(left, middle - 12), right: Math.max(right, middle + 12), top: above - height - 16, bottom: above };
  }

  for (const [side, room] of [[1, above], [-1, below]]) {
    const lanes = Math.max(1, Math.floor(room / lane));
    for (const p of stack(all.filter(i => i.side === side && !columns.includes(i)), lanes)) {
      const near = side > 0 ? above - p.lane * lane : above + axis + p.lane * lane;
      const y = near - side * 8;
      if (p.lane > 0) line(p.x, side > 0 ? above : above + axis, p.x, y, layout.khitabFaint);
      if (p.stretch) drawing.shapes.push(block(day(p.from), day(p.to), y - shapeHeight / 2, y + shapeHeight / 2, p.item.colour));
      else drawing.points.push({ x: day(p.x), y, symbol: side > 0 ? 'circle' : 'diamond', colour: p.item.colour, size: 10 + 2 * Math.log2(p.item.n) });
      p.lines.forEach((words, i) => text(p.label, y - side * 15 * (i + 1), words, i ? layout.khitabSoft : soft, i ? 11 : 12));
      p.mark.box = {
        x: p.x, y, left: Math.min(p.left, p.x - 12), right: Math.max(p.right, p.x + 12),
        top: side > 0 ? near - lane : near, bottom: side > 0 ? near : near + lane,
      };
    }
  }

  layout.shapes = drawing.shapes;
  data.push(
    { type: 'scatter', mode: 'markers', hoverinfo: 'skip', x: drawing.points.map(p => p.x), y: drawing.points.map(p => p.y), cliponaxis: false,
      marker: { color: drawing.points.map(p => p.colour), symbol: drawing.points.map(p => p.symbol), size: drawing.points.map(p => p.size) } },
    { type: 'scatter', mode: 'text', hoverinfo: 'skip', x: drawing.texts.map(t => t.x), y: drawing.texts.map(t => t.y), cliponaxis: false,
      text: drawing.texts.map(t => t.words), textposition: 'middle center',
      textfont: { color: drawing.texts.map(t => t.colour), size: drawing.texts.map(t => t.size) } });
  delete layout.khitabFaint;
  delete layout.khitabSoft;
}

const block = (x0, x1, y0, y1, colour) => ({ type: 'rect', x0, x1, y0, y1, fillcolor: colour, line: { width: 0 } });

/** The names of days along the axis, as many as do not run into each other, none over the edge. */
function ticks(layout, px) {
  const font = '12px ' + layout.font.family;
  const { tickvals, ticktext } = layout.xaxis;
  const widest = Math.max(1, ...ticktext.map(t => widthOf(t, font))) + 16;
  const step = tickvals.length > 1 ? px(tickvals[1]) - px(tickvals[0]) : Infinity;
  const each = Math.max(1, Math.ceil(widest / step));
  return tickvals.map((v, i) => ({ x: px(v), words: ticktext[i], i }))
    .filter(t => t.i % each === 0 && t.x > widest / 2 && t.x < layout.width - widest / 2);
}

/** How much of the line a mark takes, without and with its label. */
function measure(item, mark, px, width, font) {
  const [from, to] = [px(item.from), px(item.to)];
  const stretch = to - from >= leastStretch;
  const x = (from + to) / 2;
  const words = shorten(item.label, Math.min(190, width * 0.45), '12px ' + font);
  const note = item.note && breakLines(item.note, Math.min(170, width * 0.4), '11px ' + font, 1)[0];
  const bare = stretch ? [from, to] : [x - 9, x + 9];
  // With all its words, without the second line, without any.
  const forms = [];
  for (const lines of note ? [[words, note], [words]] : [[words]]) {
    const room = Math.max(widthOf(words, '12px ' + font), lines[1] ? widthOf(note, '11px ' + font) : 0);
    const label = Math.max(room / 2 + 2, Math.min(x, width - room / 2 - 2));
    forms.push({ lines, label, left: Math.min(bare[0], label - room / 2) - 5, right: Math.max(bare[1], label + room / 2) + 5 });
  }
  return { item, mark, side: item.side, from, to, stretch, x, forms, bare: { lines: [], left: bare[0], right: bare[1] } };
}

/** Gives every mark a lane. A second line gives way before another mark's label does, and labels before marks. */
function stack(list, lanes) {
  const named = (placed) => placed.filter(p => p.lines.length).length;
  const rich = attempt(list, lanes), plain = attempt(list.map(p => ({ ...p, forms: p.forms.slice(-1) })), lanes);
  return named(plain) > named(rich) ? plain : rich;
}

/** The weightiest first take the first lane that is free. */
function attempt(list, lanes) {
  const order = list.toSorted((a, b) => b.item.n - a.item.n || a.from - b.from);
  for (let share = order.length; ; share = Math.floor(share * 0.7)) {
    const taken = Array.from({ length: lanes }, () => []);
    const free = ({ left, right }) => taken.findIndex(l => l.every(o => o.right <= left || o.left >= right));
    let crowded = 0;
    const placed = order.map((p, i) => {
      const form = (i < share ? p.forms.find(f => free(f) >= 0) : undefined) ?? p.bare;
      let lane = free(form);
      if (lane < 0) {
        crowded++;
        lane = i % lanes;
      }
      taken[lane].push(form);
      return { ...p, ...form, lane };
    });
    if (!crowded || share === 0) return placed;
  }
}
