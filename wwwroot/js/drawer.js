// Focus and keys of the evidence drawer. What is in it, and whether it is there, the server decides.

let current = null;

const narrow = matchMedia('(max-width: 720px)');
const focusable = (box) => [...box.querySelectorAll('a[href],button:not([disabled]),input,select,[tabindex="0"]')].filter(e => e.getClientRects().length);

export function open(box) {
  if (!box) return;
  close(false);
  const drawer = { box, before: document.activeElement };
  current = drawer;
  // Beside the page it is one more part of it; over the page, on a phone, it holds the focus.
  drawer.fit = () => (narrow.matches ? box.setAttribute('aria-modal', 'true') : box.removeAttribute('aria-modal'));
  drawer.fit();
  narrow.addEventListener('change', drawer.fit);
  drawer.keys = (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      box.querySelector('[data-drawer-close]')?.click();
    }
    if (event.key === 'Tab' && narrow.matches) {
      const stops = focusable(box);
      const edge = event.shiftKey ? stops[0] : stops.at(-1);
      if (document.activeElement === edge || !box.contains(document.activeElement)) {
        event.preventDefault();
        (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
      }
    }
  };
  document.addEventListener('keydown', drawer.keys);
  box.querySelector('h2')?.focus({ preventScroll: true });
}

export function close(restore = true) {
  if (!current) return;
  const { before, keys, fit } = current;
  document.removeEventListener('keydown', keys);
  narrow.removeEventListener('change', fit);
  current = null;
  if (restore && before?.isConnected) before.focus({ preventScroll: true });
}
