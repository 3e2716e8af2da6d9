import { type Static, Type } from 'typebox'
import { WaitingListWay } from './drop-in-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['Drop-ins'] as const
const params = Strict({ organisationId: Uuid })
const hours = (minimum: number) => Type.Integer({ minimum, maximum: 336 })

const settings = {
  noticeHours: hours(0),
  waitingList: WaitingListWay,
  offerHours: hours(1),
  reminderHours: hours(1),
  defaultCapacity: Type.Integer({ minimum: 1, maximum: 1000 }),
}

export const DropInSettings = Type.Object({
  organisation: Type.Object({ id: Uuid, shortName: Type.String() }),
  ...settings,
  /** 0: nothing was decided here yet, and the usual settings hold. */
  version: Type.Integer(),
})
export type DropInSettings = Static<typeof DropInSettings>

export const getDropInSettings = endpoint({
  method: 'GET',
  url: '/organisations/:organisationId/drop-in-settings',
  schema: {
    summary: 'What an organisation has decided about its drop-ins',
    tags,
    params,
    response: { 200: DropInSettings },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const changeDropInSettings = endpoint({
  method: 'PATCH',
  url: '/organisations/:organisationId/drop-in-settings',
  schema: {
    summary: 'Change what an organisation has decided about its drop-ins',
    tags,
    params,
    body: StrictChanges(settings),
    response: { 200: DropInSettings },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})
