// What a drawn network is made of: the scene that the server sends, and as much of sigma and graphology as the modules use.

declare namespace Network {
  interface Point { x: number; y: number }

  /** A part of the canvas, in its pixels. */
  interface Room { left: number; right: number; top: number; bottom: number }

  interface Look { colour: string; shape: number; outline: string }

  interface SceneNode { id: string; x: number; y: number; size: number; type: string; colour?: string | null; label: string; says: string }

  interface SceneEdge {
    id: string; source: string; target: string; weight: number; count: number; pos: number; neg: number; directed: boolean; says: string;
  }

  interface Scene {
    nodes: SceneNode[];
    edges: SceneEdge[];
    looks: Record<string, Look>;
    selected: string | null;
    selectedEdge: string | null;
    compact: boolean;
    rightToLeft: boolean;
  }

  /** What the page answers to: `Node`, `Edge` and `Ego`, each with an id. */
  interface Listener { invokeMethodAsync(name: string, id: string): unknown }

  /** For tests, which click by position. */
  type Canvas = HTMLElement & { khitabNetwork?: object };

  /** From a token, `var(--ink)`, to the colour that it has on the page. */
  type Colours = (value: string) => string;

  interface DrawnNode extends Point { label: string; color: string; shape: number; size: number }

  interface DrawnEdge { type: string; size: number; color: string; other: string | null; arrow: boolean; bend: number }

  interface Graph {
    order: number;
    size: number;
    addNode(id: string, node: DrawnNode): void;
    addEdgeWithKey(id: string, source: string, target: string, edge: DrawnEdge): void;
    clear(): void;
    nodes(): string[];
    edges(): string[];
    hasNode(id: string | null): boolean;
    hasEdge(id: string): boolean;
    hasExtremity(edge: string, node: string): boolean;
    areNeighbors(a: string, b: string): boolean;
    extremities(edge: string): [string, string];
    getEdgeAttribute(edge: string, name: 'bend'): number;
    forEachNode(each: (id: string, node: DrawnNode) => void): void;
    forEachEdge(each: (id: string, edge: DrawnEdge) => void): void;
    mapNodes<T>(each: (id: string) => T): T[];
  }

  interface CameraState extends Point { angle: number; ratio: number }

  interface Camera {
    ratio: number;
    getState(): CameraState;
    setState(state: CameraState): void;
    isAnimated(): boolean;
    animate(state: CameraState, how: { duration: number }): void;
    animatedZoom(how: { duration: number }): void;
    animatedUnzoom(how: { duration: number }): void;
  }

  interface MarkEvent { node: string; edge: string; preventSigmaDefault(): void }

  interface Renderer {
    on(name: string, act: (event: MarkEvent) => void): void;
    kill(): void;
    refresh(how?: { skipIndexation: boolean }): void;
    resize(): void;
    scaleSize(size: number): number;
    getCamera(): Camera;
    getCanvases(): { labels: HTMLCanvasElement };
    getDimensions(): { width: number; height: number };
    getEdgeAtPoint(x: number, y: number): string | null;
    getGraphToViewportRatio(): number;
    getMouseCaptor(): {
      isMouseDown: boolean; isMoving: boolean; draggedEvents: number;
      on(name: 'mousemovebody' | 'mouseup', act: (at: Point) => void): void;
    };
    getNodeAtPosition(at: Point): string | null;
    getNodeDisplayData(id: string): Point & { size: number };
    framedGraphToViewport(at: Point, how?: { cameraState: CameraState }): Point;
    viewportToFramedGraph(at: Point, how?: { cameraState: CameraState }): Point;
  }

  /** The library and the programs that draw with it. */
  interface Kit {
    MultiGraph: new () => Graph;
    Sigma: new (graph: Graph, canvas: HTMLElement, settings: object) => Renderer;
    ShapeProgram: unknown;
    RibbonProgram: unknown;
    BowProgram: unknown;
  }
}
