// Keys that code statements, names and quotations, wherever one is shown: in an article and in the evidence. The server does what a key
// means; here is which of them the focus is on, what is selected in the text, and where the focus is afterwards.
import { pointed, selectWords } from './coding-text.js';
import { keyOf } from './keys.js';
import { begin as offer, hide as hideMenu, pin } from './markmenu.js';
import { chosen, keyIn, markOf, marks, mean, nextMark } from './marks.js';

export { remember, who } from './dialog.js';

/**
 * @typedef {import('./coding-text.js').Pointed} Pointed
 * @typedef {{ invokeMethodAsync(name: string, ...args: unknown[]): Promise<string | null> }} Server
 */

/** @type {Server | null} */
let server = null;
/** @type {AbortController | null} */
let stopping = null;
// One key after the other: the next one means the statement as the one before has left it.
/** @type {Promise<unknown>} */
let turn = Promise.resolve();
let waiting = 0;
/** @type {((value?: unknown) => void) | null} */
let boxDone = null;
/** @type {HTMLElement | null} the row whose extent is being chosen */
let extending = null;

// Keys that a box asks something after, and what was pressed before it is there: fingers are faster than a line.
const opening = new Set(['h', 't', 'a', 'w', 'q', 'menu']);
/** @type {string[] | null} */
let ahead = null;
const ofRow = new Set(['y', 'n', '+', '-', '0', 'v', 'm', 'h', 't', 'e', 'a']);
const shown = (/** @type {Element} */ element) => element.getClientRects().length > 0;

/**
 * What a key means here; signs may come from other keys of a keyboard, and zero from an Arabic one.
 * @param {KeyboardEvent} event
 */
export function codeOf(event) {
  const key = keyOf(event);
  return key === '=' ? '+' : key === '−' || key === '_' ? '-' : key === '٠' ? '0' : key;
}

/** @param {Element | null} element */
const rowOf = (element) => /** @type {HTMLElement | null} */ (element?.closest('[data-row]') ?? markOf(element));
const current = () => rowOf(document.activeElement) ?? rowOf(document.querySelector('[data-row-current]'));

// Rows of what is in front: of the evidence where it is open and the focus is not in the text.
function rows() {
  const at = document.activeElement;
  const drawer = document.querySelector('.drawer');
  const inside = drawer && !at?.closest('main') ? drawer : document.querySelector('.reader, .check-list') ?? drawer;
  return /** @type {HTMLElement[]} */ ([...(inside?.querySelectorAll('[data-row]') ?? [])].filter(shown));
}

/** @param {HTMLElement | null | undefined} row */
function focus(row) {
  for (const old of document.querySelectorAll('[data-row-current]')) delete /** @type {HTMLElement} */ (old).dataset.rowCurrent;
  const link = /** @type {HTMLElement | null | undefined} */ (row && (markOf(row) ?? row.querySelector('a')));
  if (!row || !link) return;
  const folded = /** @type {HTMLDetailsElement | null} */ (row.closest('details'));
  if (folded) folded.open = true;
  link.dataset.rowCurrent = '';
  link.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

/** @param {number} by */
function step(by) {
  const all = rows();
  const at = current();
  const place = at ? all.indexOf(at) : -1;
  const first = all.findIndex((row) => row.getBoundingClientRect().top >= 0);
  focus(all[place >= 0 ? Math.min(all.length - 1, Math.max(0, place + by)) : Math.max(0, first)]);
}

/**
 * To the next name or quotation of the text, as `j` goes to the next statement.
 * @param {string} key
 * @param {boolean} isBack
 */
function stepMark(key, isBack) {
  const mark = nextMark(key === 'q' ? 'quoted' : 'named', current(), isBack);
  if (!mark) return;
  mean(mark, key === 'q' ? 'quoted' : 'named');
  focus(mark);
}

/**
 * Does something once all that was pressed before is done: its row is the one that the focus is on by then.
 * @param {() => Promise<void> | void} step
 */
function inTurn(step) {
  waiting += 1;
  turn = turn.then(step).catch((error) => {
    // Without a circuit nothing can be done, and the page says so.
    if (server) console.error(error);
  }).finally(() => {
    waiting -= 1;
  });
}

/**
 * @param {string} key
 * @param {Pointed | null} text
 * @param {boolean} isOfText whether only the selected words are meant, whatever has the focus
 */
function press(key, text, isOfText = false) {
  const opens = opening.has(key);
  const isLater = waiting > 0;
  if (opens) ahead = [];
  inTurn(async () => {
    try {
      // A box that was closed a moment ago: the server does not know it yet.
      for (const until = performance.now() + 1000; performance.now() < until && boxOfCoding(); ) await new Promise(requestAnimationFrame);
      const row = isOfText ? null : current();
      const all = row && markOf(row) ? marks(chosen(row)) : rows();
      const place = row ? all.findIndex((other) => keyIn(other) === keyIn(row)) : -1;
      const beside = all[place + 1] ?? all[place - 1];
      const neighbour = beside ? keyIn(beside) : null;
      const asked = (row && keyIn(row)) ?? (!isOfText && (isLater || guarding) ? focused : null);
      const next = await server?.invokeMethodAsync('Press', key, asked, text);
      if (opens && await answer()) {
        // The server says where the focus goes once the box is answered or closed.
        ahead = null;
        await new Promise((done) => {
          boxDone = done;
        });
        return;
      }
      await settle(next ?? neighbour, neighbour);
    } finally {
      if (opens) ahead = null;
    }
  });
}

/** Gives the box what was pressed before it was there; false where none comes. */
async function answer() {
  for (const until = performance.now() + 1000; performance.now() < until; await new Promise(requestAnimationFrame)) {
    const box = boxOfCoding();
    if (!box) continue;
    for (const key of ahead ?? []) buttonOf(box, key)?.click();
    return true;
  }
  return false;
}

const boxOfCoding = () => /** @type {HTMLElement | null} */ (document.querySelector('dialog[data-coding]'));
/**
 * @param {HTMLElement} box
 * @param {string} key
 */
const buttonOf = (box, key) => /** @type {HTMLButtonElement | null} */ (box.querySelector(`[data-key="${CSS.escape(key)}"]`));

/** @type {string | null} the row that the focus is to be on */
let focused = null;
/** @type {MutationObserver | null} sees to it that the focus stays there */
let guarding = null;

/**
 * Puts the focus on a row as soon as it is there, and holds it there while the page is drawn anew.
 * @param {string | null} key
 * @param {string | null} beside the row that has the focus where the first one goes, as from a list of what is still to be looked at
 */
export async function settle(key, beside = null) {
  focused = key;
  try {
    if (key) await refocus(key);
    guard(beside);
  } finally {
    boxDone?.();
    boxDone = null;
  }
}

/** @param {string} key */
async function refocus(key) {
  const inDrawer = !!document.querySelector('.drawer [data-row-current]');
  for (const until = performance.now() + 2000; performance.now() < until; await new Promise(requestAnimationFrame)) {
    // A box that has been answered is still there for a moment; another row may be meant by then.
    if (focused !== key) return;
    if (document.querySelector('dialog[open]')) continue;
    const row = find(key, inDrawer);
    if (!row) continue;
    const at = document.activeElement;
    if (!at || at === document.body || rowOf(at) || at.closest('dialog')) focus(row);
    return;
  }
}

/**
 * The row or mark of a key.
 * @param {string} key
 * @param {boolean} inDrawer where it is meant, if it is in the text and in the evidence
 */
function find(key, inDrawer) {
  const found = /** @type {HTMLElement[]} */ (
    [...document.querySelectorAll(['row', 'named', 'quoted'].map((name) => `[data-${name}="${CSS.escape(key)}"]`).join())])
    .filter((row) => shown(row) || shown(/** @type {Element} */ (row.closest('details') ?? row)));
  const row = found.find((other) => !!other.closest('.drawer') === inDrawer) ?? found[0];
  if (row && markOf(row)) mean(row, row.dataset.named === key ? 'named' : 'quoted');
  return row;
}

/**
 * A page that is drawn puts other elements in the place of those that had the focus.
 * @param {string | null} beside
 */
function guard(beside) {
  const [key, inDrawer] = [focused, !!document.querySelector('.drawer [data-row-current]')];
  const hold = () => {
    const at = document.activeElement;
    if ((at && at !== document.body) || document.querySelector('dialog[open]')) return;
    const row = (key && find(key, inDrawer)) || (beside && find(beside, inDrawer));
    if (!row) return;
    focused = keyIn(row);
    focus(row);
  };
  release();
  guarding = new MutationObserver(hold);
  guarding.observe(document.body, { childList: true, subtree: true });
  hold();
}

function release() {
  guarding?.disconnect();
  guarding = null;
}

/**
 * Lets arrows move the ends of a row's words.
 * @param {HTMLElement | null} row
 */
function extend(row) {
  if (!row || !selectWords(row)) return;
  extending = row;
  hint(true);
}

/** @param {boolean} isOn */
function hint(isOn) {
  const line = /** @type {HTMLElement | null} */ (document.querySelector('[data-coding-hint]'));
  if (line) line.hidden = !isOn;
  if (!isOn) extending = null;
}

/** @param {KeyboardEvent} event */
function extended(event) {
  const selection = getSelection();
  if (!selection || !extending) return;
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    selection.modify('extend', event.key === 'ArrowLeft' ? 'left' : 'right', event.ctrlKey ? 'character' : 'word');
  } else if (event.key === 'Tab') {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
    if (anchorNode && focusNode) selection.setBaseAndExtent(focusNode, focusOffset, anchorNode, anchorOffset);
  } else if (event.key === 'Enter') {
    const [row, text] = [extending, pointed()];
    hint(false);
    selection.removeAllRanges();
    focus(row);
    if (text) press('e', text);
  } else if (event.key === 'Escape') {
    hint(false);
    selection.removeAllRanges();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

/** @param {HTMLElement} element */
const typing = (element) => element.isContentEditable || /^(TEXTAREA|SELECT)$/.test(element.tagName)
  || (element.tagName === 'INPUT' && !/^(checkbox|radio|button|submit|range)$/.test(/** @type {HTMLInputElement} */ (element).type));

/** @param {KeyboardEvent} event */
function pressed(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (extending && !typing(target)) {
    extended(event);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing || typing(target)) return;
  const key = codeOf(event);
  const box = /** @type {HTMLElement | null} */ (
    document.querySelector('dialog[open], dialog[data-coding]:not([data-shown])'));
  if (!box && ahead && /^[-+0-9]$/.test(key)) {
    event.preventDefault();
    ahead.push(key);
    return;
  }
  if (box) {
    const button = buttonOf(box, key);
    if (!box.dataset.coding || !button) return;
    event.preventDefault();
    button.click();
    if (button.closest('.coding-side')) /** @type {HTMLElement | null} */ (box.querySelector('#actor-pick'))?.focus();
    return;
  }
  if (target.closest?.('[role="application"], [role="combobox"], .overlays')) return;
  // While a row is being changed it may not be there for a moment; what is pressed then is meant for it all the same.
  const isLater = waiting > 0;
  const row = current();
  if (key === 'j' || key === 'k') {
    if (!isLater && !rows().length) return;
    event.preventDefault();
    const by = key === 'j' ? 1 : -1;
    if (isLater) inTurn(() => step(by));
    else step(by);
  } else if (key === 'u' || key === 'r') {
    event.preventDefault();
    press(key, null);
  } else if (key === 'w' || key === 'q') {
    const text = pointed();
    if (text) {
      event.preventDefault();
      getSelection()?.removeAllRanges();
      press(key, text);
    } else if (isLater || marks(key === 'q' ? 'quoted' : 'named').length) {
      event.preventDefault();
      if (isLater) inTurn(() => stepMark(key, event.shiftKey));
      else stepMark(key, event.shiftKey);
    }
  } else if (ofRow.has(key)) {
    const text = key === 'a' || key === 'e' ? pointed() : null;
    if (!row && !text && !isLater) return;
    event.preventDefault();
    if (key === 'e' && !text && isLater) inTurn(() => extend(current()));
    else if (key === 'e' && !text) extend(row);
    else {
      getSelection()?.removeAllRanges();
      press(key, text);
    }
  }
}

/** @param {MouseEvent} event */
function clicked(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const text = pointed();
  if (target.closest('[data-mark-menu]')) {
    const mark = pin();
    hideMenu();
    if (mark) focus(mark);
    press('menu', text, !mark);
    return;
  }
  const row = rowOf(target);
  if (!row || !target.closest('[data-row-menu]')) return;
  focus(row);
  press('menu', text);
}

// What is selected stays so while a menu is asked for: it may be what a row's words are to be.
/** @param {MouseEvent} event */
function held(event) {
  if (/** @type {HTMLElement} */ (event.target).closest('[data-row-menu], [data-mark-menu]')) event.preventDefault();
}

// What the focus was on stays the statement that keys mean while words are selected for it with the mouse.
/** @param {FocusEvent} event */
function focusMoved(event) {
  const at = /** @type {HTMLElement} */ (event.target);
  const link = markOf(at) ?? at.closest?.('[data-row] a');
  const row = rowOf(at);
  if (!at.closest?.('dialog') && (!row || keyIn(row) !== focused)) release();
  if (!link) return;
  for (const old of document.querySelectorAll('[data-row-current]')) delete /** @type {HTMLElement} */ (old).dataset.rowCurrent;
  /** @type {HTMLElement} */ (link).dataset.rowCurrent = '';
}

/** @param {Server} to */
export function start(to) {
  stop();
  server = to;
  stopping = new AbortController();
  const { signal } = stopping;
  document.addEventListener('keydown', pressed, { signal, capture: true });
  document.addEventListener('click', clicked, { signal });
  document.addEventListener('mousedown', held, { signal });
  // Whoever points elsewhere does not want the focus back.
  document.addEventListener('pointerdown', release, { signal });
  document.addEventListener('focusin', focusMoved, { signal });
  offer(signal, () => !extending && !!pointed());
  document.documentElement.dataset.coding = '';
}

/** The circuit has ended. */
export function stop() {
  stopping?.abort();
  server = null;
  release();
  boxDone?.();
  boxDone = null;
  delete document.documentElement.dataset.coding;
}
