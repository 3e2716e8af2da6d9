import { type Static, Type } from 'typebox'
import { type ApplicationMove, ApplicationState, TurnDownReason } from './application-moves.ts'
import { endpoint } from './endpoint.ts'
import { ContactPreference } from './people-vocabulary.ts'
import type { LetterKind } from './recruitment-vocabulary.ts'
import { Lines, OneOf, Strict, Uuid } from './text.ts'

/** Moves that can be made with several applications at once. Offers and the reserve list have pages of their own. */
export const bulkMoves = [
  'start-sift',
  'shortlist',
  'invite',
  'finish-interview',
  'not-shortlist',
  'turn-down',
  'take-back-shortlisting',
  'withdraw',
] as const satisfies readonly ApplicationMove[]
export const BulkMove = OneOf(bulkMoves)
export type BulkMove = Static<typeof BulkMove>

export const isBulkMove = (move: string): move is BulkMove => (bulkMoves as readonly string[]).includes(move)

/** The letter that goes with a move unless the coordinator leaves it out. */
export const letterOfMove: Partial<Record<BulkMove, Exclude<LetterKind, 'reference-request'>>> = {
  'not-shortlist': 'not-shortlisted',
  invite: 'interview-invitation',
  'turn-down': 'not-appointed',
}

/** Against whom is decided is told by a code; what the programme knows beside it stands in `why`. */
export const needsReason = (move: BulkMove): boolean => move === 'not-shortlist' || move === 'turn-down'

/**
 * Why an application cannot make the move now: `campaign-open` (the sift before the close needs a `why`),
 * `duplicates-waiting`, `scoring-open` (its sift is not scored and closed), `interview-guaranteed` (it meets all
 * essential criteria).
 */
export const bulkRefusals = [
  'illegal-move',
  'reason-needed',
  'campaign-open',
  'duplicates-waiting',
  'scoring-open',
  'interview-guaranteed',
] as const
export const BulkRefusal = OneOf(bulkRefusals)
export type BulkRefusal = Static<typeof BulkRefusal>

const body = Strict({
  move: BulkMove,
  applicationIds: Type.Array(Uuid, { minItems: 1, maxItems: 200, uniqueItems: true }),
  reason: Type.Optional(TurnDownReason),
  /** For the programme: it stands in the history and in no letter. */
  why: Type.Optional(Lines(1000)),
  /** False: no letter is sent. */
  letter: Type.Optional(Type.Boolean()),
})
export type WantedMoves = Static<typeof body>

const which = { id: Uuid, reference: Type.String(), name: Type.String(), state: ApplicationState }

export const MovesPreview = Type.Object({
  to: ApplicationState,
  ready: Type.Array(Type.Object(which)),
  cannot: Type.Array(Type.Object({ ...which, code: BulkRefusal, detail: Type.String() })),
  letters: Type.Array(
    Type.Object({
      applicationId: Uuid,
      subject: Type.String(),
      body: Type.String(),
      by: ContactPreference,
      /** The organisation writes to this applicant no more: there will be no letter. */
      isLeftInPeace: Type.Boolean(),
    }),
  ),
})
export type MovesPreview = Static<typeof MovesPreview>

const tags = ['Applications'] as const
const ofCampaign = Strict({ campaignId: Uuid })

export const previewMoves = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/moves/preview',
  schema: {
    summary: 'What moving these applications would do, letters included; nothing is changed',
    tags,
    params: ofCampaign,
    body,
    response: { 200: MovesPreview },
  },
  errors: { 404: ['not-found'] },
})

export const makeMoves = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/moves',
  schema: {
    summary: 'Move these applications, all or none',
    description:
      'Where one of them cannot, none is moved: 409 with the code of the first reason, and `applications` names each with its own. Turning down also ends what was open and makes feedback due.',
    tags,
    params: ofCampaign,
    body,
    response: { 200: Type.Object({ moved: Type.Integer(), to: ApplicationState, letters: Type.Integer() }) },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: [...bulkRefusals] },
})
