/** The list with one row a place further up (`-1`) or down (`1`). */
export function moved<Row>(rows: readonly Row[], index: number, by: -1 | 1): Row[] {
  const [row, other] = [rows[index], rows[index + by]]
  if (row === undefined || other === undefined) return [...rows]
  return rows.map((each, place) => (place === index ? other : place === index + by ? row : each))
}

export const without = <Row>(rows: readonly Row[], index: number): Row[] => rows.filter((_, place) => place !== index)

export const putIn = <Row>(rows: readonly Row[], index: number, row: Row): Row[] => rows.toSpliced(index, 0, row)

export const changedAt = <Row>(rows: readonly Row[], index: number, row: Row): Row[] => rows.with(index, row)
