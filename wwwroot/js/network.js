// Draws a network that the server laid out. Positions, counts and ids come with it; this part draws, listens and moves the focus.

const networks = new WeakMap();
let parts = null;

const load = (sigma, shapes) => parts ??= Promise.all([
  import(new URL(sigma, document.baseURI)), import(new URL(shapes, document.baseURI)),
]).then(([library, own]) => ({ ...library, ...own.createPrograms(library) }));

export async function show(box, canvas, scene, sigma, shapes, listener) {
  const known = networks.get(canvas);
  if (known) {
    known.scene = JSON.parse(scene);
    if (known.renderer) refill(known);
    else if (known.kit && known.scene.nodes.length) start(known);
    return;
  }
  const network = { box, canvas, listener, scene: JSON.parse(scene), renderer: null, focus: null, hover: null };
  networks.set(canvas, network);
  try {
    network.kit = await load(sigma, shapes);
    await Promise.all([
      document.fonts.load('13px "Plex Latin"', 'a0'), document.fonts.load('13px "Plex Arabic"', 'م'),
      document.fonts.load('600 13px "Plex Arabic"', 'م'),
    ]);
    await laidOut(canvas);
    if (networks.has(canvas) && network.scene.nodes.length) start(network);
  } catch (error) {
    // Most often there is no WebGL. The table has the same relations: say so and open it.
    console.warn('The network could not be drawn', error);
    box.querySelector('.network-failed').hidden = false;
    const table = box.parentElement.querySelector('[data-network-table]');
    if (table) table.open = true;
  }
}

/** Waits until the canvas has a size: on a busy machine the module can be here before the page's styles. */
async function laidOut(canvas) {
  for (let frame = 0; frame < 300 && canvas.isConnected && !canvas.clientWidth; frame++) await new Promise(requestAnimationFrame);
}

export function hide(canvas) {
  const network = networks.get(canvas);
  if (!network) return;
  networks.delete(canvas);
  network.stop?.abort();
  network.renderer?.kill();
  delete canvas.khitabNetwork;
}

function start(network) {
  const { canvas, box, kit, scene } = network;
  network.colours = colours(canvas);
  network.graph = new kit.MultiGraph();
  fill(network);
  const font = getComputedStyle(canvas).getPropertyValue('--font-sans').trim();
  network.renderer = new kit.Sigma(network.graph, canvas, {
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
    stagePadding: scene.compact ? 28 : 56,
    labelFont: font,
    labelSize: 13,
    labelDensity: scene.compact ? 0.6 : 1,
    labelGridCellSize: 110,
    labelRenderedSizeThreshold: 0,
    minEdgeThickness: 1,
    minCameraRatio: 0.05,
    maxCameraRatio: 3,
    defaultDrawNodeLabel: (context, node, settings) => drawLabel(network, context, node, settings),
    defaultDrawNodeHover: (context, node, settings) => drawLabel(network, context, { ...node, strong: true }, settings),
    nodeReducer: (id, node) => dressNode(network, id, node),
    edgeReducer: (id, edge) => dressEdge(network, id, edge),
  });
  listen(network);
  box.classList.add('is-drawn');
  // For tests, which click by position: where on the page a node is, or a point of an edge.
  canvas.khitabNetwork = {
    node: (id) => onPage(network, network.renderer.getNodeDisplayData(id)),
    edge: (id, share = 0.5) => onPage(network, along(network, id, share)),
    labels: () => [...network.renderer.getNodeDisplayedLabels()],
  };
}

/** The graph of the scene: sizes by area, edges in two directions bent apart. */
function fill(network) {
  const { graph, scene, colours: c } = network;
  graph.clear();
  const largest = Math.max(1e-9, ...scene.nodes.map(n => n.size));
  const heaviest = Math.max(1e-9, ...scene.edges.map(e => e.weight));
  const [least, most] = scene.compact ? [4, 13] : [5, 20];
  for (const node of scene.nodes) {
    const look = scene.looks[node.type] ?? scene.looks.place;
    graph.addNode(node.id, {
      x: node.x, y: node.y, label: node.label, color: c(look.colour), shape: look.shape,
      size: least + (most - least) * Math.sqrt(Math.max(0, node.size) / largest),
    });
  }
  const pairs = new Set(scene.edges.map(e => e.source + '\n' + e.target));
  for (const edge of scene.edges) {
    if (!graph.hasNode(edge.source) || !graph.hasNode(edge.target) || edge.source === edge.target || graph.hasEdge(edge.id)) continue;
    const mixed = edge.pos > 0 && edge.neg > 0;
    const plain = edge.pos === 0 && edge.neg === 0;
    graph.addEdgeWithKey(edge.id, edge.source, edge.target, {
      size: 1.2 + 5.3 * (edge.weight / heaviest),
      color: c(plain ? 'var(--line-strong)' : edge.pos > 0 ? 'var(--stance-favourable)' : 'var(--stance-unfavourable)'),
      other: mixed ? c('var(--stance-unfavourable)') : null,
      arrow: edge.directed,
      bend: edge.directed && pairs.has(edge.target + '\n' + edge.source) ? 0.16 : 0,
    });
  }
}

/** A new scene in the same view: the camera stays where the reader left it. */
function refill(network) {
  network.colours = colours(network.canvas);
  network.hover = null;
  fill(network);
  if (!network.graph.hasNode(network.focus)) network.focus = null;
  network.renderer.refresh();
}

const centre = (network) => network.hover ?? network.focus;

const touches = (network, id) => {
  const here = centre(network);
  return !here || id === here || network.graph.areNeighbors(id, here);
};

function dressNode(network, id, node) {
  const chosen = id === network.scene.selected || id === network.focus;
  const near = touches(network, id);
  return {
    ...node,
    rim: network.colours(chosen ? 'var(--accent)' : 'var(--paper)'),
    color: near ? node.color : network.fade(node.color),
    label: near ? node.label : '',
    forceLabel: chosen || (centre(network) !== null && near),
    zIndex: near ? 1 : 0,
  };
}

function dressEdge(network, id, edge) {
  const here = centre(network);
  const near = !here || network.graph.hasExtremity(id, here);
  return near ? { ...edge, zIndex: 1 } : {
    ...edge, color: network.fade(edge.color), other: edge.other && network.fade(edge.other), zIndex: 0,
  };
}

function drawLabel(network, context, node, settings) {
  if (!node.label) return;
  const size = node.strong ? settings.labelSize + 1 : settings.labelSize;
  const [open, close] = [network.scene.rightToLeft ? '\u202B' : '\u202A', '\u202C'];
  const text = open + node.label + close;
  context.font = `${node.strong ? 600 : 400} ${size}px ${settings.labelFont}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = network.colours('var(--paper)');
  context.fillStyle = network.colours('var(--ink)');
  // Near an edge of the picture a name moves inwards rather than being cut.
  const half = context.measureText(text).width / 2 + 4;
  const width = network.canvas.clientWidth;
  const x = width > 2 * half ? Math.min(Math.max(node.x, half), width - half) : node.x;
  const y = node.y + node.size + 3;
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}

function listen(network) {
  const { renderer, canvas, listener, scene } = network;
  network.stop = new AbortController();
  const options = { signal: network.stop.signal };
  let waiting = null;
  const see = (id) => { network.hover = id; renderer.refresh({ skipIndexation: true }); };
  renderer.on('enterNode', ({ node }) => { see(node); canvas.classList.add('on-mark'); });
  renderer.on('leaveNode', () => { see(null); canvas.classList.remove('on-mark'); });
  renderer.on('enterEdge', () => canvas.classList.add('on-mark'));
  renderer.on('leaveEdge', () => canvas.classList.remove('on-mark'));
  renderer.on('clickNode', ({ node }) => {
    // A double click asks for something else: wait whether a second one comes.
    clearTimeout(waiting);
    waiting = setTimeout(() => listener.invokeMethodAsync('Node', node), 230);
  });
  renderer.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    clearTimeout(waiting);
    listener.invokeMethodAsync('Ego', node);
  });
  renderer.on('clickEdge', ({ edge }) => listener.invokeMethodAsync('Edge', edge));
  canvas.addEventListener('keydown', (event) => keys(network, event), options);
  canvas.addEventListener('blur', () => focus(network, null), options);
  network.box.addEventListener('click', (event) => {
    const camera = renderer.getCamera();
    const duration = calm() ? 0 : 150;
    switch (event.target.closest('[data-network-do]')?.dataset.networkDo) {
      case 'in': camera.animatedZoom({ duration }); break;
      case 'out': camera.animatedUnzoom({ duration }); break;
      case 'fit': camera.animatedReset({ duration }); break;
    }
  }, options);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => refill(network), options);
  if (scene.compact) canvas.classList.add('is-still');
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function keys(network, event) {
  const { graph, renderer, listener } = network;
  if (event.key === 'Enter' && network.focus) listener.invokeMethodAsync('Node', network.focus);
  else if ((event.key === 'f' || event.key === 'F') && network.focus && !event.ctrlKey && !event.metaKey) listener.invokeMethodAsync('Ego', network.focus);
  else if (event.key === 'Escape' && network.focus) focus(network, null);
  else if (WAYS[event.key]) {
    const way = WAYS[event.key];
    const here = network.focus && place(network, network.focus);
    let best = null;
    graph.forEachNode((id) => {
      if (id === network.focus) return;
      let cost;
      if (!here) cost = -renderer.getNodeDisplayData(id).size; // start with the largest
      else {
        const there = place(network, id);
        const [dx, dy] = [there.x - here.x, there.y - here.y];
        const ahead = dx * way[0] + dy * way[1];
        if (ahead <= 0) return;
        // What lies aside counts double: an arrow means its direction.
        cost = ahead + 2 * Math.abs(dx * way[1] + dy * way[0]);
      }
      if (!best || cost < best.cost) best = { id, cost };
    });
    if (best) focus(network, best.id);
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

function focus(network, id) {
  if (network.focus === id) return;
  network.focus = id;
  network.renderer.refresh({ skipIndexation: true });
  const says = network.box.querySelector('[data-network-says]');
  says.textContent = id ? `${network.graph.getNodeAttribute(id, 'label')} (${network.graph.degree(id)})` : '';
}

const place = (network, id) => network.renderer.framedGraphToViewport(network.renderer.getNodeDisplayData(id));

/** A point of an edge, a share of the way from its source: on the same curve that the ribbon is drawn along. */
function along(network, id, t) {
  const [from, to] = network.graph.extremities(id).map(n => network.renderer.getNodeDisplayData(n));
  const bend = network.graph.getEdgeAttribute(id, 'bend');
  const control = { x: (from.x + to.x) / 2 - (to.y - from.y) * bend, y: (from.y + to.y) / 2 + (to.x - from.x) * bend };
  const at = (a, b, c) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
  return { x: at(from.x, control.x, to.x), y: at(from.y, control.y, to.y) };
}

function onPage(network, point) {
  const at = network.renderer.framedGraphToViewport(point);
  const frame = network.canvas.getBoundingClientRect();
  return { x: frame.left + at.x, y: frame.top + at.y };
}

/** Resolves colour tokens of the page into what WebGL and canvas take, and remembers them. */
function colours(element) {
  const known = new Map();
  const probe = document.createElement('i');
  probe.hidden = true;
  element.append(probe);
  const read = (value) => {
    if (!known.has(value)) {
      probe.style.color = value;
      known.set(value, getComputedStyle(probe).color);
    }
    return known.get(value);
  };
  networks.get(element).fade = (colour) => blend(colour, read('var(--paper)'), 0.86);
  return read;
}

function blend(colour, ground, share) {
  const [a, b] = [colour, ground].map(c => c.match(/[\d.]+/g).map(Number));
  const mixed = [0, 1, 2].map(i => Math.round(a[i] * (1 - share) + b[i] * share));
  return `rgb(${mixed.join(', ')})`;
}
