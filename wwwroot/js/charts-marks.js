// What a drawn chart answers to. A mark has a ground that is larger than what is drawn (a row, a cell, a label), so that a bar of one
// can be met with a finger; the pointer over it shows a card, a press on it opens its evidence.

/**
 * @typedef {{ x: number, y: number, left: number, right: number, top: number, bottom: number }} Place
 * @typedef {{
 *   id?: string, n: number, unit: string, says: string[], at: [number, number],
 *   ground: [number | null, number | null, number, number], box?: Place,
 * }} Mark As the server writes it; a mark without an id only explains itself.
 * @typedef {Mark & Place} PlacedMark
 */

/**
 * Where marks stand and how far their grounds reach, in pixels of the canvas.
 * @param {any} layout plotly.js's own, with its axes @param {Mark[]} marks @returns {PlacedMark[]}
 */
export function place({ xaxis, yaxis, width }, marks) {
  const across = (/** @type {number} */ v) => xaxis._offset + xaxis.l2p(v);
  const down = (/** @type {number} */ v) => yaxis._offset + yaxis.l2p(v);
  const start = xaxis._offset, end = xaxis._offset + xaxis._length;
  const reversed = xaxis.range[0] > xaxis.range[1];
  return marks.flatMap((mark) => {
    if (mark.box) return [{ ...mark, ...mark.box }];
    const [x0, x1, y0, y1] = mark.ground;
    const from = x0 !== null ? across(x0) : x1 === null ? 0 : reversed ? end : start;
    const to = x1 !== null ? across(x1) : x0 === null ? width : reversed ? start : end;
    const [left, right] = [Math.min(from, to), Math.max(from, to)];
    const [x, y] = [across(mark.at[0]), down(mark.at[1])];
    // A column that there was no room for is not drawn.
    if (x < start - 1 || x > end + 1) return [];
    return [{ ...mark, x, y, left, right, top: Math.min(down(y0), down(y1)), bottom: Math.max(down(y0), down(y1)) }];
  });
}

const pick = (/** @type {PlacedMark[]} */ marks, /** @type {number} */ x, /** @type {number} */ y) => marks
  .filter(m => x >= m.left && x <= m.right && y >= m.top && y <= m.bottom)
  .sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))[0];

/**
 * Listens to the pointer over a chart; gives back what stops it.
 * @param {{ box: HTMLElement, canvas: HTMLElement, listener: { invokeMethodAsync(method: 'Mark', id: string): unknown }, marks:
 * PlacedMark[] }} chart
 */
export function listen(chart) {
  const { box, canvas, listener } = chart;
  const stop = new AbortController();
  const at = (/** @type {PointerEvent} */ event) => {
    const { left, top } = canvas.getBoundingClientRect();
    return pick(chart.marks, event.clientX - left, event.clientY - top);
  };
  const leave = () => {
    canvas.classList.remove('on-mark');
    hideCard();
  };
  box.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || !box.classList.contains('is-drawn')) return;
    const mark = at(event);
    canvas.classList.toggle('on-mark', !!mark?.id);
    if (mark) showCard(mark.says, event, box); else hideCard();
  }, stop);
  box.addEventListener('pointerleave', leave, stop);
  box.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !box.classList.contains('is-drawn')) return;
    const id = at(event)?.id;
    if (!id) return;
    // A press that slips off a small mark still counts; one that drags or scrolls does not.
    const ended = new AbortController();
    addEventListener('pointercancel', () => ended.abort(), { signal: ended.signal });
    addEventListener('pointerup', (up) => {
      ended.abort();
      if (Math.hypot(up.clientX - event.clientX, up.clientY - event.clientY) > 8) return;
      leave();
      listener.invokeMethodAsync('Mark', id);
    }, { capture: true, signal: ended.signal });
  }, stop);
  return () => {
    stop.abort();
    leave();
  };
}

/** @type {HTMLElement & { lines?: string[] } | null} */
let card = null;

/** @param {string[]} lines @param {PointerEvent} event @param {HTMLElement} box */
function showCard(lines, event, box) {
  card ??= document.body.appendChild(Object.assign(document.createElement('div'), { className: 'chart-card', ariaHidden: 'true' }));
  card.dir = box.dir;
  if (card.lines !== lines) {
    card.lines = lines;
    card.replaceChildren(...lines.map((line, i) => Object.assign(document.createElement(i ? 'p' : 'strong'), { textContent: line })));
  }
  card.hidden = false;
  // Beside the pointer, and within the window.
  const { offsetWidth: width, offsetHeight: height } = card;
  const beside = box.dir === 'rtl' ? event.clientX - width - 14 : event.clientX + 14;
  const other = box.dir === 'rtl' ? event.clientX + 14 : event.clientX - width - 14;
  const left = beside < 4 || beside + width > innerWidth - 4 ? other : beside;
  const top = Math.min(event.clientY + 14, innerHeight - height - 4);
  card.style.translate = `${Math.max(4, Math.min(left, innerWidth - width - 4))}px ${Math.max(4, top)}px`;
}

function hideCard() {
  if (card) card.hidden = true;
}
addEventListener('scroll', hideCard, { passive: true, capture: true });
