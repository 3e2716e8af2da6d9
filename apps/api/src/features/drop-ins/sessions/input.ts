import type { scheduleDropIn } from '@elevate/contracts/drop-ins'
import type { Input } from '@elevate/contracts/endpoint'
import type { Tx } from '../../../context.ts'
import { dropInRefusal } from '../refusals.ts'
import { isPastMidnight } from '../series/rules.ts'
import { possibleHosts } from './host-queries.ts'

type Typed = Omit<Input<typeof scheduleDropIn>['body'], 'organisationId' | 'day'>
export type What = Omit<Required<Typed>, 'hostIds'>

/** What was left out of a new session or series, as the organisation has it. */
export const completed = ({ hostIds: _hosts, ...typed }: Typed, defaultCapacity: number): What => ({
  about: '',
  link: '',
  linkFor: 'booked',
  place: '',
  isStepFree: null,
  hasHearingLoop: null,
  accessNote: '',
  booking: 'optional',
  capacity: defaultCapacity,
  ...typed,
})

type Checked = Pick<What, 'startTime' | 'minutes' | 'way' | 'link' | 'place'>

export const refuseUnclear = ({ startTime, minutes, way, link, place }: Checked): void => {
  if (isPastMidnight(startTime, minutes)) throw dropInRefusal('past-midnight')
  if (way === 'in-person' ? place === '' : link === '') throw dropInRefusal('nowhere-to-go')
}

/** A link for who books would be seen by nobody where there is nothing to book. */
export const withLinkForAll = <T extends Pick<What, 'booking' | 'linkFor'>>(what: T): T =>
  what.booking === 'none' ? { ...what, linkFor: 'partners' } : what

export const refuseUnknownHosts = async (
  tx: Tx,
  organisationId: string,
  { hostIds, today }: { hostIds: readonly string[]; today: string },
): Promise<void> => {
  const known = await possibleHosts(tx, organisationId, { today, ids: [...hostIds] })
  if (known.length !== new Set(hostIds).size) throw dropInRefusal('host-unknown')
}
