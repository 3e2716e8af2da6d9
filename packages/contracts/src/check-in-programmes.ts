import { type Static, Type } from 'typebox'
import {
  CheckInAudience,
  CheckInOrganisation,
  CheckInPerson,
  CheckInQuestion,
  CheckInRhythm,
} from './check-in-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Day, Instant, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Check-in programmes'] as const
const params = Strict({ organisationId: Uuid })

const decided = {
  rhythm: CheckInRhythm,
  audience: CheckInAudience,
  /** The day of the first check-in under this version; later ones follow by the rhythm. */
  startsOn: Day,
  /** For so many days a check-in can be answered. */
  openDays: Type.Integer({ minimum: 3, maximum: 28 }),
  questions: Type.Array(CheckInQuestion, { minItems: 1, maxItems: 12 }),
}

export const CheckInProgramme = Type.Object({
  organisation: CheckInOrganisation,
  ...decided,
  /** Rises with each change; answers keep the version that they were given to. 0: the usual one, never changed here. */
  version: Type.Integer(),
  changedAt: Nullable(Instant),
  nextOpensOn: Nullable(Day),
  /** Answers under a name; private and anonymous ones are not counted, so nobody can tell who has sent some. */
  open: Nullable(
    Type.Object({
      checkInId: Uuid,
      opensOn: Day,
      closesOn: Day,
      invited: Type.Integer(),
      answeredByName: Type.Integer(),
    }),
  ),
  /** Waiting for somebody to get in touch, and of these: nobody has seen it yet, and late. */
  waiting: Type.Object({ open: Type.Integer(), unseen: Type.Integer(), late: Type.Integer() }),
})
export type CheckInProgramme = Static<typeof CheckInProgramme>

export const getCheckInProgramme = endpoint({
  method: 'GET',
  url: '/check-in-programmes/:organisationId',
  schema: {
    summary: 'What is asked, how often and whom; and how the check-in that is open stands',
    tags,
    params,
    response: { 200: CheckInProgramme },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const changeCheckInProgramme = endpoint({
  method: 'PUT',
  url: '/check-in-programmes/:organisationId',
  schema: {
    summary: 'Change what is asked from the next check-in on; what was answered keeps its wording',
    tags,
    params,
    body: Strict(decided),
    response: { 200: CheckInProgramme },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['bad-questions', 'starts-in-the-past'] },
})

export const CheckInAbsence = Type.Object({ id: Uuid, person: CheckInPerson, from: Day, to: Day })
export type CheckInAbsence = Static<typeof CheckInAbsence>

export const CheckInTeam = Type.Object({
  lead: Nullable(CheckInPerson),
  deputy: Nullable(CheckInPerson),
  /** Who can be lead or deputy: the coordinators here. */
  candidates: Type.Array(CheckInPerson),
  /** Out of the office, now or later. */
  absences: Type.Array(CheckInAbsence),
  version: Type.Integer(),
})
export type CheckInTeam = Static<typeof CheckInTeam>

const versionedTeam = { params, response: { 200: CheckInTeam } }

export const getCheckInTeam = endpoint({
  method: 'GET',
  url: '/check-in-programmes/:organisationId/team',
  schema: { ...versionedTeam, summary: 'Who reads and answers check-ins here, and who is away', tags },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const changeCheckInTeam = endpoint({
  method: 'PUT',
  url: '/check-in-programmes/:organisationId/team',
  schema: {
    ...versionedTeam,
    summary: 'Say who is the lead and who the deputy',
    tags,
    body: Strict({ leadId: Uuid, deputyId: Nullable(Uuid) }),
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['not-a-candidate', 'same-person'] },
})

export const addCheckInAbsence = endpoint({
  method: 'POST',
  url: '/check-in-programmes/:organisationId/absences',
  rationed: 'entry',
  schema: {
    summary: 'Say from when to when somebody is out of the office; check-ins go to the deputy straight away',
    tags,
    params,
    body: Strict({ personId: Uuid, from: Day, to: Day }),
    response: { 201: CheckInAbsence },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['not-a-candidate', 'ends-before-it-starts', 'over-already'] },
})

export const removeCheckInAbsence = endpoint({
  method: 'DELETE',
  url: '/check-in-programmes/:organisationId/absences/:absenceId',
  schema: {
    summary: 'Take an absence off again',
    tags,
    params: Strict({ organisationId: Uuid, absenceId: Uuid }),
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'] },
})

/** A partner who has a lead of their own. */
export const OwnLead = Type.Object({
  person: CheckInPerson,
  lead: CheckInPerson,
  deputy: Nullable(CheckInPerson),
})
export type OwnLead = Static<typeof OwnLead>

export const listOwnLeads = endpoint({
  method: 'GET',
  url: '/check-in-programmes/:organisationId/own-leads',
  schema: {
    summary: 'Partners with a lead of their own',
    tags,
    params,
    querystring: Strict(Paging),
    response: { 200: Page(OwnLead) },
  },
  errors: { 404: ['not-found'] },
})

const ofPartner = Strict({ organisationId: Uuid, personId: Uuid })

export const setOwnLead = endpoint({
  method: 'PUT',
  url: '/check-in-programmes/:organisationId/own-leads/:personId',
  schema: {
    summary: 'Give a partner a lead of their own; counts from the next answer on',
    tags,
    params: ofPartner,
    body: Strict({ leadId: Uuid, deputyId: Nullable(Uuid) }),
    response: { 200: OwnLead },
  },
  errors: { 404: ['not-found'], 409: ['not-a-candidate', 'same-person'] },
})

export const removeOwnLead = endpoint({
  method: 'DELETE',
  url: '/check-in-programmes/:organisationId/own-leads/:personId',
  schema: {
    summary: 'Back to the lead that everybody has',
    tags,
    params: ofPartner,
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'] },
})

/**
 * Worked out once, after the check-in is over, and never again. Numbers are given in fives, rounded down; under five
 * there is none (`null`), so no difference of two of them is a group under five.
 */
export const CheckInGroupFigure = Type.Object({
  question: CheckInQuestion,
  answered: Nullable(Type.Integer()),
  options: Type.Array(Type.Object({ label: Type.String(), atLeast: Nullable(Type.Integer()) })),
})
export type CheckInGroupFigure = Static<typeof CheckInGroupFigure>

export const CheckInGroupResult = Type.Object({
  checkInId: Uuid,
  opensOn: Day,
  closesOn: Day,
  figures: Type.Array(CheckInGroupFigure),
  /** Written anonymously, where at least five people wrote; in no order. */
  words: Type.Array(Type.Object({ question: Type.String(), texts: Type.Array(Type.String()) })),
})
export type CheckInGroupResult = Static<typeof CheckInGroupResult>

export const listCheckInResults = endpoint({
  method: 'GET',
  url: '/check-in-programmes/:organisationId/results',
  schema: {
    summary: 'How the group has been, newest first; never who, never fewer than five',
    tags,
    params,
    querystring: Strict(Paging),
    response: { 200: Page(CheckInGroupResult) },
  },
  errors: { 404: ['not-found'] },
})
