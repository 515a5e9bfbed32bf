// Cuts Radzen's theme to the components that the dashboard uses. The whole file is 756 KB of rules and asks for an icon font of 1 MB;
// what is left has neither fonts nor element rules, so only wwwroot/css says how a heading or a paragraph looks.

/** Class prefixes (after "rz-") of what we use. A component that looks bare in a new page is missing here. */
const used = [
  'autocomplete', 'button', 'calendar', 'cell', 'checkbox', 'chkbox', 'clear', 'column', 'data-grid', 'data-row', 'datatable', 'date',
  'datepicker', 'dropdown', 'form-field', 'frozen-cell', 'grid', 'helper-hidden', 'inputtext', 'listbox', 'lookup', 'multiselect',
  'numeric', 'pager', 'paginator', 'placeholder', 'popup', 'progressbar', 'resizable', 'row', 'selectable', 'slider', 'sort',
  'sortable', 'spinner', 'state', 'switch', 'textbox', 'tooltip', 'unselectable', 'variant', 'shade', 'overlaypanel',
];

/** The theme draws its signs as words of an icon font; these take their place, as paths on a 24 by 24 grid. */
const signs = {
  arrow_drop_down: 'M6 9l6 6 6-6', arrow_drop_up: 'M6 15l6-6 6 6', arrow_left: 'M15 6l-6 6 6 6', arrow_right: 'M9 6l6 6-6 6',
  expand_more: 'M6 9l6 6 6-6', expand_less: 'M6 15l6-6 6 6', chevron_left: 'M15 6l-6 6 6 6', chevron_right: 'M9 6l6 6-6 6',
  navigate_before: 'M15 6l-6 6 6 6', navigate_next: 'M9 6l6 6-6 6', first_page: 'M18 6l-6 6 6 6M6 6v12', last_page: 'M6 6l6 6-6 6M18 6v12',
  check: 'M5 12.5l5 5 9-10', close: 'M6 6l12 12M18 6L6 18', search: 'M4 10.5a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M15.5 15.5L21 21',
  calendar_today: 'M4 5h16v15H4zM4 10h16M8 3v4M16 3v4', sort: 'M8 9l4-4 4 4M8 15l4 4 4-4', refresh: 'M20 12a8 8 0 1 1-2.3-5.7M20 4v4h-4',
};

const drawn = (rule) => rule.replace(/content:"([a-z_]{3,})"/g, (_, word) => {
  if (!signs[word]) return 'content:none';
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='black' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'><path d='${signs[word]}'/></svg>`;
  return `content:"";display:inline-block;inline-size:1.15em;block-size:1.15em;background:currentColor;mask:url("data:image/svg+xml,${encodeURIComponent(svg)}") center/contain no-repeat`;
});

/** Splits a style sheet into its top-level rules. */
export function rules(css) {
  const found = [];
  let depth = 0, start = 0, quote = null;
  for (let i = 0; i < css.length; i++) {
    const c = css[i];
    if (quote) { if (c === '\\') i++; else if (c === quote) quote = null; continue; }
    if (c === '"' || c === "'") quote = c;
    else if (c === '{') depth++;
    else if (c === '}' && --depth === 0) { found.push(css.slice(start, i + 1).trim()); start = i + 1; }
  }
  return found;
}

const isUsed = (selector) => {
  const classes = [...selector.matchAll(/\.rz-([a-z-]+)/g)].map(m => m[1]);
  if (classes.length === 0) return false;
  return used.some(u => classes[0] === u || classes[0].startsWith(u + '-'));
};

/** Splits at commas that are outside brackets. */
const selectors = (list) => list.split(/,(?![^(]*\))/).map(s => s.trim());

const keep = (rule) => {
  const open = rule.indexOf('{');
  const head = rule.slice(0, open).trim();
  if (head.startsWith('@media') || head.startsWith('@supports')) {
    const inner = rules(rule.slice(open + 1, -1)).map(keep).filter(Boolean);
    return inner.length ? `${head}{${inner.join('')}}` : null;
  }
  if (head.startsWith('@keyframes')) return rule;
  if (head.startsWith('@')) return null;
  const kept = selectors(head).filter(isUsed);
  return kept.length ? drawn(kept.join(',') + rule.slice(open)) : null;
};

/** The rules of used components, then the variables that these rules read. */
export function cutTheme(css) {
  const all = rules(css.replace(/^\uFEFF/, '').replace(/\/\*[\s\S]*?\*\//g, ''));
  const kept = all.map(keep).filter(Boolean);
  const variables = new Map();
  for (const rule of all.filter(r => r.startsWith(':root'))) {
    for (const [, name, value] of rule.slice(rule.indexOf('{') + 1, -1).matchAll(/(--[\w-]+):((?:[^;"']|"[^"]*"|'[^']*')*)/g)) variables.set(name, value.trim());
  }
  const needed = new Set();
  const read = (text) => {
    for (const [, name] of text.matchAll(/var\((--[\w-]+)/g)) {
      if (needed.has(name)) continue;
      needed.add(name);
      read(variables.get(name) ?? '');
    }
  };
  kept.forEach(read);
  const names = new Set(kept.join('').match(/animation(?:-name)?:[^;}]+/g)?.join(' ').match(/[\w-]+/g) ?? []);
  const sheet = kept.filter(r => !r.startsWith('@keyframes') || names.has(r.slice(10, r.indexOf('{')).trim()));
  const root = [...variables].filter(([name]) => needed.has(name)).map(([name, value]) => `${name}:${value}`).join(';');
  return `@layer radzen{\n:root{${root}}\n${sheet.join("\n")}\n}\n`;
}
