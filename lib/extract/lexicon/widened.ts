/** The column itself if it has a place for an id, else a longer one with the same contents. */
export function widened(column: Int32Array<ArrayBuffer>, id: number): Int32Array<ArrayBuffer> {
  if (id < column.length) return column;
  const wider = new Int32Array(Math.max(column.length * 2, id + 1));
  wider.set(column);
  return wider;
}
