// A network on the screen: its graph, what fades beside the actor in the middle, and how it follows a changed scene.

import { NetworkCamera } from './network-camera.js';
import { restWhileDragged } from './network-drag.js';
import { listenToKeys } from './network-keys.js';
import { blend, edgeLooks, nodeLooks, pointOn } from './network-look.js';
import { NetworkNames } from './network-names.js';
import { keepPaper } from './network-paper.js';
import { listenToPointer } from './network-pointer.js';
import { covers, free, isUpright } from './network-room.js';
import { colourReader } from './picture-save.js';

/**
 * Acts when the browser has nothing else to do.
 * @param {() => void} act
 */
export const whenIdle = (act) => {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 400 });
  else setTimeout(act, 400);
};

export class ShownNetwork {
  /** @type {string | null} where the arrows are */
  focus = null;

  /** @type {string | null} */
  enterCard = null;

  /** @type {string | null} */
  hover = null;

  /** @type {string | null} */
  hoverEdge = null;

  /** @type {string | null} the node that was clicked last, until the page has answered */
  clicked = null;

  /** @type {Map<string, string>} what is said of each node and edge */
  says = new Map();

  turned = false;
  stop = new AbortController();

  /**
   * @param {HTMLElement} box
   * @param {Network.Canvas} canvas
   * @param {Network.Scene} scene
   * @param {Network.Listener} listener
   * @param {Network.Kit} kit
   */
  constructor(box, canvas, scene, listener, kit) {
    this.box = box;
    this.canvas = canvas;
    this.scene = scene;
    this.listener = listener;
    this.colours = colourReader(canvas, null);
    this.graph = new kit.MultiGraph();
    this.camera = new NetworkCamera(canvas, this.graph);
    this.names = new NetworkNames(getComputedStyle(canvas).getPropertyValue('--font-sans').trim());
    this.#fill();
    this.renderer = new kit.Sigma(this.graph, canvas, {
      // A page that is being left or folded away has no size for a moment; that is no error.
      allowInvalidContainer: true,
      defaultNodeType: 'shape',
      defaultEdgeType: 'ribbon',
      nodeProgramClasses: { shape: kit.ShapeProgram },
      edgeProgramClasses: { ribbon: kit.RibbonProgram, bow: kit.BowProgram },
      enableEdgeEvents: true,
      enableCameraZooming: !scene.compact,
      enableCameraPanning: !scene.compact,
      enableCameraRotation: false,
      zIndex: true,
      stagePadding: 30,
      renderLabels: false,
      minEdgeThickness: 1,
      minCameraRatio: 0.02,
      maxCameraRatio: 12,
      // Nodes have their size at rest, and grow by the root of the zoom.
      zoomToSizeRatioFunction: (/** @type {number} */ ratio) => Math.sqrt(ratio / this.camera.rest.ratio),
      defaultDrawNodeHover: () => {},
      nodeReducer: (/** @type {string} */ id, /** @type {Network.DrawnNode} */ node) => this.#dressNode(id, node),
      edgeReducer: (/** @type {string} */ id, /** @type {Network.DrawnEdge} */ edge) => this.#dressEdge(id, edge),
    });
    this.camera.renderer = this.renderer;
    this.#fit();
    this.renderer.on('afterRender', () => this.names.draw(this));
    restWhileDragged(this.renderer, () => this.renderer.refresh({ skipIndexation: true }));
    this.hideTip = listenToPointer(this);
    this.#listen();
    this.renderer.refresh();
    box.classList.add('is-drawn');
    canvas.khitabNetwork = this.#forTests();
  }

  /** @param {Network.Scene} scene */
  update(scene) {
    const before = this.scene;
    this.scene = scene;
    if (!scene.nodes.length) {
      this.graph.clear();
      this.box.classList.remove('is-drawn');
      return;
    }
    const wasAtRest = this.camera.isAtRest();
    const same = before.nodes.length === scene.nodes.length
      && before.nodes.every((n, i) => n.id === scene.nodes[i].id && n.x === scene.nodes[i].x);
    this.colours = colourReader(this.canvas, null);
    this.hover = this.hoverEdge = null;
    this.hideTip();
    this.#fill();
    if (!this.graph.hasNode(this.focus)) this.focus = null;
    this.renderer.refresh();
    this.box.classList.add('is-drawn');
    // The reader's own view stays; only a picture of other actors is fitted anew.
    if (!same || wasAtRest) this.#fit();
    if (scene.selected === before.selected) return;
    // What was clicked is in view already; what was searched for is brought there.
    if (scene.selected && !scene.compact && scene.selected !== this.clicked) this.camera.centre(scene.selected, this.#free());
    this.clicked = null;
  }

  remove() {
    this.stop.abort();
    this.renderer.kill();
    this.camera.renderer = null;
    delete this.canvas.khitabNetwork;
  }

  /** The node whose neighbours stay while the rest fades. */
  middle() {
    const chosen = this.scene.selected;
    return this.hover ?? this.focus ?? (chosen && this.graph.hasNode(chosen) ? chosen : null);
  }

  /** @param {string} id */
  near(id) {
    const here = this.middle();
    return !here || id === here || this.graph.areNeighbors(id, here);
  }

  /**
   * Moves the keyboard's place, and says where it is.
   * @param {string | null} id
   */
  look(id) {
    if (this.focus === id || this.stop.signal.aborted) return;
    this.focus = id;
    this.renderer.refresh({ skipIndexation: true });
    const says = this.box.querySelector('[data-network-says]');
    if (says) says.textContent = (id && this.says.get(id)) ?? '';
  }

  /** @param {string} id */
  place(id) {
    return this.renderer.framedGraphToViewport(this.renderer.getNodeDisplayData(id));
  }

  /**
   * A point of an edge, a share of the way from its source.
   * @param {string} id
   * @param {number} share
   */
  along(id, share) {
    const [from, to] = this.graph.extremities(id).map((n) => this.renderer.getNodeDisplayData(n));
    return pointOn(from, to, this.graph.getEdgeAttribute(id, 'bend'), share);
  }

  /** @param {'in' | 'out' | 'fit'} way */
  zoom(way) {
    this.camera.zoom(way);
  }

  #free() {
    return free(covers(this.box, this.canvas), this.canvas);
  }

  #fit() {
    this.camera.fit(this.#free(), this.scene.compact);
  }

  #isUpright() {
    return isUpright(this.scene.nodes, this.#free(), this.canvas.clientWidth);
  }

  /** The graph of the scene: sizes by area, two edges between the same nodes bent to two sides. */
  #fill() {
    const { graph, scene, colours } = this;
    graph.clear();
    this.turned = this.#isUpright();
    this.says = new Map([...scene.nodes, ...scene.edges].map((part) => [part.id, part.says]));
    const nodeLook = nodeLooks(scene, colours);
    for (const node of scene.nodes) {
      const [x, y] = this.turned ? [node.y, node.x] : [node.x, node.y];
      const { size, color, shape } = nodeLook(node);
      graph.addNode(node.id, { x, y, label: node.label, color, shape, size });
    }
    const edgeLook = edgeLooks(scene, colours);
    for (const edge of scene.edges) {
      if (!graph.hasNode(edge.source) || !graph.hasNode(edge.target) || edge.source === edge.target || graph.hasEdge(edge.id)) continue;
      graph.addEdgeWithKey(edge.id, edge.source, edge.target, edgeLook(edge));
    }
  }

  /**
   * @param {string} id
   * @param {Network.DrawnNode} node
   */
  #dressNode(id, node) {
    const chosen = id === this.scene.selected || id === this.focus;
    const near = this.near(id);
    return {
      ...node,
      size: node.size * this.camera.factor,
      rim: this.colours(chosen ? 'var(--ink)' : 'var(--paper)'),
      color: near ? node.color : this.#fade(node.color),
      zIndex: near ? 1 : 0,
    };
  }

  /**
   * @param {string} id
   * @param {Network.DrawnEdge} edge
   */
  #dressEdge(id, edge) {
    const here = this.middle();
    const open = id === this.scene.selectedEdge;
    const near = open || id === this.hoverEdge || !here || this.graph.hasExtremity(id, here);
    const size = edge.size * Math.min(1, Math.max(0.6, this.camera.factor)) + (open || id === this.hoverEdge ? 2 : 0);
    return near ? { ...edge, size, zIndex: 1 } : {
      ...edge, size, color: this.#fade(edge.color), other: edge.other && this.#fade(edge.other), zIndex: 0,
    };
  }

  /** @param {string} colour */
  #fade(colour) {
    return blend(colour, this.colours('var(--paper)'), 0.86);
  }

  #listen() {
    const { canvas, box } = this;
    const { signal } = this.stop;
    listenToKeys(this, { signal });
    keepPaper(this, { signal });
    box.addEventListener('click', (event) => {
      const way = /** @type {Element} */ (event.target).closest('[data-network-do]')?.dataset.networkDo;
      if (way) this.zoom(/** @type {'in' | 'out' | 'fit'} */ (way));
    }, { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.update(this.scene), { signal });
    const sized = new ResizeObserver(this.scene.compact ? () => whenIdle(() => this.#resize()) : () => this.#resize());
    sized.observe(canvas);
    signal.addEventListener('abort', () => sized.disconnect());
    if (this.scene.compact) canvas.classList.add('is-still');
  }

  #resize() {
    if (this.stop.signal.aborted || !this.canvas.clientWidth) return;
    const atRest = this.camera.isAtRest();
    this.renderer.resize();
    if (this.#isUpright() !== this.turned) {
      this.#fill();
      // Where nodes stand now is known only then, and the fit asks.
      this.renderer.refresh();
    }
    if (atRest) this.#fit();
    else this.renderer.refresh();
  }

  /** Where on the page a node is, or a point of an edge, and what is drawn: browser tests click by position. */
  #forTests() {
    const { renderer, canvas, graph } = this;
    const onPage = (/** @type {Network.Point} */ point) => {
      const at = renderer.framedGraphToViewport(point);
      const frame = canvas.getBoundingClientRect();
      return { x: frame.left + at.x, y: frame.top + at.y };
    };
    return {
      node: (/** @type {string} */ id) => onPage(renderer.getNodeDisplayData(id)),
      edge: (/** @type {string} */ id, share = 0.5) => onPage(this.along(id, share)),
      nodes: () => graph.nodes(),
      edges: () => graph.edges(),
      labels: () => this.names.placed.map(({ id, box: { x, y, width, height } }) => ({ id, x, y, width, height })),
      ends: (/** @type {string} */ id) => graph.extremities(id),
      count: (/** @type {string} */ id) => this.scene.edges.find((edge) => edge.id === id)?.count,
      selected: () => this.scene.selected,
      settled: () => renderer.getDimensions().width === canvas.clientWidth && !renderer.getCamera().isAnimated(),
      at: (/** @type {number} */ x, /** @type {number} */ y) => {
        const frame = canvas.getBoundingClientRect();
        return renderer.getNodeAtPosition({ x: x - frame.left, y: y - frame.top })
          ?? renderer.getEdgeAtPoint(x - frame.left, y - frame.top) ?? null;
      },
    };
  }
}
