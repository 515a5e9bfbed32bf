// Fits a figure into its box: how wide names are, how many columns there is room for, how far bars reach beside their numbers.

import { breakLines, fits, widthOf } from './charts-text.js';

const widestCell = 140;
/** The narrowest cell that holds two numbers and, above it, most words. */
const narrowestCell = 44;
const lineHeight = 15;

/**
 * @typedef {{ ticktext: string[], [key: string]: any }} Axis
 * @typedef {{ xaxis: Axis, yaxis: Axis, annotations?: { text: string }[], [key: string]: any }} Layout
 * @typedef {{ [key: string]: any }} Trace
 * @typedef {{ longestNumber?: string, shortSigns?: string[] }} Hints
 */

/**
 * @param {Layout} layout @param {Trace[]} data
 * @param {number} nameWidth The column that the server's picture keeps for names.
 * @param {Hints} hints
 */
export function fit(layout, data, nameWidth, hints) {
  const font = layout.font.family;
  fitNames(layout, nameWidth, font);
  if (hints.shortSigns) fitColumns(layout, data, nameWidth, font, hints.shortSigns);
  if (hints.longestNumber) fitValues(layout, nameWidth, font, hints.longestNumber);
}

/** Reserves the same column for names as the server's picture has, and makes names fit into it. */
function fitNames(/** @type {Layout} */ layout, /** @type {number} */ nameWidth, /** @type {string} */ font) {
  const names = layout.yaxis;
  layout.margin[names.side === 'right' ? 'r' : 'l'] = nameWidth;
  const room = nameWidth - 14;
  const row = (layout.height - layout.margin.t - layout.margin.b) / names.ticktext.length;
  const most = Math.max(1, Math.min(3, Math.floor(row / lineHeight)));
  // One size for all, and the smaller one where a name takes two lines: the rows of a list are not so far apart.
  const size = names.ticktext.every(t => fits(t, room, '13px ' + font, 1)) ? 13 : 12;
  names.ticktext = names.ticktext.map(t => breakLines(t, room, `${size}px ${font}`, most).join('<br>'));
  names.tickfont = { ...names.tickfont, size };
}

/** @param {Layout} layout @param {Trace[]} data @param {number} nameWidth @param {string} font @param {string[]} shortSigns */
function fitColumns(layout, data, nameWidth, font, shortSigns) {
  const columns = layout.xaxis;
  const rightToLeft = layout.yaxis.side === 'right';
  const far = rightToLeft ? 'l' : 'r';
  const space = layout.width - nameWidth;
  // Columns that a small screen has no room for are in the table; those in most articles come first.
  const count = Math.min(columns.ticktext.length, Math.max(1, Math.floor(space / narrowestCell)));
  columns.range = rightToLeft ? [count - 0.5, -0.5] : [-0.5, count - 0.5];
  columns.tickvals = columns.tickvals.slice(0, count);
  const labels = columns.ticktext.slice(0, count);
  // A few columns keep the size of cells; they do not become walls of colour.
  let spare = Math.max(0, space - count * widestCell);
  let cell = (space - spare) / count;
  const header = layout.margin.t - 8;
  const upright = [12, 11].find(size => labels.every(t => fits(t, cell - 6, `${size}px ${font}`, Math.floor(header / lineHeight))));
  if (upright) {
    columns.tickfont = { size: upright };
    columns.tickangle = 0;
    columns.ticktext = labels.map(t => breakLines(t, cell - 6, `${upright}px ${font}`, Math.floor(header / lineHeight)).join('<br>'));
  } else {
    // Tilted, in two lines. A name leans over the columns after its own, the last of them into a margin kept for it.
    const lean = Math.min(56, layout.width * 0.12);
    spare = Math.max(lean, spare);
    cell = (space - spare) / count;
    // Two slanting lines of one size up from here stand clear of their neighbours'.
    const size = cell < 47 ? 11 : 12;
    columns.tickfont = { size };
    columns.tickangle = rightToLeft ? 45 : -45;
    columns.ticktext = labels.map((t, i) => {
      const across = (count - i - 0.5) * cell + spare;
      return breakLines(t, (Math.min(header, across) - 14) * Math.SQRT2, `${size}px ${font}`, cell < 42 ? 1 : 2).join('<br>');
    });
  }
  layout.margin[far] = spare;
  for (const signs of data.filter(trace => trace.mode === 'text')) {
    // A sign alone where the counts do not fit; they are in the hover card and in the table. Signs are not clipped by the plot: those
    // of columns that are not shown go.
    signs.text = signs.text.map((/** @type {string} */ t, /** @type {number} */ i) =>
      (signs.x[i] >= count ? '' : widthOf(t, '12px ' + font) > cell - 5 ? shortSigns[i] : t));
  }
}

/**
 * Each side is as wide as its longest bar with its number, and no narrower than its heading.
 * @param {Layout} layout @param {number} nameWidth @param {string} family @param {string} longestNumber
 */
function fitValues(layout, nameWidth, family, longestNumber) {
  const columns = layout.xaxis;
  const font = '13px ' + family;
  const reversed = columns.range[0] > columns.range[1];
  const [from, to] = [Math.abs(Math.min(...columns.range)), Math.abs(Math.max(...columns.range))];
  const number = widthOf(longestNumber, font) + 12;
  const room = layout.width - nameWidth;
  const least = Math.max(number, ...fitHeadings(layout.annotations ?? [], room / 2 - 14, family).map(width => width + 14));
  let unit = (room - number * (from ? 2 : 1)) / (from + to);
  let [before, after] = [from ? from * unit + number : 0, to * unit + number];
  if (from && before < least) [before, after] = [least, room - least];
  if (from && after < least) [before, after] = [room - least, least];
  unit = Math.min(from ? (before - number) / from : Infinity, (after - number) / to);
  columns.range = [-before / unit, after / unit];
  if (reversed) columns.range.reverse();
}

/**
 * Headings of two sides, in two lines and a size smaller where they would not are next to one another; gives back their widths.
 * @param {any[]} headings @param {number} room Of one. @param {string} family @returns {number[]}
 */
function fitHeadings(headings, room, family) {
  const size = headings.every(({ text }) => fits(text, room, '12px ' + family, 1)) ? 12 : 11;
  const font = `${size}px ${family}`;
  return headings.map((heading) => {
    const lines = breakLines(heading.text, room, font, 2);
    heading.text = lines.join('<br>');
    heading.font.size = size;
    return Math.max(...lines.map(line => widthOf(line, font)));
  });
}
