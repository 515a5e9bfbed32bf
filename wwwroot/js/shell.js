// What the frame does in the browser: all of it works before the circuit is there and needs no call to the server.

const toast = (key) => {
  const box = document.getElementById('toast');
  box.textContent = box.dataset[key];
  box.classList.add('is-shown');
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => box.classList.remove('is-shown'), 4000);
};

const copyLink = async (fragment) => {
  const link = location.href.split('#')[0] + (fragment ? '#' + fragment : location.hash);
  try {
    await navigator.clipboard.writeText(link);
    toast('copied');
  } catch {
    // No permission, or a plain http address other than this machine's: the address bar still holds the link.
    toast('notCopied');
  }
};

const isTyping = (element) => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

document.addEventListener('keydown', (event) => {
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
    event.preventDefault();
    document.getElementById('search')?.select();
  }
  if (event.key === 'Escape') {
    const open = event.target.closest?.('details.menu[open]') ?? document.querySelector('details.menu[open]');
    if (open) {
      open.open = false;
      open.querySelector('summary').focus();
      event.stopPropagation();
    }
  }
}, { capture: true });

document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    // A choice closes its menu; so does a click anywhere else.
    if (!menu.contains(event.target) || event.target.closest('.menu-list')) menu.open = false;
  }
  const target = event.target.closest?.('[data-copy-link],[data-reload],[data-reconnect],[data-full-load]');
  if (!target) return;
  if (target.dataset.copyLink !== undefined) copyLink(target.dataset.copyLink);
  else if (target.dataset.reconnect !== undefined) window.Blazor.reconnect().then(ok => ok || location.reload(), () => {});
  else if (target.dataset.fullLoad !== undefined) {
    // Language and look are rendered on the server; Blazor would take the click for a change of page within the circuit.
    event.preventDefault();
    event.stopPropagation();
    location.assign(target.href);
  } else {
    event.preventDefault();
    location.reload();
  }
}, { capture: true });

// A click on a card filters, and what stands above the card may become longer or shorter. The card that was clicked stays where it is
// until everything has answered, or until the reader scrolls.
let held = 0;

function hold(card) {
  const top = card.getBoundingClientRect().top;
  const until = performance.now() + 2000;
  const mine = ++held;
  const step = () => {
    if (mine !== held || !card.isConnected || performance.now() > until) return;
    const moved = card.getBoundingClientRect().top - top;
    if (Math.abs(moved) > 1) scrollBy({ top: moved, behavior: 'instant' });
    requestAnimationFrame(step);
  };
  step();
}

document.addEventListener('click', (event) => {
  const card = event.target.closest?.('.card');
  if (card) hold(card);
}, true);
for (const kind of ['wheel', 'touchmove', 'keydown']) addEventListener(kind, () => held++, { passive: true });
