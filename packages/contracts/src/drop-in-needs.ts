import { type Static, Type } from 'typebox'
import { DropInHost, ofDropIn } from './drop-in-fields.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Strict } from './text.ts'

/** What to provide for one of those who come, as they have written it themselves. Never why. */
export const DropInNeed = Type.Object({ person: DropInHost, whatHelps: Type.String() })
export type DropInNeed = Static<typeof DropInNeed>

export const listDropInNeeds = endpoint({
  method: 'GET',
  url: '/drop-ins/:dropInId/needs',
  schema: {
    summary: 'What helps those who have a place, for hosts and coordinators',
    description:
      'A host reads of those who share it with whoever runs what they come to, a coordinator of those who share it with coordinators too; nobody does once the session is over. Each look at somebody’s is written into the audit trail.',
    tags: ['Drop-ins'],
    params: ofDropIn,
    querystring: Strict(Paging),
    response: { 200: Page(DropInNeed) },
  },
  errors: { 404: ['not-found'] },
})
