import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { MentoringOrganisation, MentoringPerson } from './mentoring-vocabulary.ts'
import { Instant, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Mentoring: finding a mentor'] as const
const ofOrganisation = Strict({ organisationId: Uuid })
const fingerprint = Type.String({ minLength: 16, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' })

const Choice = Type.Object({
  mentorId: Uuid,
  person: MentoringPerson,
  reasons: Type.Array(Type.String()),
})

export const AssignmentPreview = Type.Object({
  organisation: MentoringOrganisation,
  /** Says what it was reckoned from: who waits, who has places, what keeps whom apart. */
  fingerprint,
  partners: Type.Array(
    Type.Object({
      requestId: Uuid,
      partner: MentoringPerson,
      wishes: Type.String(),
      waitingSince: Instant,
      /** The proposal; null where nobody fits or no place is left. */
      mentorId: Nullable(Uuid),
      /** A sentence where there is no proposal. */
      without: Nullable(Type.String()),
      /** All who fit, best first, the proposal among them. */
      choices: Type.Array(Choice),
    }),
  ),
  /** Places that are free now, by mentor. */
  places: Type.Array(Type.Object({ mentorId: Uuid, person: MentoringPerson, left: Type.Integer() })),
})
export type AssignmentPreview = Static<typeof AssignmentPreview>

export const previewAssignment = endpoint({
  method: 'GET',
  url: '/organisations/:organisationId/mentor-assignment',
  schema: {
    summary: 'All who wait for a mentor, each with the best one: most partners first, then the best fit',
    description: 'Optimal within the places that are free. Changes nothing.',
    tags,
    params: ofOrganisation,
    response: { 200: AssignmentPreview },
  },
  errors: { 404: ['not-found'] },
})

export const confirmAssignment = endpoint({
  method: 'POST',
  url: '/organisations/:organisationId/mentor-assignment',
  rationed: 'entry',
  schema: {
    summary: 'Ask the mentors of a preview, as it stands or as it was changed: all of them or none',
    tags,
    params: ofOrganisation,
    body: Strict({
      fingerprint,
      pairs: Type.Array(Strict({ requestId: Uuid, mentorId: Uuid }), { minItems: 1, maxItems: 500 }),
    }),
    response: { 201: Type.Object({ asked: Type.Integer() }) },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['stale-preview', 'no-place-left', 'cannot-be-paired'] },
})
