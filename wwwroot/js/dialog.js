// A box over the page. The browser keeps the focus in it and closes it on Escape; here the focus goes back to what opened it, and the
// name of who corrects is kept in this browser.

const place = 'khitab-who';

/**
 * @param {HTMLDialogElement | null} box
 * @param {string} opener a selector of what gets the focus when it closes
 */
export function show(box, opener) {
  if (!box?.isConnected || box.open) return;
  box.addEventListener('close', () => giveBack(opener), { once: true });
  box.showModal();
  box.dataset.shown = '';
  /** @type {HTMLElement | null} */ (box.querySelector('[data-first]'))?.focus();
}

/** @param {HTMLDialogElement | null} box */
export function hide(box) {
  if (box?.open) box.close();
}

/** @param {string} opener */
export function giveBack(opener) {
  // The menu that opened it takes its own time to leave, and the focus with it.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const active = document.activeElement;
    if (active && active !== document.body && active.getClientRects().length) return;
    /** @type {HTMLElement | null} */ (document.querySelector(opener))?.focus({ preventScroll: true });
  }));
}

/** @returns {string} */
export function who() {
  try {
    return localStorage.getItem(place) ?? '';
  } catch {
    // Where nothing may be kept, the name is asked for each time.
    return '';
  }
}

/** @param {string} name */
export function remember(name) {
  try {
    localStorage.setItem(place, name);
  } catch {
    // See above.
  }
}
