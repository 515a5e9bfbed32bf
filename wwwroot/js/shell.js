// What the frame does in the browser: all of it works before the circuit is there and needs no call to the server.

// They listen from the start: the circuit's end, and what is pressed before there is a panel that asks.
import './circuit.js';
import './pressed.js';
import './splitter.js';
import { copyLink } from './share.js';

/** Where the browser is, for a circuit that may have been told before it moved. */
export const address = () => location.href;

document.addEventListener('click', (event) => {
  const pointed = /** @type {HTMLElement} */ (event.target);
  for (const menu of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll('details.menu[open]'))) {
    // A choice closes its menu; so does a click anywhere else.
    if (!menu.contains(pointed) || pointed.closest('.menu-list')) menu.open = false;
  }
  const target = pointed.closest?.('[data-copy-link],[data-reload],[data-reconnect],[data-full-load]');
  if (!target) return;
  if (target.dataset.copyLink !== undefined) copyLink(target.dataset.copyLink);
  else if (target.dataset.reconnect !== undefined) window.Blazor.reconnect().then(ok => ok || location.reload(), () => {});
  else if (target.dataset.fullLoad !== undefined) {
    // Language and look are rendered on the server; Blazor would take the click for a change of page within the circuit.
    event.preventDefault();
    event.stopPropagation();
    location.assign(/** @type {HTMLAnchorElement} */ (target).href);
  } else {
    event.preventDefault();
    location.reload();
  }
}, { capture: true });

// Blazor would only scroll there; the next Tab has to go on from the content.
document.addEventListener('click', (event) => {
  if (!/** @type {HTMLElement} */ (event.target).closest?.('.skip')) return;
  event.preventDefault();
  event.stopPropagation();
  document.querySelector('main')?.focus();
  scrollTo(0, 0);
}, { capture: true });

// A browser does not scroll to what it shows a part of: in a row that scrolls sideways the rest would stay cut off.
document.addEventListener('focusin', (event) => {
  /** @type {HTMLElement} */ (event.target).closest?.('.isolates-row li')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
});

// When the circuit comes, it puts its own elements in the place of those that came with the page. Somebody may be typing by then.
/** @type {HTMLInputElement | null} */
let writing = null;
document.addEventListener('focusin', (event) => {
  const target = /** @type {HTMLInputElement} */ (event.target);
  writing = target.id ? target : null;
});
new MutationObserver((_, observer) => {
  if (!writing || writing.isConnected) return;
  const { id, value } = writing;
  const now = /** @type {HTMLInputElement | null} */ (document.getElementById(id));
  if (!now) writing = null;
  if (!now || document.activeElement !== document.body) return;
  if (value !== undefined && value !== now.value) {
    now.value = value;
    // The circuit hears of it as soon as it listens.
    setTimeout(() => now.isConnected && now.dispatchEvent(new Event('input', { bubbles: true })), 300);
  }
  now.focus({ preventScroll: true });
  observer.disconnect();
}).observe(document.body, { childList: true });

// A click on a card filters, and what is above the card may become longer or shorter; a panel that opens beside the page makes all of
// it narrower. What was clicked, or what was being read, stays where it is until everything has answered, or until the reader scrolls.
let held = 0;
/** @type {() => boolean} */
let settle = () => false;

/** @param {HTMLElement} element */
function hold(element) {
  const top = element.getBoundingClientRect().top;
  const until = performance.now() + 2000;
  const mine = ++held;
  settle = () => {
    if (mine !== held || !element.isConnected || performance.now() > until) return false;
    const moved = element.getBoundingClientRect().top - top;
    if (Math.abs(moved) > 1) scrollBy({ top: moved, behavior: 'instant' });
    return true;
  };
  const step = () => {
    if (settle() && mine === held) requestAnimationFrame(step);
  };
  step();
}
// Charts ask before they look which of them are in sight.
addEventListener('khitab:settle', () => settle());

/** What the reader is looking at: the part of the page a third down the screen; none at the top of the page, which stays the top. */
function inView() {
  const main = document.querySelector('main')?.getBoundingClientRect();
  if (scrollY < 8 || !main) return null;
  return document.elementFromPoint(main.left + main.width / 2, innerHeight / 3)?.closest('main .card, main p, main li, main tr, main h2');
}

document.addEventListener('click', (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  const card = target.closest?.('main .card');
  const kept = card ?? (target.closest?.('[data-panel-close],[data-filter-toggle]') ? inView() : null);
  if (kept) hold(kept);
}, true);
for (const kind of ['wheel', 'touchmove']) addEventListener(kind, () => held++, { passive: true });
addEventListener('keydown', (event) => {
  if (/^(Arrow|Page|Home|End|Tab| )/.test(event.key)) held++;
});

// A chip that is taken away by its key takes the focus with it: the next one gets it, or the way back.
document.addEventListener('click', (event) => {
  const way = /** @type {HTMLElement} */ (event.target).closest?.('.chip-remove, .chips-clear');
  if (!way || document.activeElement !== way) return;
  const line = way.closest('.selection');
  if (!line) return;
  const place = [...line.querySelectorAll('.chip-remove')].indexOf(way);
  const seen = new MutationObserver(() => {
    if (way.isConnected) return;
    seen.disconnect();
    const left = [...line.querySelectorAll('.chip-remove')];
    const next = left[Math.min(Math.max(place, 0), left.length - 1)];
    (line.querySelector('[data-undo]') ?? next ?? line.querySelector('[data-filter-toggle]'))?.focus();
  });
  seen.observe(line, { childList: true, subtree: true });
  setTimeout(() => seen.disconnect(), 5000);
});
