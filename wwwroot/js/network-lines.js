// Where edges lie: which of many lines pass through a box, without testing each with each.

/**
 * @typedef {import('./network-labels.js').Box} Box
 * @typedef {import('./network-labels.js').Line} Line
 */

const CELL = 40;

/**
 * Whether a line between two points passes through a box (Liang and Barsky's clipping).
 * @param {Box} box
 * @param {Line} line
 */
export function crosses(box, [x0, y0, x1, y1]) {
  let [start, end] = [0, 1];
  /** @type {[number, number][]} */
  const edges = [[x0 - x1, x0 - box.x], [x1 - x0, box.x + box.width - x0], [y0 - y1, y0 - box.y], [y1 - y0, box.y + box.height - y0]];
  for (const [p, q] of edges) {
    if (p === 0) { if (q < 0) return false; } else if (p < 0) start = Math.max(start, q / p);
    else end = Math.min(end, q / p);
  }
  return start <= end;
}

/** Lines by the cells of a grid that they pass through. */
export class LineGrid {
  /** @type {Map<number, Line[]>} */
  #cells = new Map();

  /**
   * @param {Line[]} lines
   * @param {Box} frame outside it no box is asked about
   */
  constructor(lines, frame) {
    this.frame = frame;
    this.columns = Math.max(1, Math.ceil(frame.width / CELL));
    this.rows = Math.max(1, Math.ceil(frame.height / CELL));
    for (const line of lines) this.#add(line);
  }

  /**
   * How many lines pass through a box.
   * @param {Box} box
   */
  crossings(box) {
    /** @type {Set<Line>} */
    const found = new Set();
    const [left, right] = [this.#column(box.x), this.#column(box.x + box.width)];
    for (let row = this.#row(box.y); row <= this.#row(box.y + box.height); row++) {
      for (let column = left; column <= right; column++) {
        for (const line of this.#cells.get(row * this.columns + column) ?? []) if (!found.has(line) && crosses(box, line)) found.add(line);
      }
    }
    return found.size;
  }

  /** Row by row: between the points where a line enters and leaves a row, it is in all of the columns. */
  #add(/** @type {Line} */ line) {
    if (!crosses(this.frame, line)) return;
    const [x0, y0, x1, y1] = line;
        const [high, low] = [Math.min(y0, y1), Math.max(y0, y1)];
    const at = (/** @type {number} */ y) => x0 + ((Math.min(Math.max(y, high), low) - y0) / (y1 - y0)) * (x1 - x0);
    for (let row = this.#row(high); row <= this.#row(low); row++) {
      const [upper, lower] = [this.frame.y + row * CELL, this.frame.y + (row + 1) * CELL];
      const ends = y1 === y0 ? [x0, x1] : [at(upper), at(lower)];
      for (let column = this.#column(Math.min(...ends)); column <= this.#column(Math.max(...ends)); column++) {
        const key = row * this.columns + column;
        const there = this.#cells.get(key);
        if (there) there.push(line);
        else this.#cells.set(key, [line]);
      }
    }
  }

  #column(/** @type {number} */ x) {
    return Math.min(Math.max(Math.floor((x - this.frame.x) / CELL), 0), this.columns - 1);
  }

  #row(/** @type {number} */ y) {
    return Math.min(Math.max(Math.floor((y - this.frame.y) / CELL), 0), this.rows - 1);
  }
}
