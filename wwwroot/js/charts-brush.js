// Days that are dragged over on a timeline: with a mouse or a pen, for a finger scrolls the page.

/** From here a press is a drag and not a click on a mark. */
const least = 8;

/** A day's number (0 is 1 January of the year 1) as an ISO date. */
export function isoDay(/** @type {number} */ number) {
  const date = new Date(0);
  date.setUTCFullYear(1, 0, 1);
  date.setUTCDate(date.getUTCDate() + Math.floor(number));
  return date.toISOString().slice(0, 10);
}

/**
 * @param {{ box: HTMLElement, canvas: HTMLElement & { _fullLayout?: any },
 *   listener: { invokeMethodAsync(method: 'Span', first: string, last: string): unknown } }} chart
 * @param {AbortSignal} signal
 */
export function listenForSpans({ box, canvas, listener }, signal) {
  const shade = Object.assign(document.createElement('div'), { className: 'chart-brush', hidden: true });
  box.append(shade);
  box.addEventListener('pointerdown', (down) => {
    if (down.button !== 0 || down.pointerType === 'touch' || !box.classList.contains('is-drawn')) return;
    const left = canvas.getBoundingClientRect().left;
    const ended = new AbortController();
    const extent = (/** @type {PointerEvent} */ event) => [down.clientX - left, event.clientX - left].sort((a, b) => a - b);
    addEventListener('pointermove', (event) => {
      const [from, to] = extent(event);
      shade.hidden = to - from < least;
      shade.style.left = `${from}px`;
      shade.style.width = `${to - from}px`;
    }, { signal: ended.signal });
    const end = () => {
      ended.abort();
      shade.hidden = true;
    };
    addEventListener('pointercancel', end, { signal: ended.signal });
    addEventListener('pointerup', (event) => {
      end();
      const [from, to] = extent(event);
      const axis = canvas._fullLayout?.xaxis;
      if (to - from < least || !axis) return;
      const day = (/** @type {number} */ pixel) => axis.p2l(pixel - axis._offset);
      listener.invokeMethodAsync('Span', isoDay(day(from)), isoDay(day(to)));
    }, { signal: ended.signal });
  }, { signal });
}
