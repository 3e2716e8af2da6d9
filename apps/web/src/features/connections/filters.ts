import { type ConnectionChannel, connectionChannels } from '@elevate/contracts/connections'
import type { Filter } from '../../ui/FilterPanel.tsx'

const usualMonths = 12

export const connectionFilters: readonly Filter[] = [
  {
    kind: 'choice',
    name: 'channel',
    label: 'Through',
    any: 'Coffee, buddy or mentor',
    choices: [
      { value: 'coffee', text: 'Coffee' },
      { value: 'buddy', text: 'Buddy' },
      { value: 'mentor', text: 'Mentor' },
    ],
  },
  {
    kind: 'choice',
    name: 'months',
    label: 'In the last',
    any: '12 months',
    choices: [
      { value: '3', text: '3 months' },
      { value: '6', text: '6 months' },
      { value: '24', text: '2 years' },
    ],
  },
]

/** What the address asks for; what it does not say, or says wrongly, is the usual. */
export function askedIn(search: URLSearchParams): { channel?: ConnectionChannel; months: number } {
  const channel = connectionChannels.find((one) => one === search.get('channel'))
  const months = Number(search.get('months'))
  return { ...(channel ? { channel } : {}), months: [3, 6, 24].includes(months) ? months : usualMonths }
}
