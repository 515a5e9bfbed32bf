// A page whose circuit is gone, after a restart of the server or a long cut, comes back by itself: its view is its address.

const every = 2000;
// A page that would lose its circuit as soon as it has one is not loaded over and over.
const pause = 10_000;
const loaded = 'khitab-came-back';
const ended = new Set(['failed', 'rejected', 'resume-failed']);

const notice = document.getElementById('components-reconnect-modal');

/**
 * Whether the notice says that there is no circuit to hear anything.
 * @param {string} classes of the notice
 */
export const isCut = (classes) => /\bcomponents-reconnect-(show|retrying|failed|rejected|paused|resume-failed)\b/.test(classes);

/**
 * Whether a page may be loaded anew by itself.
 * @param {string | null} last when it was, in ms, as it was kept
 * @param {number} now in ms
 */
export const mayLoad = (last, now) => !last || !(now - Number(last) < pause);

let waits = false;

/** @param {string} state as Blazor calls it */
async function comeBack(state) {
  if (waits) return;
  waits = true;
  try {
    while (!await answers()) await new Promise((later) => setTimeout(later, every));
    // A cut that was only long: the server may still have the circuit, with all that was open in it.
    if (state === 'failed' && await window.Blazor.reconnect().catch(() => false)) return;
    if (!mayLoad(sessionStorage.getItem(loaded), Date.now())) return;
    sessionStorage.setItem(loaded, String(Date.now()));
    location.reload();
  } finally {
    waits = false;
  }
}

async function answers() {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

notice?.addEventListener('components-reconnect-state-changed', (event) => {
  const { state } = /** @type {CustomEvent<{ state: string }>} */ (event).detail;
  if (ended.has(state)) comeBack(state);
});

// Nobody hears a key meanwhile, and what it would have meant may be gone afterwards.
globalThis.addEventListener?.('keydown', (event) => {
  if (!notice || !isCut(notice.className) || event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = /** @type {HTMLElement} */ (event.target);
  // What is written stays, and a button of the notice is pressed as ever.
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || notice.contains(target)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, { capture: true });
