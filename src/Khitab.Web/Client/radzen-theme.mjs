// Cuts Radzen's theme to the components that the dashboard uses. The whole file is 756 KB of rules and asks for an icon font of 1 MB;
// what is left has neither fonts nor element rules, so only wwwroot/css says how a heading or a paragraph looks.

/** Class prefixes (after "rz-") of what we use. A component that looks bare in a new page is missing here. */
const used = [
  'autocomplete', 'button', 'calendar', 'cell', 'checkbox', 'chkbox', 'clear', 'column', 'data-grid', 'data-row', 'datatable', 'date',
  'datepicker', 'dropdown', 'form-field', 'frozen-cell', 'grid', 'helper-hidden', 'inputtext', 'listbox', 'lookup', 'multiselect',
  'numeric', 'pager', 'paginator', 'placeholder', 'popup', 'progressbar', 'resizable', 'row', 'selectable', 'slider', 'sort',
  'sortable', 'spinner', 'state', 'switch', 'textbox', 'tooltip', 'unselectable', 'variant', 'shade', 'calendar', 'overlaypanel',
];

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
  return kept.length ? kept.join(',') + rule.slice(open) : null;
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
