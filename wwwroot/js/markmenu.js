// The small button at a name, a quotation or selected words of an article, for those who correct with the mouse. One button goes from one
// to the next: hundreds of them would be sent with every page.
import { markOf } from './marks.js';

/** @type {HTMLElement | null} the mark that it is at; null where it is at what is selected */
let at = null;

const button = () => /** @type {HTMLElement | null} */ (document.querySelector('[data-mark-menu]'));

/** The mark that the button is at, or null for selected words. */
export const pin = () => at;

export function hide() {
  const found = button();
  if (found) found.hidden = true;
}

/**
 * At the end of a line, half over it, so that the pointer gets there without leaving the words.
 * @param {DOMRect | undefined} line
 */
function show(line) {
  const found = button();
  if (!found || !line) return;
  found.hidden = false;
  const size = found.offsetWidth;
  const end = document.dir === 'rtl' ? line.left - size / 2 : line.right - size / 2;
  found.style.left = `${Math.min(innerWidth - size, Math.max(0, end))}px`;
  found.style.top = `${Math.max(0, line.top - size * 0.75)}px`;
}

/** @param {Event} event */
function over(event) {
  const target = /** @type {Element} */ (event.target);
  if (!target.closest || target.closest('[data-mark-menu]')) return;
  const mark = markOf(target);
  if (mark) {
    at = mark;
    const point = /** @type {PointerEvent} */ (event);
    const lines = [...mark.getClientRects()];
    show(lines.find((line) => point.clientY >= line.top && point.clientY <= line.bottom) ?? lines[0]);
  } else if (at) {
    hide();
  }
}

/** @param {() => boolean} isSelected */
function selected(isSelected) {
  const selection = getSelection();
  if (selection && selection.rangeCount > 0 && isSelected()) {
    at = null;
    show([...selection.getRangeAt(0).getClientRects()].at(-1));
  } else if (!at) {
    hide();
  }
}

/**
 * @param {AbortSignal} signal ends it
 * @param {() => boolean} isSelected whether words of an article are selected
 */
export function begin(signal, isSelected) {
  let isDown = false;
  document.addEventListener('pointerover', over, { signal });
  document.addEventListener('focusin', over, { signal });
  document.addEventListener('pointerdown', () => {
    isDown = true;
  }, { signal });
  document.addEventListener('pointerup', () => {
    isDown = false;
    selected(isSelected);
  }, { signal });
  // With a finger words are selected long after it was lifted.
  document.addEventListener('selectionchange', () => {
    if (!isDown) selected(isSelected);
  }, { signal });
  // It goes with the words that have the focus; what the pointer was over is elsewhere by now.
  document.addEventListener('scroll', () => {
    if (at && at === markOf(document.activeElement)) show(at.getClientRects()[0]);
    else hide();
  }, { signal, capture: true, passive: true });
}
