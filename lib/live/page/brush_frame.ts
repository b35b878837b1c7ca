/** The axis along which a brush chooses. */
export type Axis = "x" | "y";

/** Room that the chart takes along an axis, in pixels of the chart. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** where the chart begins along the brush's axis: a legend stands above its zero */
  readonly origin: number;
  /** the top and height (or left and width) of the axes' area across the brush */
  readonly across: readonly [from: number, size: number];
}

/** The size of a chart, and what its axes take across the brush: the other scale's room, or all but the axis itself. */
export function frameOf(chart: SVGSVGElement, axis: Axis, scaleOf: (name: string) => unknown): Frame {
  const { y: top, width, height } = chart.viewBox.baseVal;
  const other = axis === "x" ? "y" : "x";
  const facet = (scaleOf(`f${other}`) ?? scaleOf(other)) as { readonly range?: readonly number[] } | undefined;
  const whole = axis === "x" ? [0, height + top - 30] : [40, width - 20];
  const ends = facet?.range ?? whole;
  const [from, to] = [Math.min(...ends.map(Number)), Math.max(...ends.map(Number))];
  return { width, height, origin: axis === "y" ? top : 0, across: [from - (axis === "x" ? top : 0), to - from] };
}
