// Draws a network that the server laid out. Positions, counts and ids come with it; this part draws, listens and moves the view.

import { networkDrawing } from './network-drawing.js';
import { listenToKeys } from './network-keys.js';
import { placeLabels } from './network-labels.js';
import { colourReader, lettersReady, pen, savePicture } from './picture-save.js';

let parts = null;

const load = (sigma, shapes) => parts ??= Promise.all([
  import(new URL(sigma, document.baseURI)), import(new URL(shapes, document.baseURI)),
]).then(([library, own]) => ({ ...library, ...own.createPrograms(library) }));

const whenIdle = (act) => (window.requestIdleCallback ?? setTimeout)(act, { timeout: 400 });

/** Draws a scene; what comes back changes it, saves a picture of it and takes it away. */
export function draw(box, canvas, scene, sigma, shapes, listener) {
  // The reader has gone on before this module was there.
  if (!canvas?.isConnected) return { update() {}, save() {}, remove() {} };
  const network = new DrawnNetwork(box, canvas, JSON.parse(scene), listener);
  network.start(sigma, shapes);
  let next = null;
  const update = () => {
    const changed = next;
    next = null;
    if (changed && canvas.isConnected) network.update(JSON.parse(changed));
  };
  return {
    update: (changed) => {
      const due = next === null;
      next = changed;
      // The small picture under a page of charts waits for them.
      if (!network.scene.compact) update();
      else if (due) whenIdle(update);
    },
    save: (name, format, caption) => network.save(name, format, caption),
    remove: () => network.remove(),
  };
}

class DrawnNetwork {
  renderer = null;
  focus = null; // where the arrows are
  hover = null;
  pointer = { x: 0, y: 0 };
  sides = new Map(); // where each name stood last: it stays there while it can
  widths = new Map();
  stop = new AbortController();

  constructor(box, canvas, scene, listener) {
    Object.assign(this, { box, canvas, scene, listener });
  }

  async start(sigma, shapes) {
    try {
      this.kit = await load(sigma, shapes);
      await lettersReady();
      // On a busy machine the module can be here before the page's styles, and the canvas has no size yet.
      for (let frame = 0; frame < 300 && this.canvas.isConnected && !this.canvas.clientWidth; frame++)
      {
          await new Promise(requestAnimationFrame);
      }
      if (!this.stop.signal.aborted && this.canvas.isConnected && this.scene.nodes.length) this.show();
    } catch (error) {
      // Most often there is no WebGL. The table has the same relations: say so and open it.
      console.warn('The network could not be drawn', error);
      this.box.querySelector('.network-failed').hidden = false;
      const table = this.box.parentElement.querySelector('[data-network-table]');
      if (table) table.open = true;
    }
  }

  show() {
    const { canvas, box, kit, scene } = this;
    this.colours = colours(canvas);
    this.graph = new kit.MultiGraph();
    this.fill();
    this.font = getComputedStyle(canvas).getPropertyValue('--font-sans').trim();
    this.rest = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
    this.renderer = new kit.Sigma(this.graph, canvas, {
      // A page that is being left or folded away has no size for a moment; that is no error.
      allowInvalidContainer: true,
      defaultNodeType: 'shape',
      defaultEdgeType: 'ribbon',
      nodeProgramClasses: { shape: kit.ShapeProgram },
      edgeProgramClasses: { ribbon: kit.RibbonProgram },
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
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio / this.rest.ratio),
      defaultDrawNodeHover: () => {},
      nodeReducer: (id, node) => this.dressNode(id, node),
      edgeReducer: (id, edge) => this.dressEdge(id, edge),
    });
    this.fit();
    this.renderer.on('afterRender', () => this.drawLabels());
    this.listen();
    this.renderer.refresh();
    box.classList.add('is-drawn');
    // For tests, which click by position: where on the page a node is, or a point of an edge.
    canvas.khitabNetwork = {
      node: (id) => this.onPage(this.renderer.getNodeDisplayData(id)),
      edge: (id, share = 0.5) => this.onPage(this.along(id, share)),
      nodes: () => this.graph.nodes(),
      edges: () => this.graph.edges(),
      labels: () => this.labels.map(({ id, box: { x, y, width, height } }) => ({ id, x, y, width, height })),
      count: (id) => this.scene.edges.find(edge => edge.id === id)?.count,
      selected: () => this.scene.selected,
      settled: () => this.renderer.getDimensions().width === canvas.clientWidth && !this.renderer.getCamera().isAnimated(),
      at: (x, y) => {
        const frame = canvas.getBoundingClientRect();
        return this.renderer.getNodeAtPosition({ x: x - frame.left, y: y - frame.top })
            ?? this.renderer.getEdgeAtPoint(x - frame.left, y - frame.top) ?? null;
      },
    };
  }

  update(scene) {
    const before = this.scene;
    this.scene = scene;
    if (!this.renderer) {
      if (this.kit && scene.nodes.length) this.show();
      return;
    }
    if (!scene.nodes.length) {
      this.graph.clear();
      this.box.classList.remove('is-drawn');
      return;
    }
    const wasAtRest = this.isAtRest();
    const same = before.nodes.length === scene.nodes.length
        && before.nodes.every((n, i) => n.id === scene.nodes[i].id && n.x === scene.nodes[i].x);
    this.colours = colours(this.canvas);
    this.hover = this.hoverEdge = null;
    this.tell(null);
    this.fill();
    if (!this.graph.hasNode(this.focus)) this.focus = null;
    this.renderer.refresh();
    this.box.classList.add('is-drawn');
    // The reader's own view stays; only a picture of other actors is fitted anew.
    if (!same || wasAtRest) this.fit();
    if (scene.selected === before.selected) return;
    // What was clicked is in view already; what was searched for is brought there.
    if (scene.selected && !scene.compact && scene.selected !== this.clicked) this.centre(scene.selected);
    this.clicked = null;
  }

  remove() {
    this.stop.abort();
    this.renderer?.kill();
    this.renderer = null;
    delete this.canvas.khitabNetwork;
  }

  /** The graph of the scene: sizes by area, edges in two directions bent apart. */
  fill() {
    const { graph, scene, colours: c } = this;
    graph.clear();
    this.turned = this.isUpright();
    this.says = new Map([...scene.nodes, ...scene.edges].map(part => [part.id, part.says]));
    const largest = Math.max(1e-9, ...scene.nodes.map(n => n.size));
    for (const node of scene.nodes) {
      const look = scene.looks[node.type] ?? scene.looks.place;
      graph.addNode(node.id, {
        x: this.turned ? node.y : node.x, y: this.turned ? node.x : node.y, label: node.label,
        color: c(node.colour ? `var(--${node.colour})` : look.colour), shape: look.shape,
        size: radiusOf(node, largest),
      });
    }
    const lookOf = edgeLooks(scene, c);
    for (const edge of scene.edges) {
      if (!graph.hasNode(edge.source) || !graph.hasNode(edge.target) || edge.source === edge.target || graph.hasEdge(edge.id)) continue;
      graph.addEdgeWithKey(edge.id, edge.source, edge.target, lookOf(edge));
    }
  }

  /** What lies over the canvas, as boxes on it: the panel first. */
  covers() {
    const frame = this.canvas.getBoundingClientRect();
    const stage = this.box.closest('[data-network-stage]');
    const over = stage ? [stage.querySelector('.network-panel'), stage.querySelector('.network-zoom')] : [];
    return over.filter(Boolean).map(part => part.getBoundingClientRect())
      .filter(r => r.width && r.top < frame.bottom && r.bottom > frame.top)
      .map(r => ({ x: r.left - frame.left, y: r.top - frame.top, width: r.width, height: r.height }));
  }

  /** The part of the canvas beside the panel. */
  free() {
    const [width, height] = [this.canvas.clientWidth, this.canvas.clientHeight];
    const free = { left: 0, right: width, top: 0, bottom: height };
    const panel = this.covers().find(r => r.width > 150 && r.width < width * 0.7);
    if (!panel) return free;
    if (panel.x + panel.width / 2 > width / 2) free.right = panel.x;
    else free.left = panel.x + panel.width;
    return free;
  }

  /** Whether a wide picture has to are in a phone's tall frame: then what is right is drawn above. */
  isUpright() {
    const free = this.free();
    if (this.canvas.clientWidth > 600) return false;
    const span = (part) => Math.max(...this.scene.nodes.map(n => n[part])) - Math.min(...this.scene.nodes.map(n => n[part]));
    return free.bottom - free.top > 1.15 * (free.right - free.left) && span('x') > span('y');
  }

  /** Brings all nodes into the free part, as large as they go. */
  fit() {
    const { renderer, graph, scene } = this;
    if (!renderer || !graph.order || !this.canvas.clientWidth) return;
    const free = this.free();
    const whole = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
    const points = graph.mapNodes(id => renderer.framedGraphToViewport(renderer.getNodeDisplayData(id), { cameraState: whole }));
    const [left, right] = [Math.min(...points.map(p => p.x)), Math.max(...points.map(p => p.x))];
    const [top, bottom] = [Math.min(...points.map(p => p.y)), Math.max(...points.map(p => p.y))];
    // Room for names and the largest nodes.
    const [beside, above] = scene.compact || free.right - free.left < 500 ? [36, 26] : [64, 40];
    const [width, height] = [Math.max(40, free.right - free.left - 2 * beside), Math.max(40, free.bottom - free.top - 2 * above)];
    // One unit of the layout in pixels; two nodes alone are not torn to the ends.
    const unit = renderer.getGraphToViewportRatio() * renderer.getCamera().ratio;
    const scale = Math.min(width / Math.max(1, right - left), height / Math.max(1, bottom - top), 2.6 / unit);
    this.factor = Math.min(Math.max(scale * unit, 0.5), scene.compact ? 0.8 : 1.1);
    const rest = { ...whole, ratio: 1 / scale };
    // Where the middle of the free part is, seen from the middle of the canvas, the picture's middle has to come.
    const at = (x, y) => renderer.viewportToFramedGraph({ x, y }, { cameraState: rest });
    const middle = renderer.viewportToFramedGraph({ x: (left + right) / 2, y: (top + bottom) / 2 }, { cameraState: whole });
    const shown = at((free.left + free.right) / 2, (free.top + free.bottom) / 2);
    const centre = at(this.canvas.clientWidth / 2, this.canvas.clientHeight / 2);
    this.rest = { ...rest, x: middle.x - (shown.x - centre.x), y: middle.y - (shown.y - centre.y) };
    renderer.getCamera().setState(this.rest);
    renderer.refresh();
  }

  isAtRest() {
    const now = this.renderer.getCamera().getState();
    return ['x', 'y', 'ratio'].every(part => Math.abs(now[part] - this.rest[part]) < 1e-6);
  }

  /** Brings a node to the middle of the free part, near enough to read. */
  centre(id) {
    const { renderer } = this;
    if (!this.graph.hasNode(id)) return;
    const data = renderer.getNodeDisplayData(id);
    const free = this.free();
    const state = { ...renderer.getCamera().getState(), ratio: Math.min(renderer.getCamera().ratio, this.rest.ratio * 0.7) };
    const at = (x, y) => renderer.viewportToFramedGraph({ x, y }, { cameraState: state });
    const shown = at((free.left + free.right) / 2, (free.top + free.bottom) / 2);
    const middle = at(this.canvas.clientWidth / 2, this.canvas.clientHeight / 2);
    renderer.getCamera().animate(
        { ...state, x: data.x - (shown.x - middle.x), y: data.y - (shown.y - middle.y) }, { duration: calm() ? 0 : 180 });
  }

  zoom(way) {
    const camera = this.renderer.getCamera();
    const duration = calm() ? 0 : 150;
    if (way === 'in') camera.animatedZoom({ duration });
    else if (way === 'out') camera.animatedUnzoom({ duration });
    else camera.animate(this.rest, { duration });
  }

  /** The node whose neighbours stay while the rest fades. */
  middle() {
    const chosen = this.scene.selected;
    return this.hover ?? this.focus ?? (chosen && this.graph.hasNode(chosen) ? chosen : null);
  }

  near(id) {
    const here = this.middle();
    return !here || id === here || this.graph.areNeighbors(id, here);
  }

  dressNode(id, node) {
    const chosen = id === this.scene.selected || id === this.focus;
    const near = this.near(id);
    return {
      ...node,
      size: node.size * (this.factor ?? 1),
      rim: this.colours(chosen ? 'var(--ink)' : 'var(--paper)'),
      color: near ? node.color : this.fade(node.color),
      zIndex: near ? 1 : 0,
    };
  }

  dressEdge(id, edge) {
    const here = this.middle();
    const open = id === this.scene.selectedEdge;
    const near = open || id === this.hoverEdge || !here || this.graph.hasExtremity(id, here);
    const size = edge.size * Math.min(1, Math.max(0.6, this.factor ?? 1)) + (open || id === this.hoverEdge ? 2 : 0);
    return near ? { ...edge, size, zIndex: 1 } : {
      ...edge, size, color: this.fade(edge.color), other: edge.other && this.fade(edge.other), zIndex: 0,
    };
  }

  fade(colour) {
    return blend(colour, this.colours('var(--paper)'), 0.86);
  }

  drawLabels() {
    const { renderer, graph, scene, canvas } = this;
    const context = renderer.getCanvases().labels.getContext('2d');
    const size = 13;
    const [open, close] = [scene.rightToLeft ? '\u202B' : '\u202A', '\u202C'];
    const here = this.middle();
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const zoomed = Math.max(1, this.rest.ratio / renderer.getCamera().ratio);
    const discs = [];
    const wishes = [];
    graph.forEachNode((id, { label, size: base }) => {
      const data = renderer.getNodeDisplayData(id);
      const { x, y } = renderer.framedGraphToViewport(data);
      const disc = { id, x, y, size: renderer.scaleSize(data.size) };
      if (x < -disc.size || y < -disc.size || x > width + disc.size || y > height + disc.size) return;
      discs.push(disc);
      if (!this.near(id)) return;
      const strong = id === here || id === scene.selected;
      wishes.push(
          { ...disc, strong, must: strong, base, width: this.widthOf(context, open + label + close, strong, size) + 4, height: size + 5,
          side: this.sides.get(id), text: open + label + close });
    });
    wishes.sort((a, b) => b.strong - a.strong || b.base - a.base || (a.id < b.id ? -1 : 1));
    // Testing a thousand edges for each name would cost more than it helps.
    const lines = graph.size <= 300 ? this.lines() : [];
    const most = Math.round(width * height / (scene.compact ? 15_000 : 22_000) * zoomed);
    this.labels = placeLabels(wishes, discs, lines, this.covers(), { x: 2, y: 2, width: width - 4, height: height - 4 }, most);
    const texts = new Map(wishes.map(wish => [wish.id, wish]));
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = this.colours('var(--paper)');
    context.fillStyle = this.colours('var(--ink)');
    for (const { id, side, box } of this.labels) {
      this.sides.set(id, side);
      const { text, strong } = texts.get(id);
      context.font = this.fontOf(strong, size);
      context.strokeText(text, box.x + box.width / 2, box.y + box.height / 2 + 1);
      context.fillText(text, box.x + box.width / 2, box.y + box.height / 2 + 1);
    }
  }

  fontOf(strong, size) {
    return `${strong ? 600 : 400} ${size}px ${this.font}`;
  }

  widthOf(context, text, strong, size) {
    const key = strong + text;
    if (!this.widths.has(key)) {
      context.font = this.fontOf(strong, size);
      this.widths.set(key, context.measureText(text).width);
    }
    return this.widths.get(key);
  }

  /** The edges in sight as straight pieces. */
  lines() {
    const lines = [];
    this.graph.forEachEdge((id, { bend }) => {
      const shares = bend ? [0, 0.25, 0.5, 0.75, 1] : [0, 1];
      const points = shares.map(share => this.renderer.framedGraphToViewport(this.along(id, share)));
      for (let i = 1; i < points.length; i++) lines.push([points[i - 1].x, points[i - 1].y, points[i].x, points[i].y]);
    });
    return lines;
  }

  listen() {
    const { renderer, canvas, listener, box } = this;
    const { signal } = this.stop;
    let waiting = null;
    let last = null;
    const choose = (node) => {
      // A double click asks for something else: wait whether a second one comes.
      clearTimeout(waiting);
      last = node;
      waiting = setTimeout(() => { this.clicked = node; listener.invokeMethodAsync('Node', node); }, 230);
    };
    const mark = (on) => canvas.classList.toggle('on-mark', on);
    const see = (id, edge) => {
      [this.hover, this.hoverEdge] = [id, edge];
      mark(Boolean(id ?? edge));
      this.tell(id ?? edge);
      renderer.refresh({ skipIndexation: true });
    };
    renderer.on('enterNode', ({ node }) => see(node, null));
    renderer.on('leaveNode', () => see(null, null));
    renderer.on('enterEdge', ({ edge }) => see(null, edge));
    renderer.on('leaveEdge', () => see(null, null));
    renderer.on('clickNode', ({ node }) => choose(node));
    renderer.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      // Sigma takes any two quick clicks for a double one, also those on two nodes.
      if (node !== last) { choose(node); return; }
      clearTimeout(waiting);
      listener.invokeMethodAsync('Ego', node);
    });
    renderer.on('clickEdge', ({ edge }) => listener.invokeMethodAsync('Edge', edge));
    renderer.on('doubleClickEdge', ({ edge, preventSigmaDefault }) => {
      preventSigmaDefault();
      listener.invokeMethodAsync('Edge', edge);
    });
    renderer.on('clickStage', () => { if (this.scene.selected && !this.scene.compact) listener.invokeMethodAsync('Node', ''); });
    renderer.getMouseCaptor().on('mousemovebody', ({ x, y }) => { this.pointer = { x, y }; this.moveTip(); });
    listenToKeys(this, { signal });
    box.addEventListener('click', (event) => {
      const way = event.target.closest('[data-network-do]')?.dataset.networkDo;
      if (way) this.zoom(way);
    }, { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.update(this.scene), { signal });
    addEventListener('beforeprint', () => this.print(), { signal });
    addEventListener('afterprint', () => this.unprint(), { signal });
    const resize = () => {
      if (!this.renderer || !canvas.clientWidth) return;
      const atRest = this.isAtRest();
      renderer.resize();
      if (this.isUpright() !== this.turned) {
        this.fill();
        // Where nodes stand now is known only then, and the fit asks.
        renderer.refresh();
      }
      if (atRest) this.fit();
      else renderer.refresh();
    };
    const sized = new ResizeObserver(this.scene.compact ? () => whenIdle(resize) : resize);
    sized.observe(canvas);
    signal.addEventListener('abort', () => sized.disconnect());
    if (this.scene.compact) canvas.classList.add('is-still');
  }

  /** Shows one line on what the pointer is on. */
  tell(id) {
    const tip = this.box.querySelector('[data-network-tip]');
    const says = id ? this.says.get(id) : null;
    tip.hidden = !says;
    if (!says) return;
    tip.textContent = says;
    this.moveTip();
  }

  moveTip() {
    const tip = this.box.querySelector('[data-network-tip]');
    if (tip.hidden) return;
    const { x, y } = this.pointer;
    const left = Math.min(Math.max(8, x + 14), this.box.clientWidth - tip.offsetWidth - 8);
    const top = y + 22 + tip.offsetHeight > this.box.clientHeight ? y - tip.offsetHeight - 12 : y + 22;
    tip.style.translate = `${left}px ${top}px`;
  }

  /** Moves the keyboard's place, and says where it is. */
  look(id) {
    if (this.focus === id || !this.renderer) return;
    this.focus = id;
    this.renderer.refresh({ skipIndexation: true });
    this.box.querySelector('[data-network-says]').textContent = (id && this.says.get(id)) ?? '';
  }

  place(id) {
    return this.renderer.framedGraphToViewport(this.renderer.getNodeDisplayData(id));
  }

  /** A point of an edge, a share of the way from its source: on the same curve that the ribbon is drawn along. */
  along(id, t) {
    const [from, to] = this.graph.extremities(id).map(n => this.renderer.getNodeDisplayData(n));
    const bend = this.graph.getEdgeAttribute(id, 'bend');
    const control = { x: (from.x + to.x) / 2 - (to.y - from.y) * bend, y: (from.y + to.y) / 2 + (to.x - from.x) * bend };
    const at = (a, b, c) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return { x: at(from.x, control.x, to.x), y: at(from.y, control.y, to.y) };
  }

  onPage(point) {
    const at = this.renderer.framedGraphToViewport(point);
    const frame = this.canvas.getBoundingClientRect();
    return { x: frame.left + at.x, y: frame.top + at.y };
  }

  /** The whole network as SVG in light colours, wherever the reader has moved the view. */
  drawing() {
    const { scene, canvas } = this;
    const c = colourReader(canvas);
    const font = getComputedStyle(canvas).getPropertyValue('--font-sans').trim().replaceAll('"', "'");
    const largest = Math.max(1e-9, ...scene.nodes.map(n => n.size));
    const lookOf = edgeLooks(scene, c);
    const measure = pen();
    return networkDrawing(
      scene.nodes.map(node => {
        const look = scene.looks[node.type] ?? scene.looks.place;
        // A group's colour says what the type's would: the shape alone says the type then.
        return { id: node.id, x: node.x, y: node.y, size: radiusOf(node, largest), outline: look.outline, label: node.label,
          colour: c(node.colour ? `var(--${node.colour})` : look.colour) };
      }),
      scene.edges.map(edge => {
        const { color, ...look } = lookOf(edge);
        return { source: edge.source, target: edge.target, colour: color, ...look };
      }),
      { ink: c('var(--ink)'), ground: c('var(--surface)'), font },
      (text) => measure(text, '13px ' + font));
  }

  /** Hands over the whole network with its caption. */
  async save(name, format, caption) {
    await lettersReady();
    await savePicture(this.drawing(), caption, format, name, this.canvas);
  }

  /** A canvas is not kept for paper, and what is seen may be a part: paper gets the whole. */
  print() {
    this.unprint();
    if (!this.scene.nodes.length) return;
    const paper = document.createElement('div');
    paper.className = 'network-paper';
    paper.innerHTML = this.drawing().svg;
    this.box.append(paper);
    this.box.classList.add('has-paper');
  }

  unprint() {
    this.box.querySelector('.network-paper')?.remove();
    this.box.classList.remove('has-paper');
  }
}

/** The same radius as the layout's, whose nodes don't overlap. */
const radiusOf = (node, largest) => 5 + 15 * Math.sqrt(Math.max(0, node.size) / largest);

/** How edges of a scene look: width by weight, colour by sign, bent where one goes each way. */
function edgeLooks(scene, c) {
  // Where nothing weighs much, nothing is drawn thick.
  const heaviest = Math.max(8, ...scene.edges.map(e => e.weight));
  const pairs = new Set(scene.edges.map(e => e.source + '\n' + e.target));
  // Where hundreds of relations lie over one another, the light ones step back behind names and heavy ones; 3:1 to the ground stays.
  const dense = scene.edges.length > 150;
  return (edge) => {
    const mixed = edge.pos > 0 && edge.neg > 0;
    const plain = edge.pos === 0 && edge.neg === 0;
    const share = edge.weight / heaviest;
    const signed = (token) => dense && share < 0.15 ? blend(c(token), c('var(--paper)'), 0.25) : c(token);
    return {
      // Names that occur together are no relation: thin and grey, the frequent ones darker.
      size: plain ? 0.6 + 3 * share : 1.2 + 5.3 * share,
      color: plain ? blend(c('var(--line-strong)'), c('var(--ink-soft)'), share * share)
        : signed(edge.pos > 0 ? 'var(--stance-favourable)' : 'var(--stance-unfavourable)'),
      other: mixed ? signed('var(--stance-unfavourable)') : null,
      arrow: edge.directed,
      bend: edge.directed && pairs.has(edge.target + '\n' + edge.source) ? 0.16 : 0,
    };
  };
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Resolves colour tokens of the page into what WebGL and canvas take, and remembers them. */
function colours(element) {
  const known = new Map();
  const probe = document.createElement('i');
  probe.hidden = true;
  element.append(probe);
  return (value) => {
    if (!known.has(value)) {
      probe.style.color = value;
      known.set(value, getComputedStyle(probe).color);
    }
    return known.get(value);
  };
}

function blend(colour, ground, share) {
  const [a, b] = [colour, ground].map(c => c.match(/[\d.]+/g).map(Number));
  const mixed = [0, 1, 2].map(i => Math.round(a[i] * (1 - share) + b[i] * share));
  return `rgb(${mixed.join(', ')})`;
}
