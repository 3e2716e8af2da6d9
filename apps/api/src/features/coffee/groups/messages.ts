import type { MailAttachment } from '@elevate/db/schema/trail'
import type { Deps } from '../../../deps.ts'
import { withNames } from '../draws/names.ts'
import { sharedContact } from '../members/rules.ts'
import type { RoundRow } from '../rounds/queries.ts'
import {
  droppedOutLetter,
  goOnLetter,
  joinedLetter,
  leftAloneLetter,
  type Match,
  matchedLetter,
  newMatchLetter,
  notPlacedLetter,
} from './letters.ts'
import { matchAttachment } from './match-files.ts'
import type { GroupRow, Told } from './queries.ts'
import type { Message } from './tell.ts'

export type Telling = { deps: Deps; round: RoundRow; now: Date; people: Map<string, Told> }
export type GroupNow = { group: GroupRow; people: string[] }

const toOf = ({ round }: Telling, to: Told) => ({
  called: to.called,
  title: round.title,
  team: round.organisation.shortName,
})

const found = ({ people }: Telling, personIds: readonly string[]): Told[] =>
  personIds.flatMap((id) => people.get(id) ?? [])

const othersOf = (telling: Telling, { people }: GroupNow, personId: string): Told[] =>
  found(
    telling,
    people.filter((id) => id !== personId),
  )

const matchOf = (telling: Telling, { group, people }: GroupNow, personId: string): Match => ({
  others: othersOf(telling, { group, people }, personId).map((other) => ({
    name: other.called,
    ...sharedContact(other),
  })),
  meetBy: telling.round.meetBy,
  iceBreakers: telling.round.iceBreakers,
  explanation: withNames(group.explanation, (id) => telling.people.get(id)?.called),
})

export const fileFor = (
  telling: Telling,
  now: GroupNow,
  { personId, method }: { personId: string; method: 'PUBLISH' | 'CANCEL' },
): MailAttachment =>
  matchAttachment(telling.deps, {
    round: telling.round,
    group: now.group,
    others: othersOf(telling, now, personId).map(({ called }) => called),
    method,
    stamp: telling.now,
  })

type About =
  | { kind: 'matched' }
  | { kind: 'new-match'; instead?: Map<string, MailAttachment> }
  | { kind: 'go-on'; leaving: string }
  | { kind: 'joined'; joining: string }

const letterFor = (telling: Telling, to: Told, { match, about }: { match: Match; about: About }) => {
  if (about.kind === 'go-on') return goOnLetter(toOf(telling, to), match, about.leaving)
  if (about.kind === 'joined') return joinedLetter(toOf(telling, to), match, about.joining)
  return about.kind === 'matched' ? matchedLetter(toOf(telling, to), match) : newMatchLetter(toOf(telling, to), match)
}

/** One message per person of a group; `to` names only some of them. */
export const groupMessages = (
  telling: Telling,
  now: GroupNow,
  { about, to = now.people }: { about: About; to?: string[] },
): Message[] =>
  found(telling, to).map((person) => {
    const instead = about.kind === 'new-match' ? about.instead?.get(person.id) : undefined
    return {
      to: person,
      letter: letterFor(telling, person, { match: matchOf(telling, now, person.id), about }),
      files: [fileFor(telling, now, { personId: person.id, method: 'PUBLISH' }), ...(instead ? [instead] : [])],
      key: `match:${now.group.id}:${now.group.calendarSequence}`,
      aboutId: now.group.id,
    }
  })

export const notPlacedMessages = (telling: Telling, personIds: string[]): Message[] =>
  found(telling, personIds).map((to) => ({
    to,
    letter: notPlacedLetter(toOf(telling, to)),
    files: [],
    key: `not-placed:${telling.round.id}`,
    aboutId: telling.round.id,
  }))

export const droppedOutMessage = (telling: Telling, personId: string, old: GroupNow | undefined): Message[] =>
  found(telling, [personId]).map((to) => ({
    to,
    letter: droppedOutLetter(toOf(telling, to)),
    files: old ? [fileFor(telling, old, { personId, method: 'CANCEL' })] : [],
    key: `dropped-out:${old?.group.id ?? telling.round.id}`,
    // About the person, not the match: it must reach them whatever becomes of the match.
    aboutId: personId,
  }))

export const leftAloneMessage = (
  telling: Telling,
  alone: { personId: string; leaving: string; cancelled: MailAttachment; groupId: string },
): Message[] =>
  found(telling, [alone.personId]).map((to) => ({
    to,
    letter: leftAloneLetter(toOf(telling, to), alone.leaving),
    files: [alone.cancelled],
    key: `left-alone:${alone.groupId}`,
    aboutId: alone.personId,
  }))
