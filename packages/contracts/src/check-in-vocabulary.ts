import { type Static, Type } from 'typebox'
import { Day, Instant, Line, Lines, Nullable, OneOf, Strict, Uuid } from './text.ts'

export const checkInRhythms = ['fortnightly', 'monthly', 'quarterly', 'off'] as const
export const CheckInRhythm = OneOf(checkInRhythms)
export type CheckInRhythm = Static<typeof CheckInRhythm>

/** Who is asked: everybody whose appointment runs, or those in their first year. */
export const checkInAudiences = ['all-partners', 'first-year'] as const
export const CheckInAudience = OneOf(checkInAudiences)
export type CheckInAudience = Static<typeof CheckInAudience>

/** Who may read one answer. The partner chooses for each. */
export const checkInReaders = ['only-me', 'my-mentor', 'my-lead', 'anonymous'] as const
export const CheckInReader = OneOf(checkInReaders)
export type CheckInReader = Static<typeof CheckInReader>

/** Readers with a name. */
export const checkInNamedReaders = ['my-mentor', 'my-lead'] as const
export type CheckInNamedReader = (typeof checkInNamedReaders)[number]

/** `scale`: five points in words, the temperature itself; `choice`: one of a few; `words`: in one's own words. */
export const checkInQuestionKinds = ['scale', 'choice', 'words'] as const
export type CheckInQuestionKind = (typeof checkInQuestionKinds)[number]

/** Always words and numbers together (domain.md 4c). */
export const checkInScale = [
  { score: 1, word: 'Struggling' },
  { score: 2, word: 'Under strain' },
  { score: 3, word: 'OK' },
  { score: 4, word: 'Good' },
  { score: 5, word: 'Great' },
] as const

export const checkInChannels = ['phone', 'email', 'video', 'in-person'] as const
export const CheckInChannel = OneOf(checkInChannels)
export type CheckInChannel = Static<typeof CheckInChannel>

/** Who is to get in touch. */
export const checkInCallers = ['my-lead', 'my-mentor'] as const
export const CheckInCaller = OneOf(checkInCallers)
export type CheckInCaller = Static<typeof CheckInCaller>

/** Why somebody is to get in touch: a 1, two falls of two or more, or the partner asked (`talk`: without writing). */
export const checkInReasons = ['low', 'falls', 'contact', 'talk'] as const
export const CheckInReason = OneOf(checkInReasons)
export type CheckInReason = Static<typeof CheckInReason>

/** Why somebody was asked: first in line, because the one before is away, or because nobody had answered in time. */
export const checkInHopReasons = ['first', 'away', 'late'] as const
export const CheckInHopReason = OneOf(checkInHopReasons)
export type CheckInHopReason = Static<typeof CheckInHopReason>

/** Two to four: with more, what is hidden in group results could be worked out. */
const options = Type.Array(Line(60), { maxItems: 4, uniqueItems: true })

export const CheckInQuestion = Strict({
  /** Stays the same over versions, so that answers can be followed. */
  key: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }),
  kind: OneOf(checkInQuestionKinds),
  text: Line(200),
  hint: Line(300, 0),
  /** Of a `choice`, in their order; otherwise none. */
  options,
})
export type CheckInQuestion = Static<typeof CheckInQuestion>

/** All three null: "Prefer not to say". */
const value = {
  score: Nullable(Type.Integer({ minimum: 1, maximum: 5 })),
  choice: Nullable(Line(60)),
  words: Nullable(Lines(2_000, 1)),
}

export const CheckInAnswer = Strict({ question: CheckInQuestion.properties.key, reader: CheckInReader, ...value })
export type CheckInAnswer = Static<typeof CheckInAnswer>

/** "Please contact me". */
export const CheckInContact = Strict({ channel: CheckInChannel, by: CheckInCaller })
export type CheckInContact = Static<typeof CheckInContact>

export const CheckInPerson = Type.Object({ id: Uuid, name: Type.String() })
export type CheckInPerson = Static<typeof CheckInPerson>

export const CheckInOrganisation = Type.Object({ id: Uuid, name: Type.String() })
export type CheckInOrganisation = Static<typeof CheckInOrganisation>

/** What was promised, and what has become of it, as the partner sees it. */
export const MyFollowUp = Type.Object({
  id: Uuid,
  reasons: Type.Array(CheckInReason),
  channel: Nullable(CheckInChannel),
  /** By when somebody gets in touch. */
  dueOn: Day,
  /** Who has it now; null: the coordinators together. */
  owner: Nullable(Type.String()),
  seen: Nullable(Type.Object({ by: Type.String(), at: Instant })),
  doneAt: Nullable(Instant),
  hops: Type.Array(Type.Object({ to: Nullable(Type.String()), at: Instant, why: CheckInHopReason })),
})
export type MyFollowUp = Static<typeof MyFollowUp>
