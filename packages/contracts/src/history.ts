import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { historyOfApplication, historyOfOrganisation, historyOfPerson } from './history-actions.ts'
import { Page, Paging } from './page.ts'
import { Instant, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Audit'] as const

export const HistoryEntry = Type.Object({
  id: Type.Integer(),
  at: Instant,
  /** The person of the page, the system, somebody who is known here, or somebody who is not. */
  by: OneOf(['themselves', 'system', 'known', 'somebody-else']),
  name: Nullable(Type.String()),
  action: OneOf([...new Set([...historyOfPerson, ...historyOfApplication, ...historyOfOrganisation])]),
  /** Names of the fields that changed, never what stood in them. */
  fields: Type.Array(Type.String()),
})
export type HistoryEntry = Static<typeof HistoryEntry>

/** `name` is that of whom or what the history is of. */
const History = Type.Object({ ...Page(HistoryEntry).properties, name: Type.String() })

export const getHistoryOfPerson = endpoint({
  method: 'GET',
  url: '/people/:personId/history',
  schema: {
    summary: 'Who changed or read what of a person, newest first, as far as the programme may know',
    tags,
    params: Strict({ personId: Uuid }),
    querystring: Strict(Paging),
    response: { 200: History },
  },
  errors: { 404: ['not-found'] },
})

export const getHistoryOfApplication = endpoint({
  method: 'GET',
  url: '/applications/:applicationId/history',
  schema: {
    summary: 'Who read or changed an application, newest first',
    tags,
    params: Strict({ applicationId: Uuid }),
    querystring: Strict(Paging),
    response: { 200: History },
  },
  errors: { 404: ['not-found'] },
})

export const getHistoryOfOrganisation = endpoint({
  method: 'GET',
  url: '/organisations/:organisationId/history',
  schema: {
    summary: 'Who changed the settings of an organisation, took lists away, and what was deleted by rule',
    tags,
    params: Strict({ organisationId: Uuid }),
    querystring: Strict(Paging),
    response: { 200: History },
  },
  errors: { 404: ['not-found'] },
})
