import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { CriterionKind, CriterionStage } from './recruitment-vocabulary.ts'
import { Instant, Line, Lines, Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['Recruitment: campaigns'] as const
const params = Strict({ roleVersionId: Uuid })

const criterion = { kind: CriterionKind, text: Line(300), scoredAt: CriterionStage }
export const NewCriterion = Strict(criterion)
export type NewCriterion = Static<typeof NewCriterion>

export const Criterion = Type.Object({ id: Uuid, ...criterion })
export type Criterion = Static<typeof Criterion>

/** What a role is, and the person specification in the order in which it is read. */
const content = {
  /** What the work really is, in paragraphs. */
  description: Lines(5000, 1),
  /** For example "About one day a month". */
  timeAsked: Line(200),
  criteria: Type.Array(NewCriterion, { minItems: 1, maxItems: 30 }),
}
export const newRole = { role: Line(100), ...content }
export const NewRole = Strict(newRole)
export type NewRole = Static<typeof NewRole>

export const RoleVersion = Type.Object({
  id: Uuid,
  organisationId: Uuid,
  role: Type.String(),
  /** 1, 2, 3 … of this role in this organisation. */
  number: Type.Integer(),
  description: Type.String(),
  timeAsked: Type.String(),
  criteria: Type.Array(Criterion),
  /** A campaign with it was published: it stays as it is, and a change is the next version. */
  isFixed: Type.Boolean(),
  createdAt: Instant,
  version: Type.Integer(),
})
export type RoleVersion = Static<typeof RoleVersion>

export const listRoleVersions = endpoint({
  method: 'GET',
  url: '/role-versions',
  schema: {
    summary: 'Role descriptions with their person specifications, newest first',
    tags,
    querystring: Strict({
      ...Paging,
      organisationId: Type.Optional(Uuid),
      role: Type.Optional(Line(100)),
    }),
    response: { 200: Page(RoleVersion) },
  },
  errors: { 404: ['not-found'] },
})

export const writeRoleVersion = endpoint({
  method: 'POST',
  url: '/role-versions',
  rationed: 'entry',
  schema: {
    summary: 'Write a role description with its person specification',
    description: 'Where the organisation has this role already, it becomes its next version.',
    tags,
    body: Strict({ organisationId: Uuid, ...newRole }),
    response: { 201: RoleVersion },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['no-essential-criterion'] },
})

export const getRoleVersion = endpoint({
  method: 'GET',
  url: '/role-versions/:roleVersionId',
  schema: { summary: 'One version of a role', tags, params, response: { 200: RoleVersion } },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const changeRoleVersion = endpoint({
  method: 'PATCH',
  url: '/role-versions/:roleVersionId',
  schema: {
    summary: 'Change a version that no published campaign uses yet',
    description: 'Criteria are replaced as a whole. A fixed version is refused: write the next one.',
    tags,
    params,
    body: StrictChanges(content),
    response: { 200: RoleVersion },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['role-version-fixed', 'no-essential-criterion'] },
})
