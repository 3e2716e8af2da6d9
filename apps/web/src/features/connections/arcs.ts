import type { ConnectedPerson, Connection, ConnectionChannel, ConnectionMap } from '@elevate/contracts/connections'

/** In pixels; the names beside the picture are rows of the same height (`connections.scss`). */
export const rowHeight = 28

export const rowY = (index: number): number => index * rowHeight + rowHeight / 2

/** More people need more room for their lines. */
export const widthFor = (people: number): number => Math.min(560, 160 + people * 10)

/** How a line is drawn: by its one way, or as somebody known in several ways. */
export type Look = ConnectionChannel | 'several'

export type Arc = { key: string; path: string; look: Look; people: readonly string[] }

export const lookOf = ({ ways }: Pick<Connection, 'ways'>): Look =>
  ways.length > 1 ? 'several' : (ways[0]?.channel ?? 'coffee')

/** A bow to the right of the names for every two; the further apart the names, the wider. */
export function arcsOf(rows: readonly ConnectedPerson[], pairs: ConnectionMap['pairs']): Arc[] {
  const places = new Map(rows.map(({ id }, index) => [id, index]))
  const spans = pairs.flatMap((pair) => {
    const [from, to] = pair.people.map((id) => places.get(id))
    return from === undefined || to === undefined ? [] : [{ pair, from, to }]
  })
  const longest = Math.max(8, ...spans.map(({ from, to }) => Math.abs(to - from)))
  return spans.map(({ pair, from, to }) => ({
    key: pair.people.join(' '),
    path: bow({ from, to, longest, width: widthFor(rows.length) }),
    look: lookOf(pair),
    people: pair.people,
  }))
}

type Bow = { from: number; to: number; longest: number; width: number }

/** The middle of such a curve reaches three quarters of the way to its control points. */
function bow({ from, to, longest, width }: Bow): string {
  const share = Math.sqrt(Math.abs(to - from) / longest)
  const reach = Math.round((share * (width - 16)) / 0.75) + 8
  return `M8 ${rowY(from)}C${reach} ${rowY(from)} ${reach} ${rowY(to)} 8 ${rowY(to)}`
}
