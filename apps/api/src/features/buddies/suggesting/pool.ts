import type { BuddySettings } from '@elevate/contracts/buddy-settings'
import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import { pairsKeptApart, slotInWords } from '../../coffee/public.ts'
import { isNewPartner, pairKey } from '../rules.ts'
import { settingsOf } from '../settings/service.ts'
import * as queries from './queries.ts'
import type { Pairable } from './rules.ts'

export type PoolPerson = Pairable & Pick<queries.PartnerToPair, 'name' | 'appointmentId' | 'sharedContact'>

/** Everything that decides who may be with whom. `quietly` must not be told, so it only ever leaves a pair out. */
export type Pool = {
  people: PoolPerson[]
  settings: BuddySettings
  together: ReadonlySet<string>
  mentoring: ReadonlySet<string>
  openly: ReadonlySet<string>
  quietly: ReadonlySet<string>
}

type Of = { organisationId: string; today: string; personIds?: readonly string[] }

export const readPool = async (tx: Tx, { organisationId, today, personIds }: Of): Promise<Pool> => {
  const settings = await settingsOf(tx, organisationId)
  const rows = await queries.partnersToPair(tx, organisationId, personIds)
  const together = await queries.everTogether(tx, organisationId)
  const mentoring = await queries.mentorPairs(tx, organisationId)
  const apart = await pairsKeptApart(tx, organisationId, rows)
  const inMentoring = await asSystem(tx, () => queries.quietlyApartInMentoring(tx, organisationId))
  const keys = (pairs: readonly (readonly [string, string])[]) => new Set(pairs.map(([a, b]) => pairKey(a, b)))
  return {
    people: rows.map((row) => personOf(row, { today, newMonths: settings.newMonths })),
    settings,
    together: keys(together.map(({ low, high }) => [low, high])),
    mentoring: keys(mentoring.map(({ mentorId, partnerId }) => [mentorId, partnerId])),
    openly: keys(apart.openly),
    quietly: keys([
      ...apart.quietly,
      ...inMentoring.map(({ personId, otherId }): [string, string] => [personId, otherId]),
    ]),
  }
}

const personOf = (
  row: queries.PartnerToPair,
  { today, newMonths }: { today: string; newMonths: number },
): PoolPerson => ({
  id: row.id,
  name: row.name,
  called: row.called,
  appointmentId: row.appointmentId,
  sharedContact: row.sharedContact,
  isNew: isNewPartner(row.startsOn, today, newMonths),
  pairs: row.pairs,
  wish: row.wish,
  monthsHere: row.startsOn === null ? null : monthsBetween(row.startsOn, today),
  interests: row.interests,
  slots: row.availability.map(slotInWords),
})

const monthsBetween = (from: string, to: string): number => {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number)
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number)
  return (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0)
}
