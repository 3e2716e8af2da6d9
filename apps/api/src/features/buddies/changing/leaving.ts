import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { workingDaysLater } from '../../../working-days.ts'
import { takeBack, tell } from '../../notifications/public.ts'
import { addTasks, withdrawTasks } from '../../tasks/public.ts'
import { anotherKey, buddiesPage, endedKey, pairPage, reminderKey, reviewKey, suggestionsPage } from '../keys.ts'
import { isNewPartner } from '../rules.ts'
import { settingsOf } from '../settings/service.ts'
import type { LockedPair, PairMember } from './queries.ts'
import * as queries from './queries.ts'
import { changedWords, type Told } from './words.ts'

type When = { now: Date; today: string }
type Leaving = When & {
  pair: LockedPair
  personId: string
  wantsAnother: boolean
  /** The others are told always; who leaves only where somebody else did it for them. */
  tellsWhoLeaves: boolean
}

const stillIn = ({ members }: LockedPair): PairMember[] => members.filter(({ leftOn }) => leftOn === null)
const called = (members: readonly PairMember[]): string[] => members.map((member) => member.called)

/**
 * Somebody leaves a pair, as the system: two of a trio go on, two become none. Nobody is asked why and nothing of it is
 * kept; the others are told the same words whoever wanted it; coordinators see who is without a buddy, not why.
 */
export const leavePair = async (tx: Tx, deps: Deps, leaving: Leaving): Promise<void> => {
  const { pair, personId, wantsAnother, tellsWhoLeaves } = leaving
  const inIt = stillIn(pair)
  const leaver = inIt.find((member) => member.personId === personId)
  if (pair.state === 'ended' || !leaver) return
  const stay = inIt.filter((member) => member !== leaver)
  const goOn = stay.length > 1 ? stay : []
  await letGo(tx, leaving, goOn.length > 0 ? [leaver] : inIt)
  await tellOfChange(tx, deps, leaving, [
    ...stay.map((to) => ({
      to,
      words: changedWords({ left: [leaver.called], stays: called(goOn.filter((member) => member !== to)) }),
    })),
    ...(tellsWhoLeaves ? [{ to: leaver, words: changedWords({ left: called(stay), stays: [] }) }] : []),
  ])
  const alone = await newOnesAmong(tx, leaving, goOn.length > 0 ? [] : stay)
  const looking = [...(wantsAnother ? [leaver] : []), ...alone]
  await (looking.length > 0
    ? addLookingTasks(tx, leaving, looking)
    : addTasks(tx, [afterwards(leaving, { leaver, stay })]))
}

/** It ends for all of them, as it was talked about. */
export const endPair = async (tx: Tx, deps: Deps, ending: When & { pair: LockedPair }): Promise<void> => {
  const inIt = stillIn(ending.pair)
  await letGo(tx, ending, inIt)
  const changes = inIt.map((to) => ({
    to,
    words: changedWords({ left: called(inIt.filter((member) => member !== to)), stays: [] }),
  }))
  await tellOfChange(tx, deps, ending, changes)
  await addLookingTasks(tx, ending, await newOnesAmong(tx, ending, inIt))
}

/** They are out of it from today, and what was still to be told to them is taken back. */
const letGo = async (tx: Tx, { pair, now, today }: When & { pair: LockedPair }, gone: PairMember[]): Promise<void> => {
  const isOver = gone.length === stillIn(pair).length
  const personIds = gone.map(({ personId }) => personId)
  await queries.markLeft(tx, pair.id, { personIds, today })
  await queries.updatePair(tx, pair.id, isOver ? { state: 'ended', endedOn: today, pausedUntil: null } : {})
  const { reminderWeeks } = await settingsOf(tx, pair.organisationId)
  const review = reviewKey(pair.id, pair.reviewOn)
  const weeks = personIds.flatMap((personId) => reminderWeeks.map((week) => reminderKey(pair.id, week, personId)))
  await takeBack(tx, [...weeks, ...personIds.map((personId) => `${review}:${personId}`)], now)
  if (isOver) await withdrawTasks(tx, [review], now)
}

type Change = { to: PairMember; words: Told }

// biome-ignore lint/complexity/useMaxParams: a transaction, the ways out, what it is about, and what is said.
const tellOfChange = (tx: Tx, deps: Deps, { pair }: { pair: LockedPair }, changes: Change[]): Promise<void> =>
  tell(
    tx,
    deps,
    changes.map(({ to, words }) => ({
      organisationId: pair.organisationId,
      personId: to.personId,
      kind: 'buddies',
      ...words,
      href: buddiesPage,
      dedupeKey: `buddy-pair:${pair.id}:changed:${pair.version}:${to.personId}`,
      about: { kind: 'buddy-pair', id: pair.id },
    })),
  )

const newOnesAmong = async (
  tx: Tx,
  { pair, today }: { pair: LockedPair; today: string },
  members: readonly PairMember[],
): Promise<PairMember[]> => {
  const { newMonths } = await settingsOf(tx, pair.organisationId)
  return members.filter(({ isPartner, startsOn }) => isPartner && isNewPartner(startsOn, today, newMonths))
}

/** In the order of the alphabet, so that nothing tells who asked for it. */
const byName = (members: readonly PairMember[]): PairMember[] =>
  members.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))

const addLookingTasks = (
  tx: Tx,
  { pair, today }: { pair: LockedPair; today: string },
  looking: readonly PairMember[],
): Promise<void> =>
  addTasks(
    tx,
    byName(looking).map(({ personId, name }) => ({
      organisationId: pair.organisationId,
      kind: 'buddies',
      title: `Find another buddy for ${name}`,
      href: suggestionsPage(pair.organisationId),
      aboutPersonId: personId,
      dueOn: workingDaysLater(today, 5),
      dedupeKey: anotherKey(pair.id, personId),
    })),
  )

const afterwards = ({ pair, today }: Leaving, { leaver, stay }: { leaver: PairMember; stay: PairMember[] }) => ({
  organisationId: pair.organisationId,
  kind: 'buddies' as const,
  title: `${byName([leaver, ...stay])
    .map(({ name }) => name)
    .join(' and ')}: their buddy pair has changed`,
  detail: 'Ask whether they are well looked after. Nobody needs to say why it changed.',
  href: pairPage(pair.id),
  dueOn: workingDaysLater(today, 5),
  dedupeKey: `${endedKey(pair.id)}:${leaver.personId}`,
})
