import type { MailAttachment } from '@elevate/db/schema/trail'
import { explainGroup } from '@elevate/matching/explain'
import { drawReplacements } from '@elevate/matching/replacements'
import type { Tx } from '../../../context.ts'
import { coffeeInput } from '../draws/input.ts'
import { inputOf, type Snapshot, takeSnapshot } from '../draws/snapshot.ts'
import { type GroupNow, groupMessages, type Telling } from './messages.ts'
import { newGroup } from './new-groups.ts'
import * as queries from './queries.ts'
import type { Message } from './tell.ts'
import { endWaiting, waitingIds } from './waiting-queries.ts'

/** Whom the small draw put where: a new group, or a group that somebody joins. */
type Placement = { people: string[]; explanation: string; joins: GroupNow | undefined }

const takesPart = (state: string | undefined) => state === 'in' || state === 'skipping'

const smallDraw = (
  snapshot: Snapshot,
  { on, waiting }: { on: GroupNow[]; waiting: string[] },
  seed: string,
): Placement[] => {
  const input = coffeeInput(inputOf(snapshot, seed))
  const numbers = new Map(snapshot.ids.map((id, number) => [id, number]))
  const numbersOf = (ids: readonly string[]) => ids.flatMap((id) => numbers.get(id) ?? [])
  const whole = on.filter(({ people }) => people.every((id) => numbers.has(id)))
  const looking = numbersOf(waiting).filter((number) => takesPart(snapshot.states[number]))
  const { changed } = drawReplacements({
    ...input,
    // Matches of this very round have not taken place yet, or are over with a drop-out.
    history: input.history.filter(([, , round]) => round < input.round),
    intact: whole.map(({ people }) => numbersOf(people)),
    looking,
  })
  const idOf = (number: number) => snapshot.ids[number] ?? ''
  return changed.map((group) => {
    const people = group.members.map(idOf)
    const explanation = explainGroup(group, (number) => `{${idOf(number)}}`)
    const joins = whole.find((one) => one.people.some((id) => people.includes(id)))
    return { people, explanation, joins }
  })
}

/**
 * Draws for those who are waiting in a published round, in the transaction that made them wait, under the lock of the
 * round. Groups that are whole stay together; a pair may be joined. `instead` holds what takes an earlier match out of
 * somebody's calendar. Answers who was placed and what people are to be told.
 */
export const placeWaiting = async (
  tx: Tx,
  telling: Telling,
  { today, seed, instead }: { today: string; seed: string; instead: Map<string, MailAttachment> },
): Promise<{ placed: Set<string>; messages: Message[] }> => {
  const { round, now } = telling
  const waiting = await waitingIds(tx, round.id)
  if (waiting.length === 0) return { placed: new Set(), messages: [] }
  const on = await queries.groupsStillOn(tx, round.id)
  const everybody = [...waiting, ...on.flatMap(({ people }) => people)]
  const snapshot = await takeSnapshot(tx, { round, today, personIds: everybody })
  const people = await queries.peopleToTell(tx, round.organisationId, everybody)
  const known: Telling = {
    ...telling,
    people: new Map([...telling.people, ...people.map((one) => [one.id, one] as const)]),
  }
  const placements = smallDraw(snapshot, { on, waiting }, seed)

  const fresh = placements
    .filter(({ joins }) => joins === undefined)
    .map((wanted) => newGroup({ round, people: known.people, today, now }, { ...wanted, isReplacement: true }))
  await queries.insertGroups(tx, fresh)
  const joined = await joinGroups(tx, placements)
  const placed = new Set(waiting.filter((id) => placements.some((placement) => placement.people.includes(id))))
  await endWaiting(tx, round.id, { personIds: [...placed], now })
  const newMatch = { about: { kind: 'new-match' as const, instead } }
  return {
    placed,
    messages: [
      ...fresh.flatMap(({ row, people: ids }) => groupMessages(known, { group: row, people: ids }, newMatch)),
      ...joined.flatMap(({ joiners, before, group }) => [
        ...groupMessages(known, group, { ...newMatch, to: joiners }),
        ...groupMessages(known, group, {
          about: { kind: 'joined', joining: joiners.map((id) => known.people.get(id)?.called ?? '').join(' and ') },
          to: before,
        }),
      ]),
    ],
  }
}

/** At most a few groups are joined by one drop-out, each with its own new sentence. */
const joinGroups = async (tx: Tx, placements: Placement[]) => {
  const joined: { joiners: string[]; before: string[]; group: GroupNow }[] = []
  for (const { joins, people, explanation } of placements) {
    if (!joins) continue
    const joiners = people.filter((id) => !joins.people.includes(id))
    for (const personId of joiners) await queries.addMember(tx, joins.group, personId)
    await queries.changeGroup(tx, joins.group.id, explanation)
    const group = { ...joins.group, explanation, calendarSequence: joins.group.calendarSequence + 1 }
    joined.push({ joiners, before: joins.people, group: { group, people } })
  }
  return joined
}
