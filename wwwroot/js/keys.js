// Keys for those who leave the mouse alone. Letters go by their place on the keyboard where it writes no Latin: on an Arabic one, F is ب.

const dialog = () => /** @type {HTMLDialogElement | null} */ (document.getElementById('shortcuts'));
/** @param {HTMLElement} element */
const typing = (element) => element.isContentEditable || /^(TEXTAREA|SELECT)$/.test(element.tagName)
  || (element.tagName === 'INPUT' && !/^(checkbox|radio|button|submit|range)$/.test(/** @type {HTMLInputElement} */ (element).type));

/** @type {Record<string, string>} */
const places = { Slash: '/', BracketLeft: '[', BracketRight: ']' };

/**
 * What a key means, wherever it stands: its own letter, or the one that a Latin keyboard has in its place.
 * @param {Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>} event
 * @returns {string}
 */
export function keyOf(event) {
  if (event.key === '؟') return '?';
  if (/^[\x21-\x7e]$/.test(event.key)) return event.key.toLowerCase();
  if (event.key.length > 1 || event.shiftKey) return event.key;
  return /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : places[event.code] ?? event.key;
}

// The rail has the pages; a letter of a page that is not there does nothing.
/** @type {Record<string, string>} */
const pages = { o: '/', n: '/network', a: '/articles', s: '/statements', c: '/actors', t: '/themes', d: '/corpus', m: '/method' };
/** @param {string} letter */
const railLink = (letter) => (pages[letter]
  ? /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('.rail a[href]')]).find((a) => a.pathname === pages[letter])
  : undefined);

// When g was pressed last; without it a letter leads nowhere, in a page's first second either.
let went = -Infinity;

/** @param {string} letter */
function go(letter) {
  railLink(letter)?.click();
}

function filters() {
  const open = document.querySelector('.filters');
  if (open && !open.contains(document.activeElement)) open.querySelector('#filter-find')?.focus();
  else document.querySelector('[data-filter-toggle]')?.click();
}

/** @type {Record<string, () => void>} */
const doings = {
  '/': () => /** @type {HTMLInputElement | null} */ (document.getElementById('search'))?.select(),
  '?': () => showShortcuts(),
  f: filters,
  '[': () => document.querySelector('a[rel="prev"]')?.click(),
  ']': () => document.querySelector('a[rel="next"]')?.click(),
};

function showShortcuts() {
  const box = dialog();
  if (!box || box.open) return;
  for (const row of box.querySelectorAll('[data-go]')) row.hidden = !railLink(row.dataset.go ?? '');
  const method = /** @type {HTMLAnchorElement | null} */ (box.querySelector('[data-method]'));
  if (method) method.search = location.search;
  box.showModal();
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.key === 'Escape') {
    // Opened with the mouse, a menu of MudBlazor's leaves the focus on its button or nowhere, and hears no Escape there.
    const menu = ':is(.tool-menu, .correct-menu) [aria-haspopup="menu"][aria-expanded="true"]';
    const opener = /** @type {HTMLElement | null} */ (
      target.closest?.(menu) ?? (target === document.body ? document.querySelector(menu) : null));
    if (opener) {
      opener.click();
      opener.focus();
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const open = /** @type {HTMLDetailsElement | null} */ (
      target.closest?.('details.menu[open]') ?? document.querySelector('details.menu[open]'));
    if (open) {
      open.open = false;
      open.querySelector('summary')?.focus();
      event.preventDefault();
      event.stopPropagation();
    }
    return;
  }
  // The network's canvas has letters of its own, and so has a list to choose from.
  if (typing(target) || document.querySelector('dialog[open]')) return;
  if (target.closest?.('[role="application"], [role="combobox"], .overlays')) return;
  const key = keyOf(event);
  if (performance.now() - went < 1500 && railLink(key)) {
    went = -Infinity;
    event.preventDefault();
    go(key);
  } else if (key === 'g') {
    went = performance.now();
  } else if (doings[key]) {
    went = -Infinity;
    event.preventDefault();
    doings[key]();
  }
}, { capture: true });

document.addEventListener('click', (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.closest?.('[data-shortcuts]')) showShortcuts();
  // A click beside the box closes it, and so does a link that leads elsewhere.
  if (target === dialog() || target.closest?.('#shortcuts a')) dialog()?.close();
});
