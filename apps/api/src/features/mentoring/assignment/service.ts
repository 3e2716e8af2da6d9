import { createHash } from 'node:crypto'
import type { Input } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/mentor-assignment'
import type { AssignmentPreview } from '@elevate/contracts/mentor-assignment'
import { asSystem } from '@elevate/db/open'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { conflict, notFound } from '../../../errors.ts'
import { workingDaysLater } from '../../../working-days.ts'
import { recordDone } from '../../audit/public.ts'
import { lockRequests, partnersWaiting, type WaitingFacts } from '../finding/queries.ts'
import { closedBy } from '../finding/rules.ts'
import { type Facts, factsFor, suggestedFrom } from '../finding/service.ts'
import { askMentors } from '../offers/ask.ts'
import { runsMentoringIn } from '../policy.ts'
import { lockMentors } from '../queries.ts'
import { noPlaceLeft } from '../refusals.ts'
import { findOrganisationWithSettings } from '../settings/queries.ts'
import { assignAll, pairsRefusal, type Waiting, withoutWords } from './rules.ts'

type State = { partners: WaitingFacts[]; facts: Facts; waiting: Waiting[]; places: Place[]; fingerprint: string }
type Place = { mentorId: string; personId: string; name: string; left: number }

/** Everything that a proposal is reckoned from, as it stands now. */
const stateOf = async (tx: Tx, of: { organisationId: string; today: string }): Promise<State> => {
  const partners = await partnersWaiting(tx, of.organisationId)
  const facts = await factsFor(tx, { ...of, partners })
  const waiting = partners.map((partner) => ({
    requestId: partner.requestId,
    partner,
    suggestions: suggestedFrom(facts, partner),
  }))
  const places = facts.mentors
    .filter((mentor) => !closedBy(mentor, facts))
    .map(({ mentorId, personId, name, capacity, running, asked }) => ({
      mentorId,
      personId,
      name,
      left: capacity - running - asked,
    }))
  return { partners, facts, waiting, places, fingerprint: fingerprintOf({ partners, facts }) }
}

/** Of all that the rules look at: whatever changes among it makes a preview stale. */
const fingerprintOf = ({ partners, facts }: Pick<State, 'partners' | 'facts'>): string =>
  createHash('sha256')
    .update(JSON.stringify([partners, facts.mentors, [...facts.apart].toSorted(), facts.settings]))
    .digest('base64url')

const organisationFor = async (tx: Tx, actor: Actor, organisationId: string) => {
  const found = await findOrganisationWithSettings(tx, organisationId)
  if (!found || !runsMentoringIn(actor, organisationId)) throw notFound('This organisation')
  return { id: found.id, name: found.name, shortName: found.shortName }
}

export const previewAssignment = (ctx: Context, organisationId: string): Promise<AssignmentPreview> =>
  ctx.transaction(async (tx, actor) => {
    const organisation = await organisationFor(tx, actor, organisationId)
    const state = await asSystem(tx, () => stateOf(tx, { organisationId, today: ctx.today }))
    const proposal = assignAll(state.waiting, state.places)
    return {
      organisation,
      fingerprint: state.fingerprint,
      partners: state.partners.map((partner, index) => {
        const one = state.waiting[index] as Waiting
        const mentorId = proposal.get(partner.requestId) ?? null
        return {
          requestId: partner.requestId,
          partner: { personId: partner.personId, name: partner.name },
          wishes: partner.wishes,
          waitingSince: partner.askedAt.toISOString(),
          mentorId,
          without: mentorId ? null : withoutWords(one),
          choices: one.suggestions.items.map(({ mentor, reasons }) => ({
            mentorId: mentor.mentorId,
            person: { personId: mentor.personId, name: mentor.name },
            reasons,
          })),
        }
      }),
      places: state.places.map(({ mentorId, personId, name, left }) => ({
        mentorId,
        person: { personId, name },
        left,
      })),
    }
  })

type Confirmed = Input<typeof contract.confirmAssignment>['body'] & { organisationId: string }

/** All of it or nothing; from a preview that still holds, with every lock taken before it is looked at again. */
export const confirmAssignment = (ctx: Context, deps: Deps, asked: Confirmed): Promise<{ asked: number }> =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId, fingerprint, pairs } = asked
    await organisationFor(tx, actor, organisationId)
    await asSystem(tx, async () => {
      await lockMentors(
        tx,
        pairs.map(({ mentorId }) => mentorId),
      )
      await lockRequests(
        tx,
        pairs.map(({ requestId }) => requestId),
      )
      const state = await stateOf(tx, { organisationId, today: ctx.today })
      if (state.fingerprint !== fingerprint) throw stale()
      const refusal = pairsRefusal(pairs, state.waiting, state.places)
      if (refusal === 'no-place-left') throw noPlaceLeft()
      if (refusal) throw conflict(refusal, 'Two of these cannot be paired. Nothing was sent.')
      const dueOn = workingDaysLater(ctx.today, state.facts.settings.answerDays)
      await askMentors(tx, deps, {
        all: pairs.map((pair) => askingOf(pair, { organisationId, state })),
        now: ctx.now,
        dueOn,
      })
    })
    await recordDone(tx, ctx, {
      action: 'mentor-assignment.confirmed',
      subjectKind: 'organisation',
      subjectId: organisationId,
      organisationId,
      details: { partners: pairs.length },
    })
    return { asked: pairs.length }
  })

const stale = () =>
  conflict(
    'stale-preview',
    'Something has changed since these pairs were worked out. Nothing was sent. Look at them again.',
  )

const askingOf = (
  { requestId, mentorId }: { requestId: string; mentorId: string },
  { organisationId, state }: { organisationId: string; state: State },
) => {
  const one = state.waiting.find((waiting) => waiting.requestId === requestId)
  const item = one?.suggestions.items.find(({ mentor }) => mentor.mentorId === mentorId)
  if (!(one && item)) throw stale()
  return {
    organisationId,
    requestId,
    partnerPersonId: one.partner.personId,
    mentorId,
    mentorPersonId: item.mentor.personId,
    reasons: item.reasons,
    chosenBy: 'programme' as const,
  }
}
