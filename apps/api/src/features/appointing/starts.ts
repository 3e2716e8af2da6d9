import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { daysLater, londonDay } from '../../london.ts'
import { dayInWords } from '../letters/public.ts'
import { type Telling, tell } from '../notifications/public.ts'
import { type StartRow, startsUntil } from './starts-queries.ts'

/** Days before the first day on which a partner is reminded of it. */
const daysBefore = 7

/**
 * A first day to come: the partner is told a week before, and who looks after the start on the day itself. Looks at
 * what holds now, so that a day that was put off is told anew and one that was called off is not.
 */
export const remindOfStarts = (deps: Deps): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const today = londonDay(deps.clock())
    const starts = await startsUntil(tx, daysLater(today, daysBefore))
    const toPartners = starts.filter(({ startsOn }) => startsOn > today).map(toPartner)
    const toOwners = starts.filter(({ startsOn }) => startsOn <= today).flatMap(toOwner)
    await tell(tx, deps, [...toPartners, ...toOwners])
  })

const toPartner = ({ appointmentId, organisationId, organisation, personId, role, startsOn }: StartRow): Telling => ({
  organisationId,
  personId,
  kind: 'programme',
  title: `You start on ${dayInWords(startsOn)}`,
  body: `It is your first day as a ${role} with ${organisation}. See what is still open, and what happens in the first weeks.`,
  href: '/my-checks',
  dedupeKey: `starts-soon:${appointmentId}:${startsOn}`,
})

const toOwner = ({ appointmentId, organisationId, personId, name, startsOn, ownerId }: StartRow): Telling[] =>
  ownerId === null
    ? []
    : [
        {
          organisationId,
          personId: ownerId,
          kind: 'tasks',
          title: `${name}: the first day is here`,
          body: 'Welcome them, and note that they have started.',
          href: `/people/${personId}`,
          dedupeKey: `starts-today:${appointmentId}:${startsOn}`,
        },
      ]
