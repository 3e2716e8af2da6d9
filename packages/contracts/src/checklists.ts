import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { CheckKind, CheckOwner } from './recruitment-vocabulary.ts'
import { Instant, Line, Lines, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Checklists'] as const

/** One line of a checklist: what is asked of everybody who starts in a role (domain.md 2e). */
export const ChecklistItem = Strict({
  kind: CheckKind,
  label: Line(120),
  guidance: Lines(1000),
  /** Otherwise it stands in the list of each person as "not asked for", and can be asked for one by one. */
  isAsked: Type.Boolean(),
  isMandatoryBeforeStart: Type.Boolean(),
  /** Whose turn it is first. */
  owner: CheckOwner,
  /** Days after the offer was accepted by which it is due. */
  dueInDays: Type.Integer({ minimum: 0, maximum: 730 }),
  /** Months after which it has to be renewed; null for never. */
  renewAfterMonths: Nullable(Type.Integer({ minimum: 1, maximum: 120 })),
  /** Once it has run out: no new confidential work until it is renewed. Otherwise it is only flagged. */
  blocksConfidentialWork: Type.Boolean(),
})
export type ChecklistItem = Static<typeof ChecklistItem>

export const ChecklistTemplate = Type.Object({
  organisationId: Uuid,
  role: Type.String(),
  /** 0: the usual checklist; nothing was decided here yet. */
  number: Type.Integer(),
  items: Type.Array(ChecklistItem),
  /** Newest first; who goes by an older one keeps it. */
  versions: Type.Array(
    Type.Object({ number: Type.Integer(), createdAt: Instant, by: Nullable(Type.String()), items: Type.Integer() }),
  ),
})
export type ChecklistTemplate = Static<typeof ChecklistTemplate>

export const getChecklistTemplate = endpoint({
  method: 'GET',
  url: '/checklist-templates/newest',
  schema: {
    summary: 'The checklist of a role in an organisation, as it is for those who start now',
    tags,
    querystring: Strict({ organisationId: Uuid, role: Line(100) }),
    response: { 200: ChecklistTemplate },
  },
  errors: { 404: ['not-found'] },
})

export const listChecklistTemplates = endpoint({
  method: 'GET',
  url: '/checklist-templates',
  schema: {
    summary: 'Roles that have a checklist, wherever one runs the programme',
    tags,
    response: {
      200: Type.Object({
        items: Type.Array(
          Type.Object({
            organisation: Type.Object({ id: Uuid, name: Type.String() }),
            role: Type.String(),
            number: Type.Integer(),
            items: Type.Integer(),
            changedAt: Nullable(Instant),
          }),
        ),
      }),
    },
  },
})

export const changeChecklistTemplate = endpoint({
  method: 'POST',
  url: '/checklist-templates',
  rationed: 'entry',
  repeatable: true,
  schema: {
    summary: 'Make a new version of a checklist, for those who start from now on',
    description: 'People who have started keep their version. `basedOn` is the number of the version that was read.',
    tags,
    body: Strict({
      organisationId: Uuid,
      role: Line(100),
      basedOn: Type.Integer({ minimum: 0, maximum: 100_000 }),
      items: Type.Array(ChecklistItem, { minItems: 1, maxItems: 60 }),
    }),
    response: { 201: ChecklistTemplate },
  },
  errors: { 404: ['not-found'], 409: ['newer-version'] },
})
