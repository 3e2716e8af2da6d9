import type { CoffeeDraw, CoffeeDrawnGroup } from '@elevate/contracts/coffee-draws'
import type { CoffeeGroup, CoffeeRound, CoffeeRoundSummary } from '@elevate/contracts/coffee-rounds'
import type { CoffeePerson } from '@elevate/contracts/coffee-vocabulary'
import type { CoffeeDrawPlan } from '@elevate/db/schema/coffee-rounds'
import { withNames } from '../draws/names.ts'
import { isOnItsWay } from '../groups/publishing-rules.ts'
import { isBeingPrepared, stepRefusal } from '../rules.ts'
import type { groupMembersOf } from './page-queries.ts'
import type { RoundRow } from './queries.ts'

type Counts = { groupCount: number; peopleCount: number }

export const presentSummary = (row: RoundRow & Counts): CoffeeRoundSummary => ({
  id: row.id,
  organisation: { id: row.organisation.id, name: row.organisation.name, shortName: row.organisation.shortName },
  title: row.title,
  state: row.state,
  meetBy: row.meetBy,
  openedAt: row.openedAt.toISOString(),
  publishedAt: row.publishedAt?.toISOString() ?? null,
  groupCount: row.groupCount,
  peopleCount: row.peopleCount,
})

type GroupMemberRow = Awaited<ReturnType<typeof groupMembersOf>>[number]

/** Groups that still meet, and those that do not any more with nobody left in them. */
export const presentGroups = (rows: GroupMemberRow[]): CoffeeGroup[] => {
  const groups = new Map<string, CoffeeGroup>()
  const names = new Map(rows.map(({ personId, name }) => [personId, name]))
  for (const { groupId, explanation: why, isReplacement, personId, name, leftAt } of rows) {
    const explanation = withNames(why, (id) => names.get(id))
    const group = groups.get(groupId) ?? { id: groupId, people: [], noLongerIn: [], explanation, isReplacement }
    groups.set(groupId, group)
    const place = leftAt ? group.noLongerIn : group.people
    place.push({ id: personId, name })
  }
  return [...groups.values()]
}

type DrawRow = {
  id: string
  seed: string
  drawnAt: Date
  plan: CoffeeDrawPlan
  groupCount: number
  peopleCount: number
}

const personIn =
  (names: Map<string, string>) =>
  (id: string): CoffeePerson => ({ id, name: names.get(id) ?? 'Somebody who has left' })

export const presentDrawnGroup = (
  { people, explanation, ...group }: CoffeeDrawPlan['groups'][number],
  names: Map<string, string>,
): CoffeeDrawnGroup => ({
  ...group,
  explanation: withNames(explanation, (id) => names.get(id)),
  people: people.map(personIn(names)),
})

/** A person who was erased since keeps their place in the preview, without a name. */
export const presentDraw = (draw: DrawRow, names: Map<string, string>, isUpToDate: boolean): CoffeeDraw => {
  const person = personIn(names)
  const { plan } = draw
  const say = (sentence: string) => withNames(sentence, (id) => names.get(id))
  return {
    id: draw.id,
    seed: draw.seed,
    drawnAt: draw.drawnAt.toISOString(),
    isUpToDate,
    groupCount: draw.groupCount,
    peopleCount: draw.peopleCount,
    groups: plan.groups.slice(0, mostShown).map((group) => presentDrawnGroup(group, names)),
    notPlaced: plan.notPlaced.slice(0, mostShown).map(person),
    repeats: plan.repeats,
    notes: plan.notes,
    reasons: (plan.reasons ?? []).map(({ question, answer }) => ({ question: say(question), answer: say(answer) })),
    proof: plan.proof,
    roundsWithoutRepeatLeft: plan.roundsWithoutRepeatLeft,
    forbidden: plan.forbidden.map((pair) => ({ people: pair.map(person) })),
  }
}

/** More groups than this fit on no page; the others are found by name, or read page by page. */
export const mostShown = 1_000

const namedIn = (sentence: string): string[] => sentence.match(/[0-9a-f-]{36}/g) ?? []

/** Whose names the page needs. */
export const peopleInPlan = (plan: CoffeeDrawPlan): string[] => [
  ...new Set([
    ...plan.groups.slice(0, mostShown).flatMap(({ people }) => people),
    ...plan.notPlaced.slice(0, mostShown),
    ...plan.forbidden.flat(),
    ...(plan.reasons ?? []).flatMap(({ answer, question }) => namedIn(question + answer)),
  ]),
]

type Parts = Pick<
  CoffeeRound,
  'seed' | 'drawing' | 'publishing' | 'pool' | 'reach' | 'draw' | 'groups' | 'waiting' | 'toTell' | 'leftToTell'
> & { counts: Counts }

export const presentRound = (row: RoundRow, { counts, ...parts }: Parts): CoffeeRound => {
  const isOn = parts.publishing !== null && isOnItsWay(parts.publishing.state)
  const prepared = isBeingPrepared(row.state) && !isOn
  return {
    ...presentSummary({ ...row, ...counts }),
    iceBreakers: row.iceBreakers,
    seedCommitment: row.seedCommitment,
    ...parts,
    can: {
      change: prepared,
      draw: prepared && parts.pool.in >= 2,
      publish: prepared && row.state === 'drawn' && parts.draw?.isUpToDate === true,
      cancel: stepRefusal(row.state, 'cancelled') === undefined,
      close: !isOn && stepRefusal(row.state, 'closed') === undefined,
      dropOut: row.state === 'published',
      seeReport: row.publishedAt !== null,
      checkDraw: parts.draw !== null,
    },
    version: row.version,
  }
}
