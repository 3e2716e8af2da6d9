import type { HomePerson, HomeThing } from '@elevate/contracts/homes'
import type * as queries from './queries.ts'

type Rows<F extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>

export type Facts = {
  today: string
  mentorships: Rows<typeof queries.mentorshipsOf>
  questions: Rows<typeof queries.mentorQuestionsTo>
  buddies: Rows<typeof queries.buddiesOf>
  matches: Rows<typeof queries.coffeeMatchesOf>
  dropIns: Rows<typeof queries.dropInsFor>
  checkIns: Rows<typeof queries.checkInsFor>
  me: Rows<typeof queries.aboutMe>
}

const thing = (kind: HomeThing['kind'], href: string, more: Partial<HomeThing> = {}): HomeThing => ({
  kind,
  href,
  who: null,
  what: null,
  on: null,
  at: null,
  ...more,
})

const ofMentoring = ({ mentorships, questions, today }: Facts): HomeThing[] => [
  ...questions.map(({ kind, who, on }) => thing(kind, '/mentoring', { who, on })),
  ...mentorships.flatMap(({ id, who, isMentor, nextOn, isAgreementMine }) => {
    const href = `/mentoring/${id}`
    return [
      ...(isAgreementMine ? [thing('agreement-to-accept', `${href}/agreement`, { who })] : []),
      ...(nextOn !== null && nextOn >= today ? [thing('session', href, { who, on: nextOn })] : []),
      ...(isMentor && nextOn !== null && nextOn < today
        ? [thing('session-to-log', `${href}/sessions/log`, { who, on: nextOn })]
        : []),
    ]
  }),
]

const ofCoffee = ({ matches, today, me }: Facts): HomeThing[] => [
  ...matches.flatMap(({ roundId, who, meetBy, met }) => {
    if (met === 'yes' || met === 'no') return []
    return meetBy >= today
      ? [thing('coffee-to-meet', '/coffee', { who, on: meetBy })]
      : [thing('coffee-feedback', `/coffee/${roundId}/how-it-went`, { who })]
  }),
  ...(me.couldJoinCoffee ? [thing('coffee-to-join', '/coffee')] : []),
]

const ofDropIns = ({ dropIns }: Facts): HomeThing[] =>
  dropIns.map(({ id, title, startsAt, state, offerEndsAt }) => {
    const href = `/drop-ins/${id}`
    if (state === 'offered') return thing('drop-in-offer', href, { what: title, at: iso(offerEndsAt ?? startsAt) })
    return thing(state === 'booked' ? 'drop-in' : 'drop-in-to-book', href, { what: title, at: iso(startsAt) })
  })

const iso = (when: Date): string => new Date(when).toISOString()

/** Everything that there is to do or to look forward to; the rules say what of it is shown. */
export const thingsOf = (facts: Facts): HomeThing[] => [
  ...ofMentoring(facts),
  ...facts.buddies.flatMap(({ who, isAsked }) => (isAsked ? [thing('buddy-in-touch', '/buddies', { who })] : [])),
  ...facts.checkIns.map(({ closesOn }) => thing('check-in', '/check-ins', { on: closesOn })),
  ...ofCoffee(facts),
  ...ofDropIns(facts),
  ...(facts.me.lacksProfile ? [thing('profile', '/profile')] : []),
]

/** Whom I can turn to, and who can turn to me. */
export const peopleOf = ({ mentorships, buddies, matches, today }: Facts): HomePerson[] => [
  ...mentorships.map(({ id, isMentor, who, lastOn, nextOn }): HomePerson => {
    const href = `/mentoring/${id}`
    const next = nextOn !== null && nextOn >= today ? nextOn : null
    const logHref = isMentor ? `${href}/sessions/log` : null
    return { as: isMentor ? 'mentee' : 'mentor', name: who, last: lastOn, next, href, logHref }
  }),
  ...buddies.flatMap(({ who, lastOn }): HomePerson[] =>
    who === null ? [] : [{ as: 'buddy', name: who, last: lastOn, next: null, href: '/buddies', logHref: null }],
  ),
  ...matches.flatMap(({ who, meetBy }): HomePerson[] =>
    who === null || meetBy < today
      ? []
      : [{ as: 'coffee', name: who, last: null, next: meetBy, href: '/coffee', logHref: null }],
  ),
]
