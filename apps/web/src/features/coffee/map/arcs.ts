import type { CoffeeConnections } from '@elevate/contracts/coffee-connections'
import type { Person } from './arrange.ts'

/** In pixels. A row is as high as a line of text, so that every name can be read. */
export const rowHeight = 32
export const arcWidth = 110

export const rowY = (index: number): number => index * rowHeight + rowHeight / 2

export type Arc = { key: string; path: string; isOften: boolean; people: readonly string[] }

/** A bow to the left of the names for every pair; the further apart the names, the wider. */
export function arcsOf(rows: readonly Person[], pairs: CoffeeConnections['pairs']): Arc[] {
  const places = new Map(rows.map(({ id }, index) => [id, index]))
  const spans = pairs.flatMap(({ people, times }) => {
    const [from, to] = people.map((id) => places.get(id))
    return from === undefined || to === undefined ? [] : [{ people, from, to, isOften: times > 1 }]
  })
  const longest = Math.max(8, ...spans.map(({ from, to }) => Math.abs(to - from)))
  return spans.map(({ people, from, to, isOften }) => ({
    key: people.join(' '),
    path: bow({ from, to, longest }),
    isOften,
    people,
  }))
}

/** The middle of such a curve reaches three quarters of the way to its control points. */
function bow({ from, to, longest }: { from: number; to: number; longest: number }): string {
  const share = Math.sqrt(Math.abs(to - from) / longest)
  const reach = arcWidth - Math.round((share * (arcWidth - 8)) / 0.75)
  return `M${arcWidth} ${rowY(from)}C${reach} ${rowY(from)} ${reach} ${rowY(to)} ${arcWidth} ${rowY(to)}`
}
