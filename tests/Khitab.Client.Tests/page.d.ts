// What the modules may take for granted of the pages that they run in.

/** What is asked for by a selector is an HTML element: the modules that are checked ask for no part of a drawing. */
interface ParentNode {
  querySelector(selectors: string): HTMLElement | null;
  querySelectorAll(selectors: string): NodeListOf<HTMLElement>;
}

interface Element {
  closest(selectors: string): HTMLElement | null;
}

interface Window {
  /** Blazor's script. */
  Blazor: { navigateTo(link: string): void; reconnect(): Promise<boolean> };
}
