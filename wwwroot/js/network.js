// Draws a network that the server laid out: positions, counts and ids come with it. Loads what it is drawn with, and hands on what changes.

import { save } from './network-paper.js';
import { ShownNetwork, whenIdle } from './network-shown.js';
import { lettersReady } from './picture-save.js';

/** @type {Promise<Network.Kit> | null} */
let parts = null;

const load = (/** @type {string} */ sigma, /** @type {string} */ shapes) => parts ??= Promise.all([
  import(String(new URL(sigma, document.baseURI))), import(String(new URL(shapes, document.baseURI))),
]).then(([library, own]) => ({ ...library, ...own.createPrograms(library) }));

/**
 * Draws a scene; what comes back changes it, saves a picture of it and takes it away.
 * @param {HTMLElement} box
 * @param {Network.Canvas | null} canvas
 * @param {string} scene as JSON
 * @param {string} sigma
 * @param {string} shapes
 * @param {Network.Listener} listener
 */
export function draw(box, canvas, scene, sigma, shapes, listener) {
  // The reader has gone on before this module was there.
  if (!canvas?.isConnected) return { update() {}, save() {}, remove() {} };
  const network = new DrawnNetwork(box, canvas, JSON.parse(scene), listener);
  network.start(sigma, shapes);
  /** @type {string | null} */
  let next = null;
  const update = () => {
    const changed = next;
    next = null;
    if (changed && canvas.isConnected) network.update(JSON.parse(changed));
  };
  return {
    update: (/** @type {string} */ changed) => {
      const due = next === null;
      next = changed;
      // The small picture under a page of charts waits for them.
      if (!network.scene.compact) update();
      else if (due) whenIdle(update);
    },
    save: (/** @type {string} */ name, /** @type {'png' | 'svg'} */ format, /** @type {import('./picture.js').Caption} */ caption) =>
      save(network.scene, canvas, name, format, caption),
    remove: () => network.remove(),
  };
}

/** A network that is drawn as soon as what draws it is there and it has a node. */
class DrawnNetwork {
  /** @type {ShownNetwork | null} */
  shown = null;

  /** @type {Network.Kit | null} */
  kit = null;

  isRemoved = false;

  /** @type {IntersectionObserver | null} */
  #seen = null;

  /**
   * @param {HTMLElement} box
   * @param {Network.Canvas} canvas
   * @param {Network.Scene} scene
   * @param {Network.Listener} listener
   */
  constructor(box, canvas, scene, listener) {
    this.box = box;
    this.canvas = canvas;
    this.scene = scene;
    this.listener = listener;
  }

  /**
   * @param {string} sigma
   * @param {string} shapes
   */
  async start(sigma, shapes) {
    try {
      // The small picture under a page of charts: the server's own is there until somebody comes near.
      if (this.scene.compact) await this.#near();
      const kit = await load(sigma, shapes);
      await lettersReady();
      // On a busy machine the module can be here before the page's styles, and the canvas has no size yet.
      for (let frame = 0; frame < 300 && this.canvas.isConnected && !this.canvas.clientWidth; frame++) {
        await new Promise(requestAnimationFrame);
      }
      this.kit = kit;
      this.#show();
    } catch (error) {
      // Most often there is no WebGL. The table has the same relations: say so and open it.
      console.warn('The network could not be drawn', error);
      const failed = this.box.querySelector('.network-failed');
      if (failed) failed.hidden = false;
      const table = /** @type {HTMLDetailsElement | null | undefined} */ (this.box.parentElement?.querySelector('[data-network-table]'));
      if (table) table.open = true;
    }
  }

  /** @returns {Promise<void>} */
  #near() {
    return new Promise(done => {
      this.#seen = new IntersectionObserver(entries => {
        if (!entries.some(entry => entry.isIntersecting)) return;
        this.#seen?.disconnect();
        done();
      }, { rootMargin: '300px' });
      this.#seen.observe(this.box);
    });
  }

  /** @param {Network.Scene} scene */
  update(scene) {
    this.scene = scene;
    if (this.shown) this.shown.update(scene);
    else this.#show();
  }

  remove() {
    this.isRemoved = true;
    this.#seen?.disconnect();
    this.shown?.remove();
    this.shown = null;
  }

  #show() {
    const { kit, box, canvas, scene, listener } = this;
    if (!kit || this.isRemoved || !canvas.isConnected || !scene.nodes.length) return;
    this.shown = new ShownNetwork(box, canvas, scene, listener, kit);
  }
}
