import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { OneOf, Strict, Uuid } from './text.ts'

const tags = ['Recruitment: set-up'] as const
const params = Strict({ organisationId: Uuid })
const Organisation = Type.Object({ id: Uuid, name: Type.String(), shortName: Type.String() })

export const partsOfSetUp = ['settings', 'organisation', 'letters', 'checklists', 'roles', 'rates'] as const
export const PartOfSetUp = OneOf(partsOfSetUp)
export type PartOfSetUp = Static<typeof PartOfSetUp>

/**
 * What copying does to one thing. `new`: it was not there. `replaced`: by a newer version; the old one is kept and stays
 * with what was made under it. `same`: both are alike already. `stays`: only here, or not to be replaced.
 */
export const copyOutcomes = ['new', 'replaced', 'same', 'stays'] as const
export const CopyOutcome = OneOf(copyOutcomes)
export type CopyOutcome = Static<typeof CopyOutcome>

export const CopiedItem = Type.Object({
  part: PartOfSetUp,
  /** What it is: the name of a setting, the kind of a letter, a role, or the day from which a rate holds. */
  name: Type.String(),
  outcome: CopyOutcome,
})
export type CopiedItem = Static<typeof CopiedItem>

export const SetUpCopy = Type.Object({ source: Organisation, items: Type.Array(CopiedItem) })
export type SetUpCopy = Static<typeof SetUpCopy>

export const listSetUpSources = endpoint({
  method: 'GET',
  url: '/set-up-copies/sources',
  schema: {
    summary: 'Organisations that let others copy how their recruitment is set up, national programmes first',
    tags,
    response: {
      200: Type.Object({
        items: Type.Array(
          Type.Object({
            organisation: Organisation,
            letters: Type.Integer(),
            checklists: Type.Integer(),
            roles: Type.Integer(),
            rates: Type.Integer(),
          }),
        ),
      }),
    },
  },
})

const body = Strict({ sourceId: Uuid })

export const previewSetUpCopy = endpoint({
  method: 'POST',
  url: '/organisations/:organisationId/set-up-copies/preview',
  schema: {
    summary: 'What copying a set-up would do here, by name; nothing is changed',
    tags,
    params,
    body,
    response: { 200: SetUpCopy },
  },
  errors: { 404: ['not-found'], 409: ['not-shared', 'same-organisation'] },
})

export const copySetUp = endpoint({
  method: 'POST',
  url: '/organisations/:organisationId/set-up-copies',
  rationed: 'entry',
  schema: {
    summary: 'Copy how another organisation has set up its recruitment, in one step',
    description:
      'Settings, letters, checklists, role descriptions and rates come as new versions; nothing is deleted, and what is under way keeps the version it began with. Copying again copies what has changed since.',
    tags,
    params,
    body,
    response: { 201: SetUpCopy },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['not-shared', 'same-organisation'] },
})
