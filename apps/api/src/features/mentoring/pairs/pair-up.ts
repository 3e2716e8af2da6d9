import { newId } from '@elevate/db/ids'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { workingDaysLater } from '../../../working-days.ts'
import { dayInWords } from '../../letters/public.ts'
import { tell } from '../../notifications/public.ts'
import { addTasks, finishTasks } from '../../tasks/public.ts'
import { runningMentorOf } from '../finding/apart-queries.ts'
import { findPersonName } from '../queries.ts'
import { hasAMentor } from '../refusals.ts'
import { mentoringSettingsOf } from '../settings/service.ts'
import { mentorWantedTasks } from '../tasks-queries.ts'
import { insertPair } from './queries.ts'

export type NewPair = {
  organisationId: string
  mentorId: string
  mentorPersonId: string
  partnerPersonId: string
  requestId: string | null
  startedOn: string
  now: Date
  today: string
}

export const firstContactKey = (mentorshipId: string): string => `mentorship:${mentorshipId}:first-contact`

/**
 * Makes two people mentor and partner of each other, in the caller's transaction, as the system, behind the lock of the
 * mentor and after the rules: both know by when to be in touch, and the search is over.
 */
export const pairUp = async (tx: Tx, deps: Deps, pair: NewPair): Promise<string> => {
  const { organisationId, partnerPersonId, mentorPersonId, now, today, ...rest } = pair
  const running = await runningMentorOf(tx, { organisationId, partnerIds: [partnerPersonId] })
  if (running.has(partnerPersonId)) throw hasAMentor()
  const { firstContactDays } = (await mentoringSettingsOf(tx, [organisationId]))(organisationId)
  const id = newId()
  const firstContactBy = workingDaysLater(today, firstContactDays)
  const { mentorId, requestId, startedOn } = rest
  await insertPair(tx, {
    id,
    organisationId,
    mentorId,
    mentorPersonId,
    partnerPersonId,
    requestId,
    startedOn,
    firstContactBy,
  })
  const keys = await mentorWantedTasks(tx, { organisationId, partnerPersonId })
  await finishTasks(tx, keys, { personId: mentorPersonId, now })
  await addTasks(tx, [
    await firstContactTask(tx, { id, organisationId, mentorPersonId, partnerPersonId, firstContactBy }),
  ])
  const mentorName = await findPersonName(tx, mentorPersonId)
  await tell(tx, deps, [
    {
      organisationId,
      personId: partnerPersonId,
      kind: 'mentoring',
      title: 'You have a mentor',
      body: `${mentorName} is your mentor now, and will be in touch by ${dayInWords(firstContactBy)}. You can get in touch first if you like.`,
      href: `/mentoring/${id}`,
      dedupeKey: `mentorship:${id}:started`,
      about: { kind: 'mentorship', id },
    },
  ])
  return id
}

type Paired = Pick<NewPair, 'organisationId' | 'mentorPersonId' | 'partnerPersonId'> & {
  id: string
  firstContactBy: string
}

const firstContactTask = async (tx: Tx, pair: Paired) => ({
  organisationId: pair.organisationId,
  kind: 'mentoring' as const,
  title: `Get in touch with ${await findPersonName(tx, pair.partnerPersonId)} for the first time`,
  href: `/mentoring/${pair.id}`,
  aboutPersonId: pair.partnerPersonId,
  ownerId: pair.mentorPersonId,
  dueOn: pair.firstContactBy,
  dedupeKey: firstContactKey(pair.id),
})
