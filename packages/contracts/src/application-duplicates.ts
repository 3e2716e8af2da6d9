import { type Static, Type } from 'typebox'
import { ApplicationDetails } from './application-details.ts'
import { ApplicationState } from './application-moves.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { ApplicationRoute } from './recruitment-vocabulary.ts'
import { Instant, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Applications'] as const
const ofCampaign = Strict({ campaignId: Uuid })
const ofDuplicate = Strict({ campaignId: Uuid, duplicateId: Uuid })

/** What two applications have in common, the surest sign first. */
export const likenesses = ['email', 'phone', 'name-and-postcode', 'name'] as const
export const Likeness = OneOf(likenesses)
export type Likeness = Static<typeof Likeness>

export const duplicateDecisions = ['merged', 'different-people'] as const
export const DuplicateDecision = OneOf(duplicateDecisions)

/** What the one that is kept can take over from the other where it has nothing itself. */
export const fieldsToTakeOver = [
  'familyName',
  'preferredName',
  'pronouns',
  'email',
  'phone',
  'address',
  'postcode',
  'contactPreference',
  'formatsNeeded',
  'linkToArea',
  'practicalNeeds',
  'interestsDeclared',
  'referees',
] as const satisfies readonly (keyof ApplicationDetails)[]
export const FieldToTakeOver = OneOf(fieldsToTakeOver)
export type FieldToTakeOver = Static<typeof FieldToTakeOver>

const side = {
  id: Uuid,
  reference: Type.String(),
  name: Type.String(),
  state: ApplicationState,
  route: ApplicationRoute,
  startedAt: Instant,
  submittedAt: Nullable(Instant),
}

const pair = {
  id: Uuid,
  alike: Type.Array(Likeness),
  foundAt: Instant,
  decision: Nullable(DuplicateDecision),
  decidedAt: Nullable(Instant),
  decidedBy: Nullable(Type.String()),
}
export const DuplicateSummary = Type.Object({ ...pair, sides: Type.Array(Type.Object(side)) })
export type DuplicateSummary = Static<typeof DuplicateSummary>

export const listDuplicates = endpoint({
  method: 'GET',
  url: '/campaigns/:campaignId/duplicates',
  schema: {
    summary: 'Applications that may be from the same person, those that wait for a decision by default',
    tags,
    params: ofCampaign,
    querystring: Strict({ ...Paging, decided: Type.Boolean({ default: false }) }),
    response: { 200: Page(DuplicateSummary) },
  },
  errors: { 404: ['not-found'] },
})

export const Duplicate = Type.Object({
  ...pair,
  sides: Type.Array(
    Type.Object({
      ...side,
      hasAccount: Type.Boolean(),
      /** Score sheets that were begun or given in: they stay, and do not count, where this one is merged. */
      scoreSheets: Type.Integer(),
      /** Null while its applicant still writes it. */
      details: Nullable(ApplicationDetails),
      answers: Nullable(Type.Array(Type.Object({ questionId: Uuid, prompt: Type.String(), words: Type.String() }))),
      /** Where this one is kept: what it lacks and the other has. */
      lacks: Type.Array(FieldToTakeOver),
      canBeKept: Type.Boolean(),
    }),
  ),
  can: Type.Object({ decide: Type.Boolean() }),
})
export type Duplicate = Static<typeof Duplicate>

export const getDuplicate = endpoint({
  method: 'GET',
  url: '/campaigns/:campaignId/duplicates/:duplicateId',
  schema: {
    summary: 'Two applications side by side',
    description: 'Each look is written into the audit trail.',
    tags,
    params: ofDuplicate,
    response: { 200: Duplicate },
  },
  errors: { 404: ['not-found'] },
})

export const decideDuplicate = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/duplicates/:duplicateId/decision',
  schema: {
    summary: 'Say whether two applications are from the same person',
    description:
      '`merged` needs `keep`, the application that goes on; `take` names what it takes over from the other where it has nothing itself. The account of the other goes over where the kept one has none. Nothing of the other is lost: its answers stay readable.',
    tags,
    params: ofDuplicate,
    body: Strict({
      decision: DuplicateDecision,
      keep: Type.Optional(Uuid),
      take: Type.Optional(Type.Array(FieldToTakeOver, { uniqueItems: true, maxItems: fieldsToTakeOver.length })),
    }),
    response: { 200: DuplicateSummary },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['decided-already', 'cannot-be-kept', 'not-lacking', 'illegal-move'] },
})
