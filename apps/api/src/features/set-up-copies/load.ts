import type { Tx } from '../../context.ts'
import { conflict, notFound } from '../../errors.ts'
import { newOrganisationSettings } from '../organisations/public.ts'
import { recruitmentSettingsOf } from '../recruitment-settings/public.ts'
import * as queries from './queries.ts'
import type { SetUp } from './rules.ts'

export type StoredSetUp = SetUp<queries.LetterRow, queries.ChecklistRow, queries.RoleRow>
export type Side = { organisation: { id: string; name: string; shortName: string }; setUp: StoredSetUp }

/** Exactly what is copied of an organisation, and nothing else of it. Ask it as the system. */
const sideOf = async (tx: Tx, organisationId: string): Promise<(Side & { isShared: boolean }) | undefined> => {
  const found = await queries.findOrganisation(tx, organisationId)
  if (!found) return undefined
  const [settings, letters, checklists, roles, rates] = await Promise.all([
    recruitmentSettingsOf(tx, [organisationId]),
    queries.newestLetters(tx, organisationId),
    queries.newestChecklists(tx, organisationId),
    queries.newestRoles(tx, organisationId),
    queries.ratesOf(tx, organisationId),
  ])
  const { isShared, settings: own, ...organisation } = found
  return {
    organisation,
    isShared,
    setUp: {
      settings: settings(organisationId),
      organisation: { ...newOrganisationSettings(), ...own },
      letters,
      checklists,
      roles,
      rates,
    },
  }
}

/** The organisation that lets others copy it, and the one that copies. One that shares nothing is not told of. */
export const bothSides = async (tx: Tx, of: { sourceId: string; targetId: string }) => {
  if (of.sourceId === of.targetId) throw conflict('same-organisation', 'Choose another organisation to copy from.')
  const source = await sideOf(tx, of.sourceId)
  const target = await sideOf(tx, of.targetId)
  if (!target) throw notFound('This organisation')
  if (!source?.isShared) throw conflict('not-shared', 'This organisation does not let others copy its set-up.')
  return { source, target }
}
