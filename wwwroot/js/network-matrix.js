// The matrix of a network as a picture: what the table on the page shows, drawn in light colours.

import { blend } from './network-look.js';
import { embedded, escaped, isRightToLeft } from './picture.js';
import { colourReader, lettersReady, pen, savePicture } from './picture-save.js';

/**
 * @typedef {{ text: string, colours: string[] }} Cell two colours where both are meant; none of both where the cell is empty
 * @typedef {{ rows: string[], columns: string[], cells: Cell[][] }} Matrix
 * @typedef {{ ink: string, line: string, font: string }} Paint
 */

const LETTERS = 12;
const HEIGHT = 26;
const GAP = 8;
// Longer names are cut, as on the page.
const LONGEST = 190;

const round = (/** @type {number} */ n) => Math.round(n * 10) / 10;

/** A name cut to what has room. */
function cut(/** @type {string} */ name, /** @type {number} */ room, /** @type {(text: string) => number} */ widthOf) {
  if (widthOf(name) <= room) return name;
  let end = name.length;
  while (end > 1 && widthOf(name.slice(0, end) + '…') > room) end--;
  return name.slice(0, end) + '…';
}

const written = (/** @type {string} */ text) => escaped((isRightToLeft(text) ? '\u202B' : '\u202A') + embedded(text) + '\u202C');

/**
 * The drawing and its size.
 * @param {Matrix} matrix
 * @param {Paint} paint
 * @param {(text: string) => number} widthOf
 * @param {boolean} rtl whether the first column is at the right
 */
export function matrixDrawing({ rows, columns, cells }, paint, widthOf, rtl) {
  if (!rows.length || !columns.length) return { svg: '', width: 0, height: 0 };
  const [rowNames, columnNames] = [rows, columns].map((names) => names.map((name) => cut(name, LONGEST, widthOf)));
  const cell = Math.max(HEIGHT, Math.ceil(Math.max(...cells.flat().map(({ text }) => widthOf(text))) + 8));
  const beside = Math.ceil(Math.max(...rowNames.map(widthOf))) + GAP;
  const above = Math.ceil(Math.max(...columnNames.map(widthOf))) + GAP;
  const [width, height] = [beside + columns.length * cell, above + rows.length * HEIGHT];
  const left = (/** @type {number} */ column) => (rtl ? width - beside - (column + 1) * cell : beside + column * cell);
  const parts = columnNames.map((name, column) => {
    const [x, y] = [left(column) + cell / 2 + LETTERS / 3, above - GAP / 2];
    // Read from below: a name begins at its column, or ends there where it runs from right to left.
    return `<text transform="translate(${round(x)} ${round(y)}) rotate(-90)" text-anchor="start">${written(name)}</text>`;
  });
  rowNames.forEach((name, row) => {
    const y = above + row * HEIGHT;
    const x = rtl ? width - beside + GAP / 2 : beside - GAP / 2;
    parts.push(`<text x="${round(x)}" y="${y + HEIGHT / 2 + LETTERS / 3}" text-anchor="${rtl ? 'start' : 'end'}">${written(name)}</text>`);
    cells[row].forEach(({ text, colours }, column) => {
      const [at, [first, second]] = [left(column), colours];
      if (first) parts.push(`<rect x="${at}" y="${y}" width="${cell}" height="${HEIGHT}" fill="${first}" />`);
      if (second) parts.push(`<path d="M${at + cell} ${y}V${y + HEIGHT}H${at}z" fill="${second}" />`);
      parts.push(`<rect x="${at + 0.5}" y="${y + 0.5}" width="${cell}" height="${HEIGHT}" fill="none" stroke="${paint.line}" />`);
      if (!text) return;
      const number = escaped('\u202A' + embedded(text) + '\u202C');
      parts.push(`<text x="${at + cell / 2}" y="${y + HEIGHT / 2 + LETTERS / 3}" text-anchor="middle">${number}</text>`);
    });
  });
  return {
    width: width + 1,
    height: height + 1,
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 1}" height="${height + 1}" viewBox="0 0 ${width + 1} ${height + 1}"` +
      ` direction="ltr"><g font-family="${escaped(paint.font)}" font-size="${LETTERS}" fill="${paint.ink}">${parts.join('')}</g></svg>`,
  };
}

/** @type {Record<string, string[]>} */
const TOKENS = {
  'is-for': ['--stance-favourable'],
  'is-against': ['--stance-unfavourable'],
  'is-mixed': ['--stance-favourable', '--stance-unfavourable'],
  'is-plain': ['--ink-soft'],
};

/**
 * What the table shows.
 * @param {HTMLTableElement} table
 * @returns {Matrix}
 */
function read(table) {
  const c = colourReader(table);
  const text = (/** @type {Element | null} */ part) => part?.textContent?.trim() ?? '';
  const cells = [...table.tBodies[0].rows].map((row) => [...row.querySelectorAll('td')].map((td) => {
    if (td.classList.contains('is-self')) return { text: '', colours: [c('var(--line)')] };
    const name = Object.keys(TOKENS).find((key) => td.classList.contains(key));
    const share = Number(td.style.getPropertyValue('--share')) || 0;
    // The same share of the colour as the style sheet takes.
    const deep = share * (name === 'is-plain' ? 0.35 : 0.45);
    return {
      text: text(td),
      colours: name ? TOKENS[name].map((token) => blend(c(`var(${token})`), c('var(--surface)'), 1 - deep)) : [],
    };
  }));
  return {
    rows: [...table.tBodies[0].rows].map((row) => text(row.querySelector('th'))),
    columns: [...table.querySelectorAll('thead th')].map(text),
    cells,
  };
}

/**
 * Hands over the matrix with its caption.
 * @param {HTMLTableElement} table
 * @param {string} name
 * @param {'png' | 'svg'} format
 * @param {import('./picture.js').Caption} caption
 */
export async function saveMatrix(table, name, format, caption) {
  await lettersReady();
  const c = colourReader(table);
  const font = getComputedStyle(table).getPropertyValue('--font-sans').trim().replaceAll('"', "'");
  const measure = pen();
  const drawing = matrixDrawing(
    read(table), { ink: c('var(--ink)'), line: c('var(--line)'), font }, (text) => measure(text, `${LETTERS}px ${font}`),
    getComputedStyle(table).direction === 'rtl');
  await savePicture(drawing, caption, format, name, table);
}
