// Two WebGL programs for sigma. Nodes: eleven shapes from one formula of distance, so that a type is known by form as well as by hue.
// Edges: a ribbon that may bend, end in an arrowhead, and carry two colours in turn where a relation is both for and against.

import { isDragged } from './network-drag.js';

const FLOAT = WebGLRenderingContext.FLOAT;
const BYTE = WebGLRenderingContext.UNSIGNED_BYTE;

const NODE_VERTEX = `
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec4 a_color;
attribute vec4 a_rim;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_pixel; // length of one pixel of size in the graph's units
varying vec2 v_at;
varying float v_shape;
varying float v_soft;
varying vec4 v_color;
varying vec4 v_rim;
void main() {
  float reach = a_size * 1.3;
  v_at = a_corner * 1.3;
  v_shape = a_shape;
  v_soft = 1.0 / max(a_size, 1.0);
  gl_Position = vec4((u_matrix * vec3(a_position + a_corner * reach * u_pixel, 1.0)).xy, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_rim = a_rim;
  v_color.a *= 255.0 / 254.0;
}`;

const NODE_FRAGMENT = `
precision highp float;
varying vec2 v_at;
varying float v_shape;
varying float v_soft;
varying vec4 v_color;
varying vec4 v_rim;
const float PI = 3.14159265;

// Distance to a regular polygon of area close to the unit circle's, a corner up.
float polygon(vec2 p, float sides, float turn, float radius) {
  float sector = 2.0 * PI / sides;
  float angle = atan(p.x, p.y) + turn;
  return length(p) * cos(mod(angle, sector) - sector * 0.5) - radius * cos(sector * 0.5);
}

float shape(vec2 p) {
  if (v_shape < 0.5) return length(p) - 1.0;
  if (v_shape < 1.5) return max(abs(p.x), abs(p.y)) - 0.88;
  if (v_shape < 2.5) return polygon(p - vec2(0.0, -0.12), 3.0, 0.0, 1.28);
  if (v_shape < 3.5) return (abs(p.x) + abs(p.y) - 1.2) * 0.7071;
  if (v_shape < 4.5) return polygon(p, 6.0, 0.0, 1.1);
  if (v_shape < 5.5) return polygon(p, 5.0, 0.0, 1.13);
  if (v_shape < 6.5) return polygon(p - vec2(0.0, 0.12), 3.0, PI, 1.28);
  if (v_shape < 7.5) {
    float angle = mod(atan(p.x, p.y), 0.4 * PI) - 0.2 * PI;
    vec2 q = length(p) * vec2(cos(angle), abs(sin(angle)));
    vec2 tip = 1.25 * vec2(cos(0.2 * PI), sin(0.2 * PI));
    vec2 dent = vec2(0.6, 0.0);
    vec2 along = normalize(tip - dent);
    return dot(q - dent, vec2(along.y, -along.x));
  }
  if (v_shape < 8.5) { vec2 q = abs(p); return min(max(q.x - 1.08, q.y - 0.42), max(q.x - 0.42, q.y - 1.08)); }
  if (v_shape < 9.5) return abs(length(p) - 0.75) - 0.27;
  vec2 side = abs(p);
  return max(side.x - 1.15, side.y - 0.55);
}

void main() {
  float d = shape(v_at);
  #ifdef PICKING_MODE
  if (d > 0.15) discard;
  gl_FragColor = v_color;
  #else
  float inside = 1.0 - smoothstep(-v_soft, v_soft, d);
  float rim = 1.0 - smoothstep(-v_soft, v_soft, d - 2.0 * v_soft - 0.02);
  vec4 fill = vec4(v_color.rgb, 1.0) * inside;
  vec4 edge = vec4(v_rim.rgb, 1.0) * max(0.0, rim - inside);
  gl_FragColor = fill + edge;
  #endif
}`;

const EDGE_VERTEX = `
attribute vec2 a_from;
attribute vec2 a_to;
attribute vec4 a_form; // width, bend, radius at the start, radius at the end
attribute vec2 a_kind; // arrowhead, two colours
attribute vec4 a_color;
attribute vec4 a_other;
attribute vec4 a_id;
attribute vec3 a_place; // along the body 0 to 1, side, 0 body 1 head 2 tip
uniform mat3 u_matrix;
uniform float u_pixel;
uniform float u_least;
varying vec4 v_color;
varying vec4 v_other;
varying float v_along;
varying float v_side;
varying float v_half;
varying float v_kind;

vec2 at(vec2 c, float t) { float s = 1.0 - t; return s * s * a_from + 2.0 * s * t * c + t * t * a_to; }
vec2 towards(vec2 c, float t) { return normalize(2.0 * (1.0 - t) * (c - a_from) + 2.0 * t * (a_to - c)); }

void main() {
  vec2 chord = a_to - a_from;
  float span = max(length(chord), 1e-6);
  vec2 control = (a_from + a_to) * 0.5 + vec2(-chord.y, chord.x) * a_form.y;
  float half_px = max(a_form.x, u_least) * 0.5;
  #ifdef PICKING_MODE
  half_px = max(half_px, 5.0);
  #endif
  float head_px = a_kind.x * (6.0 + half_px * 2.2);
  float start = min(0.45, a_form.z * u_pixel / span);
  float tip = max(0.55, 1.0 - (a_form.w + 2.0) * u_pixel / span);
  float neck = max(0.5, tip - head_px * u_pixel / span);
  float t = a_place.z > 1.5 ? tip : (a_place.z > 0.5 ? neck : mix(start, a_kind.x > 0.5 ? neck : tip, a_place.x));
  float wide = a_place.z > 1.5 ? 0.0 : (a_place.z > 0.5 ? half_px + 4.0 : half_px);
  if (a_kind.x < 0.5 && a_place.z > 0.5) wide = 0.0;
  vec2 way = towards(control, t);
  vec2 position = at(control, t) + vec2(-way.y, way.x) * a_place.y * (wide + 1.0) * u_pixel;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  v_side = a_place.y * (wide + 1.0);
  v_half = wide;
  v_along = t * span / u_pixel;
  v_kind = a_place.z > 0.5 ? 0.0 : a_kind.y;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_other = a_other;
  v_color.a *= 255.0 / 254.0;
}`;

const EDGE_FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying vec4 v_other;
varying float v_along;
varying float v_side;
varying float v_half;
varying float v_kind;
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float cover = 1.0 - smoothstep(v_half - 0.5, v_half + 0.5, abs(v_side));
  vec3 colour = v_kind > 0.5 && mod(v_along, 18.0) > 9.0 ? v_other.rgb : v_color.rgb;
  gl_FragColor = vec4(colour, 1.0) * cover;
  #endif
}`;

// A straight edge needs no more than its ends: a fifth of the vertices.
const SEGMENTS = { straight: 1, bent: 16 };

/**
 * Vertices of a ribbon as a triangle strip: the body in segments, then the head's two corners and its tip.
 * @param {number} segments
 */
const ribbon = (segments) => {
  const places = [];
  for (let i = 0; i <= segments; i++) for (const side of [-1, 1]) places.push([i / segments, side, 0]);
  for (const part of [1, 2]) for (const side of [-1, 1]) places.push([1, side, part]);
  return places;
};

/**
 * What sigma gives to a program for each drawing of the picture.
 * @typedef {{ matrix: Float32Array, sizeRatio: number, correctionRatio: number, minEdgeThickness: number }} View
 * @typedef {{ gl: WebGLRenderingContext, uniformLocations: Record<string, WebGLUniformLocation> }} Target
 * @typedef {{ x: number, y: number, size: number, shape: number, color: string, rim: string }} Node
 * @typedef {{ size: number, bend: number, arrow: boolean, color: string, other?: string | null }} Edge
 * @typedef {new (...given: any[]) => { array: Float32Array, pickProgram: object | null, renderer: Network.Renderer,
 *   render(view: View): void }} Program
 */

/**
 * A program that draws nothing to be found by while the picture is dragged.
 * @template {Program} T
 * @param {T} Base
 */
const resting = (Base) => class extends Base {
  /** @param {View} view */
  render(view) {
    const { pickProgram } = this;
    if (isDragged(this.renderer)) this.pickProgram = null;
    super.render(view);
    this.pickProgram = pickProgram;
  }
};

/**
 * The programs, given sigma's base classes.
 * @param {{ NodeProgram: Program, EdgeProgram: Program, floatColor(colour: string): number }} sigma
 */
export function createPrograms({ NodeProgram, EdgeProgram, floatColor }) {
  class ShapeProgram extends resting(NodeProgram) {
    getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: NODE_VERTEX,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT,
        METHOD: WebGLRenderingContext.TRIANGLE_STRIP,
        UNIFORMS: ['u_matrix', 'u_pixel'],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: BYTE, normalized: true },
          { name: 'a_rim', size: 4, type: BYTE, normalized: true },
          { name: 'a_id', size: 4, type: BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [[-1, -1], [1, -1], [-1, 1], [1, 1]],
      };
    }

    /**
     * @param {number} id
     * @param {number} i
     * @param {Node} node
     */
    processVisibleItem(id, i, node) {
      this.array.set([node.x, node.y, node.size, node.shape, floatColor(node.color), floatColor(node.rim), id], i);
    }

    /**
     * @param {View} view
     * @param {Target} target
     */
    setUniforms({ matrix, sizeRatio, correctionRatio }, { gl, uniformLocations }) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
      gl.uniform1f(uniformLocations.u_pixel, 2 * correctionRatio / sizeRatio);
    }
  }

  class RibbonProgram extends resting(EdgeProgram) {
    get segments() {
      return SEGMENTS.straight;
    }

    getDefinition() {
      const places = ribbon(this.segments);
      return {
        VERTICES: places.length,
        VERTEX_SHADER_SOURCE: EDGE_VERTEX,
        FRAGMENT_SHADER_SOURCE: EDGE_FRAGMENT,
        METHOD: WebGLRenderingContext.TRIANGLE_STRIP,
        UNIFORMS: ['u_matrix', 'u_pixel', 'u_least'],
        ATTRIBUTES: [
          { name: 'a_from', size: 2, type: FLOAT },
          { name: 'a_to', size: 2, type: FLOAT },
          { name: 'a_form', size: 4, type: FLOAT },
          { name: 'a_kind', size: 2, type: FLOAT },
          { name: 'a_color', size: 4, type: BYTE, normalized: true },
          { name: 'a_other', size: 4, type: BYTE, normalized: true },
          { name: 'a_id', size: 4, type: BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_place', size: 3, type: FLOAT }],
        CONSTANT_DATA: places,
      };
    }

    /**
     * @param {number} id
     * @param {number} i
     * @param {Node} from
     * @param {Node} to
     * @param {Edge} edge
     */
    processVisibleItem(id, i, from, to, edge) {
      this.array.set([
        from.x, from.y, to.x, to.y, edge.size, edge.bend, from.size, to.size, edge.arrow ? 1 : 0, edge.other ? 1 : 0,
        floatColor(edge.color), floatColor(edge.other ?? edge.color), id,
      ], i);
    }

    /**
     * @param {View} view
     * @param {Target} target
     */
    setUniforms({ matrix, sizeRatio, correctionRatio, minEdgeThickness }, { gl, uniformLocations }) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
      gl.uniform1f(uniformLocations.u_pixel, 2 * correctionRatio / sizeRatio);
      gl.uniform1f(uniformLocations.u_least, minEdgeThickness);
    }
  }

  class BowProgram extends RibbonProgram {
    get segments() {
      return SEGMENTS.bent;
    }
  }

  return { ShapeProgram, RibbonProgram, BowProgram };
}
