import { type Static, Type } from 'typebox'
import { ApplicationDetails } from './application-details.ts'
import { ApplicationSummary } from './application-lists.ts'
import { ApplicationMoveName, ApplicationState, TurnDownReason } from './application-moves.ts'
import { endpoint } from './endpoint.ts'
import { ContactPreference } from './people-vocabulary.ts'
import { LetterKind, MeetingWay } from './recruitment-vocabulary.ts'
import { Day, Instant, Lines, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Applications'] as const
const ofApplication = Strict({ applicationId: Uuid })

/** A step that was taken: who, when, why. Without a name: the system, or somebody who is not known any more. */
export const ApplicationStep = Type.Object({
  move: ApplicationMoveName,
  from: ApplicationState,
  to: ApplicationState,
  at: Instant,
  byName: Nullable(Type.String()),
  byApplicant: Type.Boolean(),
  reason: Nullable(TurnDownReason),
  why: Type.String(),
})

export const ApplicationNote = Type.Object({
  id: Uuid,
  words: Type.String(),
  writtenAt: Instant,
  writtenBy: Nullable(Type.String()),
})
export type ApplicationNote = Static<typeof ApplicationNote>

const Letter = Type.Object({
  id: Uuid,
  kind: LetterKind,
  subject: Type.String(),
  body: Type.String(),
  by: ContactPreference,
  madeAt: Instant,
  sentAt: Nullable(Instant),
  withdrawnAt: Nullable(Instant),
})

const Interview = Type.Object({
  startsAt: Nullable(Instant),
  minutes: Nullable(Type.Integer()),
  way: Nullable(MeetingWay),
  place: Nullable(Type.String()),
  attendance: Nullable(OneOf(['attended', 'missed'] as const)),
  /** What the interviewers are asked to provide; nothing of why. */
  toProvide: Type.String(),
  arrangedAt: Nullable(Instant),
})

const Duplicate = Type.Object({
  id: Uuid,
  other: Type.Object({ id: Uuid, reference: Type.String(), name: Type.String(), state: ApplicationState }),
  alike: Type.Array(Type.String()),
  decision: Nullable(OneOf(['merged', 'different-people'] as const)),
})

export const Application = Type.Object({
  ...ApplicationSummary.properties,
  campaign: Type.Object({ id: Uuid, title: Type.String(), closesAt: Nullable(Instant) }),
  startedAt: Instant,
  hasAccount: Type.Boolean(),
  lateUntil: Nullable(Instant),
  /** Null while it is a draft that its applicant writes: nobody else reads it before it is sent. */
  details: Nullable(ApplicationDetails),
  answers: Nullable(
    Type.Array(
      Type.Object({
        questionId: Uuid,
        prompt: Type.String(),
        words: Type.String(),
        wordLimit: Type.Integer(),
        isHiddenFromPanel: Type.Boolean(),
        /** Passages that the panel does not see, because they would tell who it is. */
        covered: Type.Integer(),
      }),
    ),
  ),
  steps: Type.Array(ApplicationStep),
  notes: Type.Array(ApplicationNote),
  letters: Type.Array(Letter),
  duplicates: Type.Array(Duplicate),
  /** The application that goes on in place of this one. */
  mergedInto: Nullable(Type.Object({ id: Uuid, reference: Type.String(), name: Type.String() })),
  /** Applications that this one goes on for. */
  mergedFrom: Type.Array(Type.Object({ id: Uuid, reference: Type.String(), name: Type.String() })),
  interview: Nullable(Interview),
  offer: Nullable(
    Type.Object({
      offeredAt: Instant,
      answerBy: Day,
      conditions: Type.String(),
      endedHow: Nullable(OneOf(['accepted', 'declined', 'lapsed', 'withdrawn'] as const)),
      endedAt: Nullable(Instant),
    }),
  ),
  reserve: Nullable(Type.Object({ until: Day, agrees: Nullable(Type.Boolean()) })),
  feedback: Nullable(Type.Object({ dueOn: Day, givenAt: Nullable(Instant) })),
  checks: Nullable(
    Type.Object({
      all: Type.Integer(),
      done: Type.Integer(),
      openBeforeStart: Type.Integer(),
      overdue: Type.Integer(),
    }),
  ),
  retention: Type.Object({
    deleteOn: Nullable(Day),
    months: Type.Integer(),
    /** Why it is kept longer than usual; null where it is not. */
    keptBecause: Nullable(Type.String()),
    /** On legal hold, itself or with its campaign or applicant: it stays, whatever day is named. */
    isHeld: Type.Boolean(),
  }),
  can: Type.Object({
    moves: Type.Array(ApplicationMoveName),
    writeNote: Type.Boolean(),
    keepLonger: Type.Boolean(),
    admitLate: Type.Boolean(),
    /** It was typed by staff and is not sent yet. */
    goOnTyping: Type.Boolean(),
  }),
})
export type Application = Static<typeof Application>

export const getApplication = endpoint({
  method: 'GET',
  url: '/applications/:applicationId',
  schema: {
    summary: 'Everything a coordinator may see of an application',
    description: 'Each look is written into the audit trail.',
    tags,
    params: ofApplication,
    response: { 200: Application },
  },
  errors: { 404: ['not-found'] },
})

export const writeApplicationNote = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/notes',
  rationed: 'entry',
  schema: {
    summary: 'Write a note about an application',
    description: 'Read by who coordinates the programme; no panel and no applicant sees it here.',
    tags,
    params: ofApplication,
    body: Strict({ words: Lines(5000, 1) }),
    response: { 201: ApplicationNote },
  },
  repeatable: true,
  errors: { 404: ['not-found'] },
})

export const keepApplicationLonger = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/keep-longer',
  schema: {
    summary: 'Put off the day on which an application is deleted, once',
    description: 'To a later day, at most two years after the usual one, with the reason.',
    tags,
    params: ofApplication,
    body: Strict({ until: Day, why: Lines(1000, 1) }),
    response: { 200: Type.Object({ deleteOn: Day, keptBecause: Type.String() }) },
  },
  errors: { 404: ['not-found'], 409: ['kept-already', 'not-to-be-deleted', 'not-later', 'too-late'] },
})

export const admitApplicationLate = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/late-admission',
  schema: {
    summary: 'Let an application be sent after the close, until a moment',
    description: 'The reason becomes a note. Who gave an email address is told.',
    tags,
    params: ofApplication,
    body: Strict({ until: Instant, why: Lines(1000, 1) }),
    response: { 200: Type.Object({ lateUntil: Instant }) },
  },
  errors: { 404: ['not-found'], 409: ['sent-already', 'campaign-over', 'not-after-the-close', 'in-the-past'] },
})
