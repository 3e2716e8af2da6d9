import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Day, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Grants'] as const

/** What can be given. Being a partner follows from an appointment, being an applicant from an application. */
export const givenKinds = ['administrator', 'coordinator', 'panel-member', 'mentor'] as const
export type GivenKind = (typeof givenKinds)[number]

export const Grant = Type.Object({
  id: Uuid,
  person: Type.Object({ id: Uuid, name: Type.String() }),
  kind: OneOf([...givenKinds, 'applicant']),
  /** Null for administrators, who belong to the whole installation. */
  organisation: Nullable(Type.Object({ id: Uuid, name: Type.String() })),
  validFrom: Day,
  /** The last day on which it holds. */
  validTo: Nullable(Day),
  can: Type.Object({ end: Type.Boolean() }),
})
export type Grant = Static<typeof Grant>

export const listGrants = endpoint({
  method: 'GET',
  url: '/grants',
  schema: {
    summary: 'Who may do what, now or from a later day on; newest first',
    description: 'A coordinator sees those of their own organisations, an administrator all of them.',
    tags,
    querystring: Strict({ ...Paging, organisationId: Type.Optional(Uuid), kind: Type.Optional(OneOf(givenKinds)) }),
    response: { 200: Page(Grant) },
  },
  errors: { 404: ['not-found'] },
})

export const giveGrant = endpoint({
  method: 'POST',
  url: '/grants',
  rationed: 'entry',
  repeatable: true,
  freshProof: true,
  schema: {
    summary: 'Let somebody do more',
    description:
      'A coordinator makes panel members and mentors in their own organisation, an administrator anything anywhere. Nobody gives themselves anything. Nobody becomes a coordinator where they sit on a panel, which scores without names: `panels` says on which.',
    tags,
    body: Strict({
      personId: Uuid,
      kind: OneOf(givenKinds),
      organisationId: Nullable(Uuid),
      validFrom: Day,
      validTo: Nullable(Day),
    }),
    response: { 201: Grant },
  },
  errors: {
    403: ['not-yourself'],
    404: ['not-found'],
    409: ['already-granted', 'ends-before-it-starts', 'sits-on-panel'],
  },
})

export const endGrant = endpoint({
  method: 'DELETE',
  url: '/grants/:grantId',
  freshProof: true,
  schema: {
    summary: 'Take a grant back, at once',
    tags,
    params: Strict({ grantId: Uuid }),
    response: { 204: Type.Null() },
  },
  errors: { 403: ['not-yourself'], 404: ['not-found'], 409: ['last-administrator'] },
})
