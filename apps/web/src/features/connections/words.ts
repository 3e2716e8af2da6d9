import type { ConnectedPerson, Connection, ConnectionChannel, ConnectionMap } from '@elevate/contracts/connections'
import { counted } from '../coffee/rounds/words.ts'
import { namesOf } from '../coffee/words.ts'

const channelNames: Record<ConnectionChannel, string> = {
  coffee: 'coffee',
  buddy: 'buddy',
  mentor: 'mentor',
}

const nobodyIn: Record<ConnectionChannel, string> = {
  coffee: 'no coffee match',
  buddy: 'no buddy',
  mentor: 'no mentor and no partner of their own',
}

/** What the map shows today. */
export function headlineOf(map: Pick<ConnectionMap, 'people' | 'isolated'>, channel?: ConnectionChannel): string {
  const partners = map.people.filter(({ isPartner }) => isPartner).length
  const what = channel === undefined ? 'nobody' : nobodyIn[channel]
  if (partners === 0) return 'There are no partners here yet'
  if (map.isolated.length > 0) {
    return `${map.isolated.length} of ${counted(partners, 'partner', 'partners')} ${map.isolated.length === 1 ? 'has' : 'have'} ${what}`
  }
  if (channel !== undefined)
    return `Every partner has ${nobodyIn[channel].replace(/^no /, 'a ').replace(/ and no.*/, '')}`
  return partners === 1 ? 'The one partner has somebody' : `Every one of ${partners} partners has somebody`
}

/** "coffee and buddy"; coffee more than once says so. */
const waysInWords = ({ ways }: Pick<Connection, 'ways'>): string =>
  namesOf(
    ways.map(({ channel, times }) => ({
      name: channel === 'coffee' && times > 1 ? `coffee ${times} times` : channelNames[channel],
    })),
  )

type Other = { id: string; name: string; ways: string }

/** With whom somebody is connected, by name, and how. */
export function othersOf(map: Pick<ConnectionMap, 'people' | 'pairs'>, personId: string): Other[] {
  const names = new Map(map.people.map(({ id, name }) => [id, name]))
  return map.pairs
    .flatMap((pair) => {
      const other = pair.people.find((id) => id !== personId)
      if (other === undefined || !pair.people.includes(personId)) return []
      return [{ id: other, name: names.get(other) ?? '', ways: waysInWords(pair) }]
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

export const othersInWords = (others: readonly Other[]): string =>
  others.length === 0 ? 'Nobody' : namesOf(others.map(({ name, ways }) => ({ name: `${name} (${ways})` })))

/** Beside a name: with how many people, in words where it is none. */
export function countWords({ connections, isPartner }: Pick<ConnectedPerson, 'connections' | 'isPartner'>): string {
  const count = connections === 0 ? 'nobody' : `${connections}`
  return isPartner ? count : `${count}, no partner here`
}
