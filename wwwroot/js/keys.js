// Keys for those who leave the mouse alone. Letters go by their place on the keyboard where it writes no Latin: on an Arabic one, F is ب.

const dialog = () => document.getElementById('shortcuts');
const typing = (element) => element.isContentEditable || /^(TEXTAREA|SELECT)$/.test(element.tagName)
  || (element.tagName === 'INPUT' && !/^(checkbox|radio|button|submit|range)$/.test(element.type));

const places = { Slash: '/', BracketLeft: '[', BracketRight: ']' };

function keyOf(event) {
  if (event.key === '؟') return '?';
  if (/^[\x21-\x7e]$/.test(event.key)) return event.key.toLowerCase();
  if (event.key.length > 1 || event.shiftKey) return event.key;
  return /^Key[A-Z]$/.test(event.code) ? event.code[3].toLowerCase() : places[event.code] ?? event.key;
}

// The rail has the pages; a letter of a page that is not there does nothing.
const pages = { o: '/', n: '/network', a: '/articles', s: '/statements', c: '/actors', t: '/themes', m: '/method' };
const railLink = (letter) => pages[letter] && [...document.querySelectorAll('.rail a[href]')].find(a => a.pathname === pages[letter]);

let went = 0;

function go(letter) {
  railLink(letter)?.click();
}

function filters() {
  const open = document.querySelector('.filters');
  if (open && !open.contains(document.activeElement)) open.querySelector('#filter-find')?.focus();
  else document.querySelector('[data-filter-toggle]')?.click();
}

const doings = {
  '/': () => document.getElementById('search')?.select(),
  '?': () => showShortcuts(),
  f: filters,
  '[': () => document.querySelector('a[rel="prev"]')?.click(),
  ']': () => document.querySelector('a[rel="next"]')?.click(),
};

function showShortcuts() {
  const box = dialog();
  if (!box || box.open) return;
  for (const row of box.querySelectorAll('[data-go]')) row.hidden = !railLink(row.dataset.go);
  const method = box.querySelector('[data-method]');
  if (method) method.search = location.search;
  box.showModal();
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
  if (event.key === 'Escape') {
    const open = event.target.closest?.('details.menu[open]') ?? document.querySelector('details.menu[open]');
    if (open) {
      open.open = false;
      open.querySelector('summary').focus();
      event.preventDefault();
      event.stopPropagation();
    }
    return;
  }
  // The network's canvas has letters of its own.
  if (typing(event.target) || dialog()?.open || event.target.closest?.('[role="application"]')) return;
  const key = keyOf(event);
  if (performance.now() - went < 1500 && railLink(key)) {
    went = 0;
    event.preventDefault();
    go(key);
  } else if (key === 'g') {
    went = performance.now();
  } else if (doings[key]) {
    went = 0;
    event.preventDefault();
    doings[key]();
  }
}, { capture: true });

document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-shortcuts]')) showShortcuts();
  // A click beside the box closes it, and so does a link that leads elsewhere.
  if (event.target === dialog() || event.target.closest?.('#shortcuts a')) dialog().close();
});
