// Text that is drawn and does not wrap by itself: measured, broken and, where nothing else helps, shortened. A text is between
// two embedding marks, one at each end, and every line of it keeps them.

/** @type {CanvasRenderingContext2D | null} */
let pen = null;
/** @type {Map<string, number>} */
const widths = new Map();

/** Width in pixels. */
export function widthOf(/** @type {string} */ text, /** @type {string} */ font) {
  const key = font + text;
  let width = widths.get(key);
  if (width === undefined) {
    pen ??= /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
    pen.font = font;
    width = pen.measureText(text).width;
    if (widths.size > 5000) widths.clear();
    widths.set(key, width);
  }
  return width;
}

const plain = (/** @type {string} */ text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const coded = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Breaks at spaces into at most so many lines; the last is shortened where the rest does not fit.
 * @param {string} text @param {number} room @param {string} font @param {number} most @returns {string[]}
 */
export function breakLines(text, room, font, most) {
  const [open, close] = [text[0], text.at(-1)];
  /** @type {string[]} */
  const lines = [];
  let line = '';
  for (const word of plain(text.slice(1, -1)).split(' ')) {
    const longer = line ? line + ' ' + word : word;
    if (!line || widthOf(longer, font) <= room || lines.length === most - 1) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.map(l => open + coded(cut(l, room, font)) + close);
}

/** Shortens a line until it fits. */
export const shorten = (/** @type {string} */ text, /** @type {number} */ room, /** @type {string} */ font) =>
    breakLines(text, room, font, 1)[0];

/**
 * Whether it fits into so many lines without being shortened.
 * @param {string} text @param {number} room @param {string} font @param {number} most
 */
export const fits = (text, room, font, most) =>
  breakLines(text, room, font, most).map(l => l.slice(1, -1)).join(' ') === text.slice(1, -1);

function cut(/** @type {string} */ line, /** @type {number} */ room, /** @type {string} */ font) {
  if (widthOf(line, font) <= room) return line;
  let low = 1, high = line.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(line.slice(0, middle).trimEnd() + '…', font) <= room) low = middle; else high = middle - 1;
  }
  // Between two words where there are two, never inside one.
  const space = line[low] === ' ' ? low : line.lastIndexOf(' ', low - 1);
  return line.slice(0, space > 0 ? space : low).trimEnd() + '…';
}
