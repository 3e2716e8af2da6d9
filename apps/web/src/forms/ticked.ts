type Boxes<T extends string> = {
  value: readonly T[]
  order: readonly T[]
  /** The box that stands alone: "None of these". */
  none: T | undefined
}

/** What is ticked after one more box was pressed, in the order of the boxes. */
export function ticked<T extends string>({ value, order, none }: Boxes<T>, pressed: T): T[] {
  const wasOn = value.includes(pressed)
  if (pressed === none) return wasOn ? [] : [pressed]
  return order.filter((one) => (one === pressed ? !wasOn : value.includes(one)))
}
