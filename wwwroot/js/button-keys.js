// Coding by keys: a key presses the button that bears it in data-key, in the room that the listener's place stands in. It comes before the
// page's own keys, of which some are the same letters, and leaves alone who types and who goes through the page by Tab.

import { keyOf } from './keys.js';

/** @type {HTMLElement | null} */
let place = null;

/** @param {KeyboardEvent} event */
function press(event) {
  const room = place?.isConnected ? place.closest('[data-coding-room]') : null;
  if (!room || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = /** @type {HTMLElement} */ (event.target);
  if (document.querySelector('dialog[open]')) return;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) {
    // Out of the field again; its list is closed by then.
    if (event.key === 'Escape' && !(/** @type {HTMLInputElement} */ (target).value)) target.blur();
    return;
  }
  if (event.key === 'Enter' && target.matches('a[href], button, summary') && target.matches(':focus-visible')) return;
  const key = event.key.length > 1 ? event.key : digitOf(event) ?? keyOf(event);
  if (key === '/') {
    const field = /** @type {HTMLInputElement | null} */ (room.querySelector('[data-coding-find]'));
    if (!field) return;
    field.focus();
  } else {
    const button = /** @type {HTMLButtonElement | null} */ (room.querySelector(`[data-key="${CSS.escape(key)}"]`));
    if (!button) return;
    if (!event.repeat && !button.disabled) button.click();
  }
  event.preventDefault();
  event.stopImmediatePropagation();
}

// Arabic keyboards write Arabic digits.
/** @param {KeyboardEvent} event */
function digitOf(event) {
  const place = '٠١٢٣٤٥٦٧٨٩'.indexOf(event.key);
  return place < 0 ? null : String(place);
}

/** @param {HTMLElement} element */
export function listen(element) {
  place = element;
  // At the window, whose turn comes before the document's.
  window.addEventListener('keydown', press, { capture: true });
}

export function stop() {
  window.removeEventListener('keydown', press, { capture: true });
  place = null;
}
