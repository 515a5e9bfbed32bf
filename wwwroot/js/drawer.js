// Focus and keys of what opens beside the page: filters, evidence. What is in it, and whether it is there, the server decides.

import { isByPointer, pressed } from './pressed.js';

export { copyText } from './clipboard.js';

/**
 * @typedef {object} Panel
 * @property {HTMLElement} box
 * @property {HTMLElement | null | undefined} before what had the focus when it opened
 * @property {() => void} fit
 */

/** @type {Panel[]} */
const panels = [];
const narrow = matchMedia('(max-width: 720px)');
const stops = 'a[href],button:not([disabled]),input,select,summary,[tabindex="0"]';
/** @param {HTMLElement} box */
const focusable = (box) => [...box.querySelectorAll(stops)].filter(e => e.getClientRects().length);

// The one that keys are meant for: where the focus is, or else the one opened last.
const current = () => panels.findLast(p => p.box.contains(document.activeElement)) ?? panels.at(-1);

/**
 * @param {HTMLElement | null} box
 * @param {string} focus what in it gets the focus
 */
export function open(box, focus) {
  if (!box?.isConnected || panels.some(p => p.box === box)) return;
  const active = /** @type {HTMLElement | null} */ (document.activeElement);
  // Beside the page it is one more part of it; over the page, on a phone, it holds the focus.
  const fit = () => (narrow.matches ? box.setAttribute('aria-modal', 'true') : box.removeAttribute('aria-modal'));
  const panel = { box, before: active === document.body ? pressed() : active, fit };
  panels.push(panel);
  panel.fit();
  narrow.addEventListener('change', panel.fit);
  if (panels.length === 1) document.addEventListener('keydown', keys);
  // A ring around a heading that nobody can type into says nothing to who has just clicked.
  if (isByPointer()) box.dataset.byPointer = '';
  // A link that opens it, sent by a colleague, leaves the focus at the top of the page.
  if (navigator.userActivation?.hasBeenActive !== false || narrow.matches) box.querySelector(focus)?.focus({ preventScroll: true });
}

/**
 * Forgets a panel; its box may have left the page already.
 * @param {HTMLElement | null} box
 */
export function close(box) {
  for (const panel of panels.filter(p => p.box === box || !p.box.isConnected)) {
    narrow.removeEventListener('change', panel.fit);
    panels.splice(panels.indexOf(panel), 1);
    giveBack(panel);
  }
  if (!panels.length) document.removeEventListener('keydown', keys);
}

/** @param {Panel} panel */
function giveBack({ box, before }) {
  // The reader may have gone on to another place in the meantime.
  const back = () => document.activeElement === document.body && before?.isConnected && before.focus({ preventScroll: true });
  if (!box.isConnected) {
    back();
    return;
  }
  // The server says that a panel goes before it is gone, and what opened it may have no room beside it until then. At once then: the
  // next key may be for what gets the focus.
  const gone = new MutationObserver(() => {
    if (box.isConnected) return;
    gone.disconnect();
    back();
  });
  gone.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => gone.disconnect(), 3000);
}

/** @param {KeyboardEvent} event */
function keys(event) {
  const panel = current();
  const target = /** @type {HTMLElement} */ (event.target);
  // A menu that is open has keys of its own, whether the focus is in it or still on its button.
  if (!panel || document.querySelector('dialog[open]') || target.closest?.('.overlays, [aria-haspopup][aria-expanded="true"]')) return;
  if (event.key === 'Escape' && !event.defaultPrevented) {
    event.preventDefault();
    panel.box.querySelector('[data-panel-close]')?.click();
  }
  if (event.key === 'Tab' && narrow.matches) {
    const all = focusable(panel.box);
    const edge = event.shiftKey ? all[0] : all.at(-1);
    if (document.activeElement === edge || !panel.box.contains(document.activeElement)) {
      event.preventDefault();
      (event.shiftKey ? all.at(-1) : all[0])?.focus();
    }
  }
}

/** A new page begins at its heading; where it is still being filled, as soon as it has one. */
export async function focusHeading() {
  for (let frame = 0; frame < 120; frame++, await new Promise(requestAnimationFrame)) {
    const heading = document.querySelector('main h1');
    if (!heading) continue;
    // Whoever is writing by now goes on writing.
    if (!document.activeElement?.matches('input, select, textarea')) heading.focus({ preventScroll: true });
    return;
  }
}

/**
 * Brings a row of the open evidence to the top of its drawer, as the link says that its sender had it.
 * @param {number} place from 0
 */
export function showRow(place) {
  const row = () => document.querySelectorAll('.drawer .evidence-row')[place];
  row()?.scrollIntoView({ block: 'start' });
  // Rows before it that were not laid out yet have another height than was thought.
  requestAnimationFrame(() => row()?.scrollIntoView({ block: 'start' }));
}
