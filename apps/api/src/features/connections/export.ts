import type { ConnectionChannel, ConnectionMap } from '@elevate/contracts/connections'
import type { Context } from '../../context.ts'
import type { SheetToWrite } from '../../spreadsheets/write-csv.ts'
import { type Asked, getConnections } from './service.ts'

const words: Record<ConnectionChannel, string> = { coffee: 'coffee', buddy: 'buddy', mentor: 'mentor' }

const withWhom = ({ people, pairs }: ConnectionMap, id: string): string => {
  const names = new Map(people.map((person) => [person.id, person.name]))
  return pairs
    .filter((pair) => pair.people.includes(id))
    .map(({ people: both, ways }) => {
      const other = both.find((each) => each !== id) ?? ''
      return `${names.get(other) ?? 'Somebody'} (${ways.map(({ channel }) => words[channel]).join(', ')})`
    })
    .sort((a, b) => a.localeCompare(b, 'en-GB'))
    .join('; ')
}

/** The table behind the picture. */
export const connectionsSheet = async (ctx: Context, asked: Asked): Promise<SheetToWrite> => {
  const map = await getConnections(ctx, asked)
  return {
    name: 'Connections',
    headers: ['Name', 'Partner now', 'People', 'With', 'Last'],
    rows: map.people.map(({ id, name, isPartner, connections, lastOn }) => [
      name,
      isPartner ? 'Yes' : 'No',
      connections,
      withWhom(map, id),
      lastOn === null ? '' : { date: lastOn },
    ]),
  }
}
